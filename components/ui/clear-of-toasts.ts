/** For bars of buttons at the foot of a list, a form or a dialog: toasts never cover what wears this attribute. */
export const clearOfToasts = { "data-clear-of-toasts": "" };
