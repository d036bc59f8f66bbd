/** What is known of the language before its words are loaded. */
export const spanish = {
  name: "Español",
  direction: "ltr",
  failure: {
    title: "Algo ha fallado por nuestra parte",
    text: "No se ha perdido nada de lo guardado. Vuelve a intentarlo. Si sigue pasando, responde al correo de invitación.",
    reference: "Referencia para tu respuesta:",
    retry: "Volver a intentar",
  },
  // In the Old World these are somewhere else.
  zones: {
    "hora oriental": "hora del este de Norteamérica",
    "hora central": "hora central de Norteamérica",
    "hora estándar central": "hora central de Norteamérica",
  },
} as const;
