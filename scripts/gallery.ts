import { sizes, type Size } from "@/tests/support/screens/screen";

export const schemes = ["light", "dark"] as const;
type Scheme = (typeof schemes)[number];

/** The file of one picture. */
export function pictureOf(name: string, size: Size, scheme: Scheme): string {
  return `${name}-${size.width}-${scheme}.png`;
}

/** A page that shows all pictures of a folder beside each other, by screen. */
export function galleryOf(files: string[]): string {
  const ending = /-\d+-(light|dark)\.png$/;
  const taken = files.filter((file) => ending.test(file));
  const names = new Set(taken.map((file) => file.replace(ending, "")));
  const kinds = sizes.flatMap((size) =>
    schemes.map((scheme) => ({ size, scheme })),
  );
  const rows = [...names].sort().map((name) => {
    const pictures = kinds.map(({ size, scheme }) => {
      const file = pictureOf(name, size, scheme);
      return `<a href="${file}"><img src="${file}" alt="${size.width} ${scheme}" loading="lazy" style="width:${Math.round(size.width / 4)}px" onerror="this.remove()"></a>`;
    });
    return `<h2 id="${name}">${name}</h2><p>${pictures.join("\n")}</p>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Screens</title>
<style>body{font:14px system-ui;margin:24px;background:#888}img{border:1px solid #444;vertical-align:top}p{display:flex;flex-wrap:wrap;gap:12px}</style>
${rows.join("\n")}</html>
`;
}
