/** Encodings of lists, by the names that browsers and Node know them by. */
export const encodings = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "windows-1250",
  "macintosh",
] as const;

export type Encoding = (typeof encodings)[number];

/** Those that no program can tell apart for certain, so that a person may choose. */
export const encodingLabels: Partial<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  "windows-1252": "Western European (Windows-1252)",
  "windows-1250": "Central European (Windows-1250)",
  macintosh: "Mac (MacRoman)",
};

/** What separates the cells of a row. */
export const delimiters = [",", ";", "\t", "|"] as const;

export type Delimiter = (typeof delimiters)[number];
