import { formatDeadline } from "@/lib/format";
import { formatsOf } from "./formats";
import type { Locale } from "./locales";

/** In the Old World these are somewhere else. */
const americanZones = {
  "hora oriental": "hora del este de Norteamérica",
  "hora central": "hora central de Norteamérica",
  "hora estándar central": "hora central de Norteamérica",
};

/** A deadline nobody can misread, in each language: apart from the words, so that the light landing page has it alone. */
export const deadlines: Record<Locale, (at: Date, timeZone: string) => string> =
  {
    en: formatDeadline,
    es: formatsOf("es", americanZones).deadline,
  };
