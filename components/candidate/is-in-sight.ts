/** Whether somebody can see the page: it is in front, and no dialog covers it. */
export function isInSight(): boolean {
  const dialog = document.querySelector("[role=dialog], [role=alertdialog]");
  return document.visibilityState === "visible" && !dialog;
}
