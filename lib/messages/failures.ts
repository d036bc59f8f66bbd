import type { Locale } from "./locales";

/** A page that failed, in each language: apart from the other words, which cannot be fetched any more then. */
export const failures: Record<
  Locale,
  { title: string; text: string; reference: string; retry: string }
> = {
  en: {
    title: "Something went wrong on our side",
    text: "Nothing you saved is lost. Try again. If it keeps happening, reply to your invitation email.",
    reference: "Reference for your reply:",
    retry: "Try again",
  },
  es: {
    title: "Algo ha fallado por nuestra parte",
    text: "No se ha perdido nada de lo guardado. Vuelve a intentarlo. Si sigue pasando, responde al correo de invitación.",
    reference: "Referencia para tu respuesta:",
    retry: "Volver a intentar",
  },
};
