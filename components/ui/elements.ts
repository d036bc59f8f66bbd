import type { ReactElement } from "react";

/**
 * What has others beside it: elements only. A bare text there would not survive a browser's page translation, which
 * replaces text nodes that React then looks for in vain; a text has to be alone in its element.
 */
export type Elements =
  ReactElement | readonly Elements[] | boolean | "" | null | undefined;
