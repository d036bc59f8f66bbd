import { formatClock } from "@/lib/format";
import type { Messages } from "./en";
import { formatsOf, hoursAndMinutes } from "./formats";
import { parts } from "./parts";
import { spanish } from "./spanish";

const { plural, quantity, span, time, bytes, deadline } = formatsOf(
  "es",
  spanish.zones,
);

const questions = (count: number) =>
  plural(count, { one: "pregunta", other: "preguntas" });

const attempts = (count: number) =>
  plural(count, { one: "intento disponible", other: "intentos disponibles" });

const words = (count: number) =>
  plural(count, { one: "palabra", other: "palabras" });

const otherBrowser = [
  "Abre el enlace de tu correo en una versión actual de Chrome, Edge, Firefox o Safari.",
  "Si lo abriste dentro de otra aplicación, elige en ella «Abrir en el navegador».",
];

/** "tu respuesta", "tus dos respuestas", "tus 5 respuestas". */
const allAnswers = (count: number) =>
  count === 1
    ? "tu respuesta"
    : count === 2
      ? "tus dos respuestas"
      : `tus ${plural(count, { other: "respuestas" })}`;

function duration(seconds: number): string {
  const { hours, minutes } = hoursAndMinutes(seconds);
  const said = [
    ...(hours ? [quantity(hours, "hour")] : []),
    ...(minutes ? [quantity(minutes, "minute")] : []),
  ];
  return `alrededor de ${said.join(" y ")}`;
}

