export const THEME_COOKIE = "theme";

export type Theme = "system" | "light" | "dark";

/** The theme is a cookie, read on the server, so that no page flashes and no inline script is needed. */
export function themeFromCookie(value: string | undefined): Theme {
  return value === "light" || value === "dark" ? value : "system";
}
