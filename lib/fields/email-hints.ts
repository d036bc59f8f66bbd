/** Mail providers whose misspelling is far likelier than a company of that name. */
export const popularProviders = [
  "gmail.com",
  "googlemail.com",
  "outlook.com",
  "hotmail.com",
  "hotmail.co.uk",
  "live.com",
  "yahoo.com",
  "yahoo.co.uk",
  "icloud.com",
  "protonmail.com",
  "proton.me",
  "aol.com",
  "msn.com",
  "gmx.com",
  "gmx.de",
  "gmx.net",
  "web.de",
  "t-online.de",
  "mail.ru",
  "yandex.ru",
  "orange.fr",
  "free.fr",
  "libero.it",
  "comcast.net",
  "fastmail.com",
  "zoho.com",
];

const providerLetters = popularProviders.map(lettersOf);

/** Real providers that look like a misspelling of another one. */
const genuine = ["mail.com", "ymail.com", "email.com", "gmx.at", "gmx.ch"];

const endings: Record<string, string> = {
  con: "com",
  cmo: "com",
  ocm: "com",
  comm: "com",
  vom: "com",
  xom: "com",
  cpm: "com",
  nte: "net",
  ent: "net",
  ogr: "org",
  rog: "org",
};

/**
 * The address that was probably meant, or null when nothing looks mistyped. A hint, never a refusal (F11). Of many
 * addresses most share a few domains: a map given with each is asked first, and remembers.
 */
export function likelyEmail(
  email: string,
  known = new Map<string, string | null>(),
): string | null {
  const at = email.lastIndexOf("@");
  if (at < 1) return null;
  const domain = email.slice(at + 1).toLowerCase();
  let meant = known.get(domain);
  if (meant === undefined) known.set(domain, (meant = likelyDomain(domain)));
  return meant && meant !== domain ? `${email.slice(0, at)}@${meant}` : null;
}

function likelyDomain(domain: string): string | null {
  if (popularProviders.includes(domain) || genuine.includes(domain))
    return null;
  const corrected = withLikelyEnding(domain);
  if (popularProviders.includes(corrected)) return corrected;
  const letters = lettersOf(corrected);
  const near = popularProviders.find((known, i) => {
    const most = known.length > 8 ? 2 : 1;
    // Nearly all domains are far from all of these, and that is seen without comparing them letter by letter.
    return (
      countBits(letters ^ providerLetters[i]!) <= 2 * most &&
      distance(corrected, known) <= most
    );
  });
  return near ?? corrected;
}

/** Which letters a word has, as bits: a mistake takes away or adds at most two. Letters that share a bit only hide a difference. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) % 32);
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function withLikelyEnding(domain: string): string {
  const dot = domain.lastIndexOf(".");
  const ending = endings[domain.slice(dot + 1)];
  return ending ? `${domain.slice(0, dot)}.${ending}` : domain;
}

/** Letters to add, drop, exchange or swap with their neighbour to get from one word to the other (optimal string alignment). */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        last[j]! + 1,
        row[j - 1]! + 1,
        last[j - 1]! + (isSame ? 0 : 1),
        isSwapped ? beforeLast[j - 2]! + 1 : Infinity,
      );
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