/** Neutral Spanish of both shores: the reader is "tú", never "usted" or "vosotros", and has no grammatical gender. */
export const es: Messages = {
  shared: {
    interview: "Entrevista",
    language: "Idioma",
    preferThis: "¿Prefieres español?",
    tryAgain: "Volver a intentar",
    close: "Cerrar",
    questions,
    duration,
    deadline,
    time,
    questionOf: (number, total) => `Pregunta ${number} de ${total}`,
    notLoaded:
      "No se pudo cargar. Comprueba tu conexión y vuelve a intentarlo.",
    write: (recruiter, address) =>
      parts`Escribe a ${recruiter} a la dirección ${address}`,
    address: {
      copy: "Copiar la dirección",
      copied: "Copiada",
      notCopied: "No se pudo copiar. Selecciona la dirección y cópiala.",
    },
  },

  landing: {
    continue: "Continuar",
    ready: {
      noCall: "Sin llamada en vivo, sin cuenta y sin nada que instalar.",
      length: "Duración",
      openUntil: "Disponible hasta",
      forms: {
        video: {
          title: (job) => parts`Entrevista en video para el puesto de ${job}`,
          intro: "Graba tus respuestas cuando te venga bien.",
          hint: "Todavía no se graba nada. A continuación: qué se graba y quién lo ve, y después una prueba de cámara y micrófono.",
        },
        sound: {
          title: (job) => parts`Entrevista para el puesto de ${job}`,
          intro: "Graba tus respuestas cuando te venga bien, solo con audio.",
          hint: "Todavía no se graba nada. A continuación: qué se graba y quién lo oye, y después una prueba de micrófono.",
        },
        writing: {
          title: (job) => parts`Entrevista para el puesto de ${job}`,
          intro:
            "Escribe tus respuestas cuando te venga bien. Si prefieres decir alguna, puedes grabarla.",
          hint: "Todavía no se guarda nada. A continuación: qué se guarda y quién lo ve.",
        },
      },
    },
    started: {
      title: "Hola de nuevo",
      text: (job) =>
        parts`Tu entrevista para el puesto de ${job} está en curso. Tus respuestas están guardadas, así que puedes seguir donde la dejaste.`,
      openUntil: (deadline) => parts`Disponible hasta el ${deadline}.`,
    },
    submitted: {
      title: "Tus respuestas se han enviado",
      text: (job) =>
        parts`Gracias por completar tu entrevista para el puesto de ${job}. Ya no se puede cambiar.`,
      action: "Ver qué pasa ahora",
    },
    expired: {
      title: "El plazo ha terminado",
      wasOpen: (job, deadline) =>
        parts`Tu entrevista para el puesto de ${job} estuvo disponible hasta el ${deadline}.`,
      ask: (recruiter) =>
        `Si todavía quieres participar, pide más tiempo a ${recruiter}. Este enlace volverá a funcionar y tus respuestas seguirán guardadas.`,
      action: "Pedir más tiempo",
      subject: (job) => `Más tiempo para mi entrevista: ${job}`,
    },
    cancelled: {
      title: "Esta entrevista se ha cancelado",
      text: (company, job, recruiter) =>
        parts`${company} ha cancelado la entrevista para el puesto de ${job}. No tienes que hacer nada. Si no lo esperabas, escribe a ${recruiter}.`,
      action: (recruiter) => `Escribir a ${recruiter}`,
      subject: (job) => `Entrevista: ${job}`,
    },
    withdrawn: {
      title: "Retiraste tu entrevista",
      text: (job) =>
        parts`Tu entrevista para el puesto de ${job} está cerrada, como pediste.`,
      action: "Ver qué se guarda o deshacerlo",
      seeStored: "Ver qué se guarda",
    },
    yourData: "Tus datos",
    unknown: {
      title: "Este enlace no abre ninguna entrevista",
      cutOff:
        "Puede que esté incompleto o que lo haya sustituido uno más nuevo. Copia el enlace entero de tu correo en la barra de direcciones o usa el último enlace que te dieron.",
      askForHelp: "Si sigue sin abrirse, responde a ese correo y pide ayuda.",
    },
    tooMany:
      "Se han probado demasiados enlaces incorrectos desde tu red. Vuelve a abrir el enlace de tu correo dentro de 15 minutos.",
    pressContinue: "Abre el enlace de tu correo y pulsa «Continuar».",
  },

  stopReminders: {
    title: "¿No recibir más recordatorios?",
    stop: "No recibir más recordatorios",
    pressButton: "Abre el enlace de tu correo y pulsa el botón.",
    done: "No se enviarán más recordatorios.",
    then: (job) =>
      parts`Ya no recibirás más correos automáticos sobre tu entrevista para el puesto de ${job}.`,
    isPaused:
      "Tu entrevista sigue disponible. El enlace de tu invitación sigue funcionando.",
    staysOpen: (deadline) =>
      parts`La entrevista sigue abierta hasta el ${deadline}, y el enlace de tu invitación sigue funcionando.`,
    stopped: "No recibirás más recordatorios",
    noMore: (job) =>
      parts`No te enviaremos más correos automáticos sobre tu entrevista para el puesto de ${job}.`,
    stillOpen: (deadline) =>
      parts`Sigue abierta hasta el ${deadline}. El enlace de tu invitación sigue funcionando.`,
  },

  notConnected: {
    title: "Este navegador no está conectado a tu entrevista",
    text: "Abre en este navegador el enlace del correo de invitación. Tus respuestas siguen ahí.",
  },

  interview: {
    pageTitle: "Tu entrevista",
    opening: "Cargando tus respuestas…",
    needsScript:
      "Esta entrevista necesita JavaScript. Actívalo para esta página o abre el enlace de tu correo en una versión actual de Chrome, Edge, Firefox o Safari.",
  },

  welcome: {
    title: (name) => `Te damos la bienvenida, ${name}`,
    forms: {
      video: {
        intro: "Graba tus respuestas a tu ritmo. Nadie te ve en vivo.",
        practice:
          "Antes puedes practicar con la cámara. La práctica no se envía nunca.",
      },
      sound: {
        intro:
          "Graba tus respuestas a tu ritmo, solo con audio. Nadie te escucha en vivo.",
        practice:
          "Antes puedes practicar con el micrófono. La práctica no se envía nunca.",
      },
      writing: {
        intro:
          "Escribe tus respuestas a tu ritmo. Nadie las lee mientras escribes.",
        practice: "No hacen falta cámara ni micrófono.",
      },
    },
    questions: (count) =>
      count === 1
        ? "1 pregunta. La verás antes de responder."
        : `${questions(count)}, de una en una. Verás cada pregunta antes de responder.`,
    pause:
      "Puedes parar entre una pregunta y otra y volver con el enlace de tu correo. Tus respuestas quedan guardadas.",
    instructions: (company) => `Unas palabras de ${company}`,
    begin: "Empezar",
  },

  consents: {
    version: "2026-11-30.3",
    texts: {
      RECORDING: {
        video: ({ companyName, jobTitle }) =>
          `Acepto que ${companyName} grabe mis respuestas (video y audio) y que las vea el equipo de selección para el puesto de ${jobTitle}. Puedo retirar este consentimiento en cualquier momento respondiendo al correo de invitación.`,
        sound: ({ companyName, jobTitle }) =>
          `Acepto que ${companyName} grabe mis respuestas (solo audio) y que las escuche el equipo de selección para el puesto de ${jobTitle}. Puedo retirar este consentimiento en cualquier momento respondiendo al correo de invitación.`,
        writing: ({ companyName, jobTitle }) =>
          `Acepto que ${companyName} guarde las respuestas que escribo, que grabe las que yo prefiera decir en voz alta (video y audio) y que las lea y las vea el equipo de selección para el puesto de ${jobTitle}. Puedo retirar este consentimiento en cualquier momento respondiendo al correo de invitación.`,
        writingOrSound: ({ companyName, jobTitle }) =>
          `Acepto que ${companyName} guarde las respuestas que escribo, que grabe las que yo prefiera decir en voz alta (solo audio) y que las lea y las escuche el equipo de selección para el puesto de ${jobTitle}. Puedo retirar este consentimiento en cualquier momento respondiendo al correo de invitación.`,
      },
      AI_EVALUATION: {
        video: ({ jobTitle }) =>
          `Acepto que mis respuestas se puedan transcribir y que una IA las pueda comparar con los criterios escritos del puesto de ${jobTitle}. La IA solo tiene en cuenta mis palabras, no mi cara, mi voz, mi acento ni mi estado de ánimo. La decisión la toman personas.`,
        sound: ({ jobTitle }) =>
          `Acepto que mis respuestas se puedan transcribir y que una IA las pueda comparar con los criterios escritos del puesto de ${jobTitle}. La IA solo tiene en cuenta mis palabras, no mi voz, mi acento ni mi estado de ánimo. La decisión la toman personas.`,
        writing: ({ jobTitle }) =>
          `Acepto que una IA pueda comparar mis respuestas con los criterios escritos del puesto de ${jobTitle}. Si prefiero decir una respuesta en voz alta en lugar de escribirla, se puede transcribir para ello. La IA solo tiene en cuenta mis palabras, no mi cara, mi voz, mi acento ni mi estado de ánimo. La decisión la toman personas.`,
        writingOrSound: ({ jobTitle }) =>
          `Acepto que una IA pueda comparar mis respuestas con los criterios escritos del puesto de ${jobTitle}. Si prefiero decir una respuesta en voz alta en lugar de escribirla, se puede transcribir para ello. La IA solo tiene en cuenta mis palabras, no mi voz, mi acento ni mi estado de ánimo. La decisión la toman personas.`,
      },
      AI_LATER: ({ companyName }) =>
        `Todavía no se usa ninguna IA; esto es por si ${companyName} la activa.`,
    },
    one: {
      title: "Tu consentimiento",
      intro: "Tú decides. No hay nada elegido de antemano.",
      recording: "Grabar tus respuestas",
      keeping: "Conservar tus respuestas",
    },
    title: "Tu consentimiento",
    intro: "Tú decides en cada caso. No hay nada elegido de antemano.",
    missing: "Elige sí o no.",
    notPossible:
      "No podrás hacer esta entrevista, pero te mostraremos cómo pedir una alternativa.",
    continue: "Continuar",
    retention: (company, months) =>
      `${company} borra tus respuestas ${plural(months, { one: "mes", other: "meses" })} después del final de tu entrevista. Antes puedes retirarla en cualquier momento.`,
    recording: {
      title: "1. Grabar tus respuestas",
      question: "¿Se pueden grabar tus respuestas?",
      yes: "Sí, acepto que se me grabe",
      no: "No",
    },
    keeping: {
      title: "1. Guardar tus respuestas",
      question: "¿Se pueden guardar tus respuestas?",
      yes: "Sí, se pueden guardar",
      no: "No",
    },
    evaluation: {
      title: "2. Evaluación con IA",
      forms: {
        spoken: {
          question: "¿Puede una IA evaluar la transcripción de tus respuestas?",
          yes: "Sí, una IA puede evaluar la transcripción",
        },
        written: {
          question: "¿Puede una IA evaluar tus respuestas?",
          yes: "Sí, una IA puede evaluar mis respuestas",
        },
      },
      no: "No, solo personas",
      noDetails:
        "No cambia nada más. Tus respuestas solo las revisan personas.",
    },
  },

  declined: {
    recording: {
      title: "Has elegido que no se te grabe",
      intro: (company) =>
        `No pasa nada. No se ha grabado nada, y ${company} puede ver que prefieres una alternativa.`,
      text: "Pide otro tipo de entrevista, por ejemplo una llamada. Tu correo llega a la persona que te invitó.",
    },
    keeping: {
      title: "Has elegido no dar tu consentimiento",
      intro: (company) =>
        `No pasa nada. No se ha guardado nada, y ${company} puede ver que prefieres una alternativa.`,
      text: "Si al final quieres responder por escrito, vuelve a las opciones. Si no, pide otro tipo de entrevista. Tu correo llega a la persona que te invitó.",
    },
    ask: "Pedir una alternativa",
    subject: (job) => `Otro tipo de entrevista: ${job}`,
    reconsider: "Volver a las opciones",
    next: "Qué hacer ahora",
  },

  check: {
    title: {
      video: "Prueba la cámara y el micrófono",
      sound: "Prueba el micrófono",
    },
    intro:
      "Aquí no se graba nada. Di unas palabras y mira cómo se mueve la barra.",
    introUnmeasured: "Aquí no se graba nada.",
    continue: "Todo bien, continuar",
    seen: "La cámara funciona",
    notSeen: "La imagen está oscura",
    heard: "El micrófono funciona",
    notHeard: "Di algo: «Hola, ¿se me oye?»",
    notMeasured:
      "En este navegador no podemos mostrar el volumen de tu micrófono. Continúa y escúchate en la respuesta de práctica.",
    notSeeable: "Aquí no podemos comprobar la imagen. Asegúrate de que te ves.",
  },

  camera: {
    picture: "Tu cámara",
    soundOnly: "Solo audio",
    level: "Nivel del micrófono",
    notMeasured:
      "En este navegador no podemos mostrar el volumen de tu micrófono. La grabación funciona igualmente.",
    camera: "Cámara",
    microphone: "Micrófono",
    nameless: (kind, number) => `${kind} ${number}`,
    silent:
      "No te oímos. Comprueba que el micrófono elegido es el correcto y que no está silenciado.",
    black: "La imagen está oscura. Comprueba la luz y que nada tape la cámara.",
    forms: {
      video: {
        opening:
          "Abriendo la cámara y el micrófono. Si el navegador te pregunta, pulsa «Permitir».",
        slow: "Tu navegador aún no ha abierto tu cámara y tu micrófono. Si te pregunta, elige «Permitir». Si no te pregunta, vuelve a intentarlo.",
        allow: {
          inApp: [
            "Esta página está abierta dentro de otra aplicación, donde no se puede usar tu cámara ni tu micrófono.",
            "Mantén pulsado el enlace de tu correo, cópialo y pégalo en Safari o Chrome.",
            "Lo que has hecho hasta ahora está guardado.",
          ],
          ios: [
            "Toca el menú de la página en la barra de direcciones, luego «Configuración del sitio web», y pon Cámara y Micrófono en «Permitir».",
            "Si no aparece, abre la app Ajustes (Configuración), toca Apps, elige tu navegador y permite la cámara y el micrófono.",
            "Vuelve aquí y toca «Volver a intentar».",
          ],
          android: [
            "Toca el icono a la izquierda de la barra de direcciones, luego «Permisos», y permite la cámara y el micrófono.",
            "Si ya están permitidos, abre los Ajustes del teléfono, toca Aplicaciones, elige tu navegador, luego Permisos, y permítelos ahí.",
            "Vuelve aquí y toca «Volver a intentar».",
          ],
          safari: [
            "En la barra de menús, arriba en la pantalla, elige Safari y luego «Ajustes para este sitio web».",
            "Pon Cámara y Micrófono en «Permitir».",
            "Vuelve aquí y haz clic en «Volver a intentar».",
          ],
          firefox: [
            "Haz clic en el icono de la cámara o el micrófono tachados, a la izquierda de la barra de direcciones.",
            "Haz clic en la × junto a «Bloqueado» para quitar el bloqueo.",
            "Vuelve aquí, haz clic en «Volver a intentar» y elige «Permitir».",
          ],
          desktop: [
            "Haz clic en el icono a la izquierda de la barra de direcciones.",
            "Pon Cámara y Micrófono en «Permitir».",
            "Si ya están permitidos, actívalos para tu navegador en los ajustes de privacidad del equipo.",
            "Vuelve aquí y haz clic en «Volver a intentar».",
          ],
        },
        choose: "Cambiar de cámara o de micrófono",
        muted:
          "Otra aplicación está usando tu cámara o tu micrófono. Termina cualquier llamada en curso o vuelve a activarlos.",
        lost: "Tu cámara o tu micrófono se desconectó mientras grababas.",
        problems: {
          "not-allowed": {
            title:
              "Tu navegador no tiene permiso para usar la cámara y el micrófono",
          },
          "not-found": {
            title: "No se ha encontrado ninguna cámara o ningún micrófono",
            cure: [
              "Conecta o enciende la cámara y el micrófono.",
              "Si este equipo no los tiene, abre el enlace de tu correo en un teléfono.",
              "Después pulsa «Volver a intentar».",
            ],
          },
          "in-use": {
            title: "Otra aplicación está usando tu cámara o tu micrófono",
            cure: [
              "Cierra otras videollamadas, aplicaciones de cámara y pestañas del navegador que los usen.",
              "Después pulsa «Volver a intentar».",
            ],
          },
          overconstrained: {
            title:
              "La cámara o el micrófono que elegiste ya no está disponible",
            cure: ["Pulsa «Volver a intentar» para usar otro."],
          },
          unsupported: {
            title: "Este navegador no puede grabar video",
            cure: otherBrowser,
          },
          lost: {
            title: "Tu cámara o tu micrófono se ha desconectado",
            cure: [
              "Lo que has dicho hasta ahora está a salvo.",
              "Conecta el dispositivo de nuevo y pulsa «Volver a intentar».",
            ],
          },
          unknown: {
            title: "No se ha podido iniciar la cámara o el micrófono",
            cure: [
              "Cierra otras aplicaciones que usen la cámara.",
              "Pulsa «Volver a intentar». Si no funciona, reinicia el navegador y vuelve a abrir el enlace de tu correo.",
            ],
          },
        },
      },
      sound: {
        opening:
          "Abriendo el micrófono. Si el navegador te pregunta, pulsa «Permitir».",
        slow: "Tu navegador aún no ha abierto tu micrófono. Si te pregunta, elige «Permitir». Si no te pregunta, vuelve a intentarlo.",
        allow: {
          inApp: [
            "Esta página está abierta dentro de otra aplicación, donde no se puede usar tu micrófono.",
            "Mantén pulsado el enlace de tu correo, cópialo y pégalo en Safari o Chrome.",
            "Lo que has hecho hasta ahora está guardado.",
          ],
          ios: [
            "Toca el menú de la página en la barra de direcciones, luego «Configuración del sitio web», y pon Micrófono en «Permitir».",
            "Si no aparece, abre la app Ajustes (Configuración), toca Apps, elige tu navegador y permite el micrófono.",
            "Vuelve aquí y toca «Volver a intentar».",
          ],
          android: [
            "Toca el icono a la izquierda de la barra de direcciones, luego «Permisos», y permite el micrófono.",
            "Si ya está permitido, abre los Ajustes del teléfono, toca Aplicaciones, elige tu navegador, luego Permisos, y permítelo ahí.",
            "Vuelve aquí y toca «Volver a intentar».",
          ],
          safari: [
            "En la barra de menús, arriba en la pantalla, elige Safari y luego «Ajustes para este sitio web».",
            "Pon Micrófono en «Permitir».",
            "Vuelve aquí y haz clic en «Volver a intentar».",
          ],
          firefox: [
            "Haz clic en el icono del micrófono tachado, a la izquierda de la barra de direcciones.",
            "Haz clic en la × junto a «Bloqueado» para quitar el bloqueo.",
            "Vuelve aquí, haz clic en «Volver a intentar» y elige «Permitir».",
          ],
          desktop: [
            "Haz clic en el icono a la izquierda de la barra de direcciones.",
            "Pon Micrófono en «Permitir».",
            "Si ya está permitido, actívalo para tu navegador en los ajustes de privacidad del equipo.",
            "Vuelve aquí y haz clic en «Volver a intentar».",
          ],
        },
        choose: "Cambiar de micrófono",
        muted:
          "Otra aplicación está usando tu micrófono. Termina cualquier llamada en curso o vuelve a activarlo.",
        lost: "Tu micrófono se desconectó mientras grababas.",
        problems: {
          "not-allowed": {
            title: "Tu navegador no tiene permiso para usar el micrófono",
          },
          "not-found": {
            title: "No se ha encontrado ningún micrófono",
            cure: [
              "Conecta o enciende el micrófono.",
              "Si este equipo no lo tiene, abre el enlace de tu correo en un teléfono.",
              "Después pulsa «Volver a intentar».",
            ],
          },
          "in-use": {
            title: "Otra aplicación está usando tu micrófono",
            cure: [
              "Cierra otras llamadas, aplicaciones de grabación y pestañas del navegador que lo usen.",
              "Después pulsa «Volver a intentar».",
            ],
          },
          overconstrained: {
            title: "El micrófono que elegiste ya no está disponible",
            cure: ["Pulsa «Volver a intentar» para usar otro."],
          },
          unsupported: {
            title: "Este navegador no puede grabar audio",
            cure: otherBrowser,
          },
          lost: {
            title: "Tu micrófono se ha desconectado",
            cure: [
              "Lo que has dicho hasta ahora está a salvo.",
              "Conéctalo de nuevo y pulsa «Volver a intentar».",
            ],
          },
          unknown: {
            title: "No se ha podido iniciar el micrófono",
            cure: [
              "Cierra otras aplicaciones que usen el micrófono.",
              "Pulsa «Volver a intentar». Si no funciona, reinicia el navegador y vuelve a abrir el enlace de tu correo.",
            ],
          },
        },
      },
    },
  },

  practice: {
    eyebrow: "Práctica (no se envía nunca)",
    question: "Háblanos de un lugar que te guste y de por qué te gusta.",
    done: "He terminado de practicar",
    skip: "Omitir la práctica",
    again: "Practicar otra vez",
    answer: "Tu respuesta de práctica",
    mark: "Práctica",
    finish: "Terminar la práctica",
    record: "Grabar una respuesta de práctica",
    failed: "No se grabó nada. Vuelve a intentarlo o continúa sin ella.",
    unplayable:
      "No podemos reproducir tu respuesta de práctica en tu navegador. Tus respuestas de verdad se grabarán y enviarán igualmente.",
  },

  ready: {
    title: "Todo listo",
    ahead: "Tus preguntas, para que te prepares",
    start: "Empezar y ver la pregunta 1",
    practise: "Practicar antes",
    how: "Cómo funciona",
    forms: {
      video: {
        intro:
          "¿Quieres practicar antes? La respuesta de práctica se queda en esta página: puedes verla y después se borra. No se envía nunca.",
        steps: [
          "Lee la pregunta y piénsala con calma. Empieza en cuanto quieras.",
          "Graba tu respuesta. La pregunta sigue en pantalla.",
          "Mírala y quédate con ella, o repite si te quedan intentos.",
        ],
      },
      sound: {
        intro:
          "¿Quieres practicar antes? La respuesta de práctica se queda en esta página: puedes escucharla y después se borra. No se envía nunca.",
        steps: [
          "Lee la pregunta y piénsala con calma. Empieza en cuanto quieras.",
          "Graba tu respuesta, solo con audio. La pregunta sigue en pantalla.",
          "Escúchala y quédate con ella, o repite si te quedan intentos.",
        ],
      },
      writing: {
        intro:
          "Respondes por escrito, como se acordó. No hacen falta cámara ni micrófono. Si prefieres decir alguna respuesta, puedes grabarla.",
        steps: [
          "Lee la pregunta y piénsala con calma. Empieza en cuanto quieras.",
          "Escribe tu respuesta. La pregunta sigue en pantalla, y el texto se guarda mientras escribes.",
          "Reléela y quédate con ella, o sigue escribiendo mientras quede tiempo.",
        ],
      },
    },
    clock:
      "El tiempo para pensar empieza cuando pulsas «Empezar y ver la pregunta 1» y sigue corriendo aunque salgas de la página.",
  },

  think: {
    intro: (answerSeconds, takes) =>
      `Hasta ${span(answerSeconds, " y ")} para responder · ${attempts(takes)}`,
    startsByItself:
      "Después, la grabación empieza automáticamente. Puedes empezar antes.",
    isOver: "El tiempo para pensar ha terminado. Empieza cuando quieras.",
    start: "Empezar a grabar",
    startsIn: "La grabación empieza en 3 segundos",
    backToTakes: "Volver a mis intentos",
  },

  recording: {
    intro: (answerSeconds, take, takes) =>
      `Hasta ${span(answerSeconds, " y ")} para responder · Intento ${take} de ${takes}`,
    mark: "Grabando",
    finish: "Detener la grabación",
  },

  writing: {
    intro: (answerSeconds) =>
      `Hasta ${span(answerSeconds, " y ")} para escribir tu respuesta`,
    startsByItself:
      "Después, el tiempo para escribir empieza automáticamente. Puedes empezar antes.",
    start: "Empezar a escribir",
    recordInstead: "Mejor grabar esta respuesta",
    writeInstead: "Mejor responder por escrito",
    field: "Tu respuesta",
    hint: "Se guarda mientras escribes. La ortografía y la gramática no cuentan.",
    finish: "Terminar la respuesta",
    review: "Lee tu respuesta",
    empty: "No has escrito nada. Esta pregunta quedará sin respuesta.",
    keep: "Quedarme con esta respuesta",
    keepEmpty: "Dejarla sin respuesta",
    goOn: "Seguir escribiendo",
    elsewhere:
      "Empezaste esta respuesta en otro navegador o en otro dispositivo. Tu tiempo sigue corriendo.",
    savedThere: "Guardado hasta ahora",
    goOnHere: "Seguir escribiendo aquí",
    other: "También escribiste esto en otra ventana o sin conexión:",
    addOther: "Añadirlo al final",
    notAdded: "Esto no forma parte de tu respuesta.",
    leftBehind: {
      title: "Una parte de tu texto no nos llegó",
      text: "Lo último que escribiste no había llegado cuando terminó la entrevista, así que no forma parte de tu respuesta. Sigue en este dispositivo y puedes copiarlo:",
      copy: "Copiar este texto",
      copied: "Copiado",
      notCopied: "No se pudo copiar. Selecciona el texto y cópialo.",
    },
  },

  road: {
    title: "Tu progreso",
    parts: {
      consent: "Consentimiento",
      check: "Prueba",
      questions: "Preguntas",
      submit: "Envío",
    },
  },

  clock: {
    left: {
      label: "Tiempo restante",
      spoken: (seconds) => `Quedan ${seconds} segundos`,
    },
    toThink: {
      label: "Tiempo para pensar",
      spoken: (seconds) => `Quedan ${seconds} segundos para pensar`,
    },
    ofAnswer: {
      label: "Tiempo para responder",
      spoken: (seconds) => `Te quedan ${seconds} segundos para responder`,
    },
    isUp: "Se acabó el tiempo",
  },

  interrupted: {
    eyebrow: "Tu respuesta se interrumpió. No se ha perdido.",
    reasons: {
      reload: "La página se cerró o se recargó mientras grababas.",
      recorder:
        "Tu navegador dejó de grabar. Lo que dijiste hasta ese momento está a salvo.",
      elsewhere:
        "Empezaste esta respuesta en otro navegador o en otro dispositivo. Si allí queda una parte sin enviar, abre el enlace en él una vez más antes de terminar.",
    },
    savedUpTo: (seconds) => `Guardado hasta ${formatClock(seconds)}.`,
    clockStands: {
      label: "Reloj en pausa",
      runsIn: (seconds) =>
        `Se reanuda cuando continúes o, a más tardar, en ${formatClock(seconds)}`,
      spoken: (seconds) => `El reloj está en pausa: quedan ${seconds} segundos`,
    },
    goOn: "Seguir grabando",
    isOver:
      "El tiempo para esta respuesta ha terminado. Cuenta lo que grabaste.",
    finish: "Usar lo que grabé",
  },

  watch: {
    titleMany: "¿Qué intento quieres enviar?",
    keepOne: "Quedarme con esta respuesta",
    saving: "Guardando tu respuesta…",
    keepTake: (number) => `Usar el intento ${number}`,
    again: (left) => `Repetir (${attempts(left)})`,
    takes: "Intentos",
    take: (number) => `Intento ${number}`,
    forms: {
      video: {
        titleOne: "Mira tu respuesta",
        saved: "Tu respuesta está guardada. Podrás verla en un momento.",
        sending:
          "Tu respuesta se está subiendo. Podrás verla cuando esté completa.",
        faultHelp:
          "Este intento no se descuenta de los que tienes. Comprueba el micrófono y la cámara y graba otra vez, o quédate con él.",
      },
      sound: {
        titleOne: "Escucha tu respuesta",
        saved: "Tu respuesta está guardada. Podrás escucharla en un momento.",
        sending:
          "Tu respuesta se está subiendo. Podrás escucharla cuando esté completa.",
        faultHelp:
          "Este intento no se descuenta de los que tienes. Comprueba el micrófono y graba otra vez, o quédate con él.",
      },
    },
    faults: {
      SILENT: "Algo falló con el micrófono: no se oyó nada.",
      BLACK: "Algo falló con la cámara: la imagen está en negro.",
      EMPTY: "No se grabó nada.",
      SHORT: "La grabación se cortó.",
      DEVICE_LOST: "La grabación se detuvo antes de que terminaras.",
    },
    reload: "Volver a cargar la grabación",
    unplayable:
      "No podemos reproducir esta grabación en tu navegador. Tu respuesta está a salvo y puedes quedarte con ella.",
    recordAgain: "Grabar otra vez",
    pieces: (count, present) =>
      `Grabada en ${plural(count, { one: "parte", other: "partes" })}. Esta es la parte ${present}; después las uniremos.`,
  },

  between: {
    eyebrow: (answered, total) => `${answered} de ${total} respondidas`,
    title: (next) => `¿Vamos con la pregunta ${next}?`,
    intro:
      "Tómate un respiro. También puedes parar aquí y volver más tarde con el enlace de tu correo.",
    show: (next) => `Ver la pregunta ${next}`,
  },

  checklist: {
    eyebrow: "Último paso",
    title: (count) =>
      count === 1
        ? "Has respondido a la pregunta"
        : "Has respondido a todas las preguntas",
    saved: (answers) =>
      answers === 1
        ? "Tu respuesta está guardada. Después de enviarla ya no podrás cambiarla."
        : `${answers === 2 ? "Las dos" : "Todas las"} respuestas están guardadas. Después de enviarlas ya no podrás cambiarlas.`,
    saving: (answers) =>
      answers === 1
        ? "Tu respuesta todavía se está subiendo. No cierres esta página. Podrás enviarla cuando esté completa."
        : "Algunas respuestas todavía se están subiendo. No cierres esta página. Podrás enviarlas cuando estén todas completas.",
    submit: "Enviar mi entrevista",
  },

  receipts: {
    title: "Tus respuestas guardadas",
    answer: (number) => `Respuesta ${number}`,
    written: (at, count) => `Guardada a las ${at} · ${words(count)}`,
    unanswered: (at) => `Sin respuesta desde las ${at}`,
    complete: (at, seconds) =>
      [
        `Guardada a las ${at}`,
        ...(seconds === null ? [] : [formatClock(seconds)]),
        "completa",
      ].join(" · "),
    bytes: (size) =>
      `${bytes(size, size).done} de ${bytes(size, size).total} recibidos`,
    saving: (done, total) =>
      `Guardando · ${bytes(done, total).done} de ${bytes(done, total).total}`,
    elsewhere:
      "El resto está en el dispositivo con el que la grabaste. Abre el enlace en él.",
    missingRest:
      "Si ya no puedes usar ese dispositivo, sigue con la parte que nos llegó.",
    useArrived: "Usar lo que llegó",
    confirm: {
      title: (number) => `¿Usar la parte que llegó de la respuesta ${number}?`,
      text: "La respuesta terminará donde dejó de llegar, y el resto ya no se podrá añadir. Si no llegó nada, volverás a ver la pregunta y podrás grabar una respuesta nueva.",
      cancel: "Esperar el resto",
    },
  },

  submitted: {
    title: "¡Gracias! Tu entrevista se ha enviado",
    intro: (company, answers, job) =>
      `${company} ha recibido ${allAnswers(answers)} para el puesto de ${job}. Puedes cerrar esta página.`,
    next: "Qué pasa ahora",
    withAi: {
      spoken:
        "Tus respuestas se transcriben y una IA las compara con los criterios del puesto.",
      written: "Una IA compara tus respuestas con los criterios del puesto.",
    },
    laterAi: {
      spoken:
        "Tus respuestas se pueden transcribir, y se puede usar una IA para compararlas con los criterios del puesto.",
      written:
        "Se puede usar una IA para comparar tus respuestas con los criterios del puesto.",
    },
    withoutAi: "Ninguna IA evalúa tus respuestas, como elegiste.",
    unaskedAi: "Ninguna IA evalúa tus respuestas.",
    people: (company) =>
      `El equipo de selección de ${company} revisa tus respuestas y toma la decisión.`,
    reply: "Te escribirán a la dirección en la que recibiste la invitación.",
    who: "Quién puede verla",
    whoPeople: (company) => `Solo el equipo de selección de ${company}.`,
    whoAi: {
      spoken:
        "Además, un servicio de IA recibe la transcripción para evaluarla, como aceptaste.",
      written:
        "Además, un servicio de IA recibe tus respuestas para evaluarlas, como aceptaste.",
    },
    whoLaterAi: {
      spoken:
        "Si se usa una IA, un servicio de IA recibe además la transcripción para evaluarla, como aceptaste.",
      written:
        "Si se usa una IA, un servicio de IA recibe además tus respuestas para evaluarlas, como aceptaste.",
    },
    whoNoAi: "No interviene ninguna IA, como elegiste.",
    whoUnaskedAi: "No interviene ninguna IA.",
    aiQuestion: {
      title: "¿Puede una IA evaluar tus respuestas?",
      intro: (company) =>
        `${company} quiere usar una IA como ayuda para evaluar tus respuestas. Tú decides, y decir que no no te perjudica.`,
      save: "Guardar mi elección",
    },
  },

  yourData: {
    title: "Tus datos",
    contact: "¿Alguna duda?",
    write: (recruiter, company, address) =>
      parts`Escribe a ${recruiter}, de ${company}: ${address}`,
    intro:
      "Puedes descargar todo lo que se guarda sobre ti y esta entrevista, y puedes retirarla.",
    download: "Descargar mis datos",
    page: {
      title: "Descarga tus datos",
      intro: (company, job) =>
        `Todo lo que ${company} guarda sobre ti y tu entrevista para el puesto de ${job}. Solo alguien con tu enlace puede abrir esta página.`,
      file: "Archivo de texto",
      fileText:
        "Lo que aceptaste, las preguntas que se te hicieron, lo que escribiste, las transcripciones de lo que dijiste, tus solicitudes y cada correo y cada visita, con fecha y hora.",
      save: "Descargar",
      saveNamed: (name) => `Descargar ${name}`,
      recordings: "Tus grabaciones",
      none: "No hay grabaciones.",
      recording: (answer, take) => `Respuesta ${answer}, intento ${take}`,
      kept: "enviado",
      size: (count) => bytes(count, count).total,
      preparing: "Todavía se está preparando. Vuelve a mirar en un minuto.",
      unplayable: "Este intento no se puede reproducir.",
      back: "Volver a tu entrevista",
    },
    evaluation: (recruiter) =>
      `La evaluación con IA es solo una ayuda para las personas que deciden, y no está en este archivo. Para verla, escribe a ${recruiter}.`,
  },

  withdrawal: {
    ask: "Retirar mi entrevista",
    title: "¿Retirar tu entrevista?",
    mailFirst:
      "Te enviaremos un enlace por correo. Tu entrevista se retira cuando lo confirmes. Hasta entonces no cambia nada.",
    effects: (company, days) => [
      `${company} ya no puede abrir tus respuestas, y dejan de evaluarse.`,
      `Puedes deshacerlo durante ${plural(days, { one: "día", other: "días" })}.`,
      "Después se borran para siempre tus respuestas y las transcripciones.",
      `${company} sigue sabiendo que te presentaste y que te retiraste: tu nombre y tu correo quedan con tu candidatura.`,
    ],
    sendMail: "Enviarme el correo",
    keep: "Conservar mi entrevista",
    asked:
      "Pediste retirarla y te enviamos un enlace por correo. Tu entrevista se retira cuando lo confirmes. Hasta entonces no cambia nada.",
    again: "Enviar el correo otra vez",

    confirm: {
      intro: (job) =>
        parts`Se trata de tu entrevista para el puesto de ${job}.`,
      sure: "Sí, retiro mi entrevista",
      act: "Retirar mi entrevista",
    },
    nothing: {
      title: "Tu entrevista no está retirada",
      text: (job) =>
        parts`Nada ha cambiado en tu entrevista para el puesto de ${job}. Para retirarla, abre el enlace de tu invitación y pulsa «Retirar mi entrevista».`,
    },
    done: {
      title: "Tu entrevista está retirada",
      text: (company, job) =>
        parts`${company} ya no puede abrir tus respuestas para el puesto de ${job}.`,
      until: (deadline) =>
        parts`Puedes deshacerlo hasta el ${deadline}. Después se borran para siempre tus respuestas y las transcripciones.`,
      isTooLate:
        "Ya no se puede deshacer. Tus respuestas y las transcripciones se borrarán en la próxima hora.",
      erased: "Tus respuestas y las transcripciones se han borrado.",
    },
    undone: {
      open: "Tu entrevista vuelve a estar abierta",
      over: "Tu entrevista ya no está retirada",
      until: (deadline) => parts`Está abierta hasta el ${deadline}.`,
      text: (company, job) =>
        parts`${company} puede volver a ver tu entrevista para el puesto de ${job}.`,
      continue: "Continuar mi entrevista",
      see: "Ver mi entrevista",
    },
    undo: {
      act: "Deshacer la retirada",
      title: "¿Deshacer la retirada?",
      text: (company) =>
        `Tu entrevista quedará como estaba, con el mismo plazo, y ${company} podrá verla de nuevo.`,
      sure: "Sí, deshacer la retirada",
      keep: "Cancelar",
    },
    pressButton: "Abre el enlace de tu correo y pulsa el botón que hay allí.",
  },

  erased: {
    title: "Tus respuestas se han borrado",
    text: (company, job) =>
      parts`Tu entrevista para el puesto de ${job} terminó hace tiempo, y ${company} ya no conserva tus respuestas.`,
    done: "Tus respuestas y las transcripciones se han borrado. No tienes que hacer nada.",
  },

  expired: {
    title: "El plazo ha terminado",
    intro: (deadline) => `Estuvo disponible hasta el ${deadline}.`,
    text: "¿Todavía quieres participar? Pide más tiempo. Con un plazo nuevo, este enlace vuelve a funcionar y tus respuestas siguen ahí.",
  },

  cancelled: {
    title: "Esta entrevista se ha cancelado",
    intro: (job) => `Aquí ya no hay nada que hacer para el puesto de ${job}.`,
    text: "Si no lo esperabas, escribe a la persona que te invitó.",
  },

  takenOver: {
    title: "Tu entrevista está abierta en otra ventana",
    intro:
      "Aquí todo está guardado. ¿Quieres seguir aquí? La otra ventana se detendrá.",
    introSaving:
      "Lo que grabaste aquí todavía se está guardando, así que deja esta ventana abierta. ¿Quieres seguir aquí? La otra ventana se detendrá.",
    takeOver: "Seguir aquí",
  },

  needChange: {
    title: "¿Necesitas ayuda o más tiempo?",
    short: "¿Ayuda o más tiempo?",
    back: "Volver a la entrevista",
    intro: (company) =>
      `Elige lo que te ayudaría. Alguien de ${company} te responderá por correo. Tu enlace sigue siendo el mismo y tus respuestas quedan guardadas.`,
    noReasons:
      "No tienes que decir por qué. Por favor, no incluyas datos de salud.",
    waits:
      "Cuando envíes la solicitud, tu plazo quedará en pausa hasta que te respondan. Mientras tanto puedes seguir con la entrevista.",
    time: "Más tiempo",
    times: {
      none: "Sin tiempo extra",
      half: "Un 50 % más de tiempo",
      double: "El doble de tiempo",
    },
    else: "Otra cosa",
    elseHint: "Por ejemplo, un plazo más largo u otro tipo de entrevista.",
    send: "Enviar solicitud",
    asked: "Solicitud enviada",
    waiting: (company) =>
      `${company} ha recibido tu solicitud. Te responderán por correo, y el enlace sigue siendo este. Hasta entonces tu plazo queda en pausa, y mientras tanto puedes seguir.`,
    youAsked: "Tu solicitud",
    takeBack: "Cancelar mi solicitud",
    takeBackHint:
      "Si la cancelas, tu plazo se amplía por el tiempo que hayas esperado, hasta 7 días en total. Te quedarán al menos 24 horas.",
    answered: "La respuesta a tu solicitud",
    granted:
      "Tu solicitud se ha aceptado. En las preguntas que aún no has respondido tienes:",
    agreed: "Tu solicitud se ha aceptado.",
    declined:
      "Tu solicitud no se ha podido aceptar. Tu entrevista sigue como antes.",
    again: "Pedir otra cosa",
    notAtAll: "¿Ya no quieres participar?",
    open: "Solicitud pendiente",
  },

  accommodations: {
    timeAndAHalf: () => "Un 50 % más de tiempo para pensar y responder",
    doubleTime: () => "El doble de tiempo para pensar y responder",
    moreTakes: (count) =>
      `${plural(count, { one: "intento", other: "intentos" })} más por pregunta`,
    audioOnly: () => "Solo audio, sin cámara",
    inWriting: () => "Respuestas por escrito en lugar de grabadas",
    shownAhead: () => "Todas las preguntas a la vista antes de empezar",
  },

  uploads: {
    signedOut:
      "Ya no hay conexión con tu entrevista. Vuelve a abrir el enlace de tu correo en este navegador. Tu respuesta está a salvo en este dispositivo.",
    offlineWithAnswer:
      "Sin conexión. Tu respuesta está a salvo en este dispositivo. No cierres esta pestaña.",
    offline: "Sin conexión. Esperando a que vuelva…",
    offlineInMemory:
      "Sin conexión. No cierres ni recargues esta pestaña hasta que vuelva.",
    away: "Nuestro servidor no responde como debería.",
    full: "Nuestro servidor no tiene espacio por ahora.",
    blocked: "Tu red bloquea los envíos de esta página.",
    safeHere:
      "Tu respuesta está a salvo en este dispositivo. Deja esta pestaña abierta.",
    onlyHere: "No cierres ni recargues esta pestaña hasta que se envíe todo.",
    tryingAgain: "Seguiremos intentándolo.",
    tryNow: "Intentar ahora",
    typed: (at, count) =>
      `Se guarda mientras escribes · ${at} · ${words(count)}`,
    typing: "Se guarda mientras escribes",
    recording: (seconds) => `Guardado hasta ${formatClock(seconds)}`,
    recordingSpoken: "Grabando",
    saving: (percent) => `Guardando… ${percent} %`,
    savingSpoken: "Guardando",
    refused:
      "Una parte de una respuesta llegó demasiado tarde para añadirla. Sigue guardada en este dispositivo.",
    idle: "No se está grabando nada",
    practice: "Práctica: se queda en este dispositivo",
    saved: "Todo está guardado",
  },

  notices: {
    timeIsUp:
      "Se acabó el tiempo. Se grabó todo lo que dijiste hasta el final.",
    writingTimeIsUp:
      "Se acabó el tiempo. Tu respuesta es todo lo que escribiste hasta el final.",
    notGranted: "Para esta entrevista no se acordó responder por escrito.",
    writingBegun: "Ya empezaste a responder esta pregunta por escrito.",
    answeredAlready: "Esta pregunta ya tiene respuesta.",
    nothingRecorded:
      "No se grabó nada, así que no se te descuenta ningún intento.",
    cannotRecord: "Este navegador no puede grabar.",
    notStarted: "La grabación no empezó. Inténtalo una vez más.",
    opening: "La página todavía se está abriendo.",
    textsChanged: "Estos textos han cambiado. Vuelve a leerlos.",
    checkFirst: "Termina primero la prueba de los dispositivos.",
    addressRefused:
      "Los correos a tu dirección son rechazados, así que no podrías confirmarlo. Escribe a la persona que te invitó.",
    tooManyMails:
      "Hoy ya te hemos enviado varios correos. Mira en la carpeta de correo no deseado o inténtalo mañana.",
    nothingToConfirm: "No hay nada que confirmar.",
    undoTooLate: "Ya es tarde para deshacerlo.",
    sentAgain:
      "Te enviamos esta entrevista otra vez. Usa el enlace del correo más reciente.",
    unusable: "Esta grabación no se puede usar. Inténtalo de nuevo.",
    notAllSaved:
      "Algunas respuestas todavía se están subiendo. Espera a que estén todas completas y envía después la entrevista.",
    started: "Esta entrevista ya ha empezado.",
    over: "Esta entrevista ya no está abierta.",
    tooLate: "El plazo ha terminado.",
    noConsent: "Para esto hace falta antes tu consentimiento.",
    takenOver: "Esta entrevista se abrió en otra ventana.",
    noSuchQuestion: "No hemos encontrado esta pregunta.",
    nothingAsked: "Elige algo o escribe unas palabras.",
    changeAsked: "Ya has enviado una solicitud. Te responderán por correo.",
    tooManyChanges:
      "Ya has enviado varias solicitudes. Escribe mejor a la persona que te invitó.",
    noTakesLeft: "Has usado todos los intentos de esta pregunta.",
    answerTimeOver: "El tiempo para esta respuesta ha terminado.",
    notArrived:
      "Una parte de esta respuesta todavía no ha llegado. La estamos enviando de nuevo.",
    notSavedYet:
      "Esta respuesta todavía no se ha guardado. Deja abierta la página donde la grabaste e inténtalo de nuevo.",
    noSuchTake: "No hemos encontrado esta grabación.",
    begunAlready: "Esta grabación ya ha empezado.",
    disconnected:
      "Esta página ya no está conectada a tu entrevista. Vuelve a abrir el enlace de tu correo. No se ha perdido nada de lo guardado.",
    failed:
      "Algo ha fallado. Recarga la página. Si no sirve, abre el enlace de tu correo en una versión actual de Chrome, Edge, Firefox o Safari.",
  },

  beforehand: (name, { companyName, jobTitle }, questions, duration) =>
    `Hola${name ? `, ${name}` : ""}: gracias por tu interés en el puesto de ${jobTitle} en ${companyName}. Pronto recibirás un correo nuestro con un enlace personal a una entrevista corta en video: ${questions}, ${duration}, cuando te venga bien. Necesitas un teléfono o un equipo con cámara y micrófono. No hay que instalar nada. Si no lo ves en unos minutos, mira en la carpeta de correo no deseado y dímelo.`,

  oldBrowser: {
    title: "Este navegador es demasiado antiguo para tu entrevista",
    advice:
      "Actualízalo, o abre tu enlace en otro navegador o en otro dispositivo. El enlace sigue siendo el mismo y lo que ya has grabado está a salvo.",
    browsers:
      "Funciona en Chrome y Edge 111, Firefox 128, Safari 16.4 (iOS 16.4) y versiones posteriores.",
  },
  mail: {
    subject: {
      RESEND: ({ companyName, jobTitle }) =>
        `Recordatorio: entrevista para ${jobTitle} en ${companyName}`,
      REMINDER: ({ companyName, jobTitle }) =>
        `Recordatorio: entrevista para ${jobTitle} en ${companyName}`,
      CHANGE_DECIDED: ({ companyName, jobTitle }) =>
        `Tu solicitud: ${jobTitle} en ${companyName}`,
      WITHDRAWAL: ({ companyName, jobTitle }) =>
        `¿Retirar tu entrevista? ${jobTitle} en ${companyName}`,
      AI_CONSENT: ({ companyName, jobTitle }) =>
        `¿Puede una IA evaluar tus respuestas? ${jobTitle} en ${companyName}`,
    },
    aiConsent: {
      preview: "Tú decides. No cambia nada si no aceptas.",
      intro: (company, job) =>
        parts`Gracias por tu entrevista con ${company} para el puesto de ${job}. Nos gustaría usar una IA como ayuda para evaluar tus respuestas, pero solo si aceptas.`,
      answer: "Elegir sí o no",
      ifNo: "Si dices que no, o no respondes, tus respuestas las revisan solo personas. No te perjudica.",
    },
    withdrawal: {
      preview: "No cambia nada hasta que lo confirmes.",
      intro: (company, job) =>
        parts`Pediste retirar tu entrevista con ${company} para el puesto de ${job}. No cambia nada hasta que lo confirmes.`,
      confirm: "Revisar y confirmar",
      then: "Qué pasa después",
      ignore:
        "¿No lo pediste tú o has cambiado de opinión? No tienes que hacer nada: tu entrevista sigue como está.",
    },
    change: {
      preview: (deadline) => `Ahora tu plazo termina el ${deadline}.`,
      titles: {
        approved: "Tu solicitud se ha aceptado",
        adapted: "Tu solicitud se ha aceptado en parte",
        declined: "Tu solicitud no se ha podido aceptar",
      },
      approved: (company) =>
        `${company} ha aceptado tu solicitud para las preguntas que aún no has respondido. Usa el mismo enlace.`,
      adapted: (company) =>
        `${company} ha aceptado parte de tu solicitud para las preguntas que aún no has respondido. Usa el mismo enlace.`,
      declined: (company) =>
        `${company} no ha podido aceptar tu solicitud. Tu entrevista sigue abierta como antes y tus respuestas están guardadas.`,
      holds: "Qué cambia para ti",
      deadline:
        "Tu plazo estuvo en pausa mientras esperabas y se ha ampliado ese mismo tiempo.",
    },
    preview: (count, length, deadline) =>
      `${count}, ${length}, cuando te venga bien.${deadline ? ` Disponible hasta el ${deadline}.` : ""}`,
    titleAgain: "Tu entrevista sigue abierta",
    hello: (name) => `Hola, ${name}:`,
    forms: {
      video: {
        subjectFirst: ({ companyName, jobTitle }) =>
          `Entrevista en video para ${jobTitle} en ${companyName}`,
        titleFirst: "Tu entrevista en video",
        introFirst: (company, job) =>
          parts`${company} te invita a una entrevista en video para el puesto de ${job}. No hay cita ni entrevista en vivo: graba tus respuestas cuando te venga bien y el equipo de selección las verá después.`,
        introAgain: (company, job) =>
          parts`Te recordamos que tienes pendiente tu entrevista en video con ${company} para el puesto de ${job}. Tu enlace es el mismo de antes.`,
        steps: (hasRetakes) => [
          "Lee qué se graba y quién lo ve, y da tu consentimiento.",
          "Prueba la cámara y el micrófono y practica, si quieres, con una pregunta que no se envía nunca.",
          "Verás las preguntas de una en una, con tiempo para pensar antes de grabar tu respuesta.",
          hasRetakes
            ? "Mira tu respuesta y quédate con ella o grábala otra vez."
            : "Quédate con tu respuesta y pasa a la pregunta siguiente.",
          "Repasa todo y envíalo.",
        ],
        needed:
          "Una cámara y un micrófono: sirven los de tu teléfono, tableta o portátil.",
      },
      sound: {
        subjectFirst: ({ companyName, jobTitle }) =>
          `Entrevista para ${jobTitle} en ${companyName}`,
        titleFirst: "Tu entrevista",
        introFirst: (company, job) =>
          parts`${company} te invita a una entrevista para el puesto de ${job}. No hay cita ni entrevista en vivo: graba tus respuestas cuando te venga bien, solo con audio, y el equipo de selección las escuchará después.`,
        introAgain: (company, job) =>
          parts`Te recordamos que tienes pendiente tu entrevista con ${company} para el puesto de ${job}. Como se acordó, grabas solo audio. Tu enlace es el mismo de antes.`,
        steps: (hasRetakes) => [
          "Lee qué se graba y quién lo oye, y da tu consentimiento.",
          "Prueba el micrófono y practica, si quieres, con una pregunta que no se envía nunca.",
          "Verás las preguntas de una en una, con tiempo para pensar antes de grabar tu respuesta.",
          hasRetakes
            ? "Escucha tu respuesta y quédate con ella o grábala otra vez."
            : "Quédate con tu respuesta y pasa a la pregunta siguiente.",
          "Repasa todo y envíalo.",
        ],
        needed: "Un micrófono: sirve el de tu teléfono, tableta o portátil.",
      },
      writing: {
        subjectFirst: ({ companyName, jobTitle }) =>
          `Entrevista para ${jobTitle} en ${companyName}`,
        titleFirst: "Tu entrevista",
        introFirst: (company, job) =>
          parts`${company} te invita a una entrevista para el puesto de ${job}. No hay cita ni entrevista en vivo: escribe tus respuestas cuando te venga bien y el equipo de selección las leerá después. Si prefieres decir alguna, puedes grabarla.`,
        introAgain: (company, job) =>
          parts`Te recordamos que tienes pendiente tu entrevista con ${company} para el puesto de ${job}. Como se acordó, escribes tus respuestas. Si prefieres decir alguna, puedes grabarla. Tu enlace es el mismo de antes.`,
        steps: () => [
          "Lee qué se guarda y quién lo ve, y da tu consentimiento.",
          "Verás las preguntas de una en una, con tiempo para pensar antes de escribir tu respuesta.",
          "Relee tu respuesta y quédate con ella, o sigue escribiendo mientras quede tiempo.",
          "Repasa todo y envíalo.",
        ],
        needed:
          "Un dispositivo en el que escribir: sirve tu teléfono, tableta o portátil.",
      },
    },
    progress: (answered, count, deadline) =>
      `${answered > 0 ? ` Has respondido ${answered} de ${questions(count)}, y tus respuestas están guardadas.` : ""}${deadline ? ` Está disponible hasta el ${deadline}.` : ""}`,
    position: "Puesto",
    company: "Empresa",
    length: "Duración",
    deadline: "Plazo",
    deadlineWaits: "En pausa hasta que respondan a tu solicitud",
    openFirst: "Abrir tu entrevista",
    openAgain: "Ir a tu entrevista",
    copyLink: "Si el botón no funciona, copia este enlace en tu navegador:",
    expect: "Cómo será",
    instructions: (company) => `Instrucciones de ${company}`,
    needs: "Qué necesitas",
    needed: [
      "Un navegador actualizado: Chrome, Edge, Firefox o Safari. No hay que instalar ninguna aplicación ni crear ninguna cuenta.",
      "Un lugar tranquilo con una conexión a internet estable.",
    ],
    pause: "¿Puedo parar y volver?",
    pauseText:
      "Sí. Tus respuestas se guardan a medida que avanzas y, hasta que envíes la entrevista, el mismo enlace te lleva a donde estabas. Este enlace es solo para ti. Por favor, no lo compartas.",
    accommodation: "¿Necesitas más tiempo u otro formato?",
    accommodationText:
      "Abre tu entrevista y elige «¿Necesitas ayuda o más tiempo?» al final de la página. No tienes que decir por qué.",
    questions: "¿Tienes preguntas?",
    reply: (recruiter, company, address) =>
      parts`Responde a este correo. Llega directamente a ${recruiter}, de ${company}: ${address}`,
    sentTo: (address, company) =>
      `Enviado a ${address} con Hifinity en nombre de ${company}.`,
    automatic: "Este recordatorio se envió automáticamente.",
    stopReminders: "No recibir más recordatorios",
  },
};
