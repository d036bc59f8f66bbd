/** Only the browser sees the fragment of an old link, so the sections' own navigation leads on from here. */
export { default } from "./loading";
