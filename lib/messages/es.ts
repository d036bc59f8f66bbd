import { formatClock } from "@/lib/format";
import type { Messages } from "./en";
import { deadlines } from "./deadlines";
import { formatsOf, hoursAndMinutes } from "./formats";
import { parts } from "./parts";

const { plural, quantity, time, bytes } = formatsOf("es");

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
    tryAgain: "Volver a intentar",
    close: "Cerrar",
    questions,
    duration,
    deadline: deadlines.es,
    time,
    questionOf: (number, total) => `Pregunta ${number} de ${total}`,
  },

  landing: {
    continue: "Continuar",
    ready: {
      noCall:
        "No hay llamada en vivo, ni cuenta que crear, ni aplicación que instalar, y puedes parar y volver con el mismo enlace.",
      length: "Duración",
      openUntil: "Disponible hasta",
      forms: {
        video: {
          title: (job) => parts`Entrevista en video para el puesto de ${job}`,
          intro: "Grabas tus respuestas cuando te venga bien.",
          hint: "Todavía no se graba nada. Primero lees qué se graba y quién lo ve; después pruebas la cámara y el micrófono.",
        },
        sound: {
          title: (job) => parts`Entrevista para el puesto de ${job}`,
          intro:
            "Grabas tus respuestas cuando te venga bien, solo el sonido y sin imagen.",
          hint: "Todavía no se graba nada. Primero lees qué se graba y quién lo oye; después pruebas el micrófono.",
        },
        writing: {
          title: (job) => parts`Entrevista para el puesto de ${job}`,
          intro:
            "Escribes tus respuestas cuando te venga bien; si alguna prefieres decirla, puedes grabarla.",
          hint: "Todavía no se guarda nada. Primero lees qué se guarda y quién lo ve.",
        },
      },
    },
    started: {
      title: "Hola de nuevo",
      text: (job) =>
        parts`Tu entrevista para el puesto de ${job} está en curso. Las respuestas con las que te quedaste están guardadas; sigue donde la dejaste.`,
      openUntil: (deadline) => parts`Disponible hasta el ${deadline}.`,
    },
    submitted: {
      title: "Tus respuestas están entregadas",
      text: (job) =>
        parts`Gracias por tu entrevista para el puesto de ${job}. Está completa y ya no se puede cambiar.`,
      action: "Ver qué pasa ahora",
    },
    expired: {
      title: "El plazo ha terminado",
      wasOpen: (job, deadline) =>
        parts`Tu entrevista para el puesto de ${job} estuvo disponible hasta el ${deadline}.`,
      ask: (recruiter) =>
        `Si todavía quieres participar, pide más tiempo a ${recruiter}. Este enlace volverá a funcionar, y lo que has respondido se conserva.`,
      action: "Pedir más tiempo",
      subject: (job) => `Más tiempo para mi entrevista: ${job}`,
    },
    cancelled: {
      title: "Esta entrevista se ha cancelado",
      text: (company, job, recruiter) =>
        parts`${company} ha cerrado la entrevista para el puesto de ${job}. No tienes que hacer nada. Si te sorprende, escribe a ${recruiter}.`,
      action: (recruiter) => `Escribir a ${recruiter}`,
      subject: (job) => `Entrevista: ${job}`,
    },
    withdrawn: {
      title: "Retiraste tu entrevista",
      text: (job) =>
        parts`Tu entrevista para el puesto de ${job} está cerrada, como pediste.`,
      action: "Ver qué se guarda, o deshacerlo",
    },
    yourData: "Tus datos",
    unknown: {
      title: "Este enlace no abre ninguna entrevista",
      cutOff:
        "Quizá se cortó por el camino. Copia el enlace completo de tu correo en la barra de direcciones; si hay varios correos, usa el más reciente.",
      askForHelp: "Si sigue sin abrirse, responde a ese correo y pide ayuda.",
    },
    tooMany:
      "Se han probado demasiados enlaces incorrectos desde tu red. Vuelve a abrir el enlace de tu correo dentro de 15 minutos.",
    pressContinue: "Abre el enlace de tu correo y pulsa Continuar.",
  },

  stopReminders: {
    title: "¿No recibir más recordatorios?",
    stop: "No recibir más recordatorios",
    pressButton: "Abre el enlace de tu correo y pulsa el botón.",
    done: "No se enviarán más recordatorios.",
    then: (job) =>
      parts`Ya no recibirás más correos automáticos sobre tu entrevista para el puesto de ${job}.`,
    staysOpen: (deadline) =>
      parts`La entrevista sigue abierta hasta el ${deadline}, y el enlace de tu invitación sigue funcionando.`,
    stopped: "No recibirás más recordatorios",
    noMore: (job) =>
      parts`No se envían más correos automáticos sobre tu entrevista para el puesto de ${job}.`,
    stillOpen: (deadline) =>
      parts`Sigue abierta hasta el ${deadline}. El enlace de tu invitación sigue funcionando.`,
  },

  notConnected: {
    title: "Abre el enlace de tu correo",
    text: "Este navegador no está conectado a ninguna entrevista. Abre aquí el enlace del correo de invitación; lo que has respondido sigue ahí.",
  },

  interview: {
    pageTitle: "Tu entrevista",
    opening: "Buscando lo que ya has respondido…",
    needsScript:
      "Esta entrevista necesita JavaScript. Actívalo para esta página o abre el enlace de tu correo en una versión actual de Chrome, Edge, Firefox o Safari.",
  },

  welcome: {
    forms: {
      video: {
        title: (job) => `Tu entrevista en video para el puesto de ${job}`,
        intro: (name) =>
          `Te damos la bienvenida, ${name}. Respondes a tu ritmo, grabándote; nadie te ve en vivo.`,
        duration: (seconds) =>
          `Dura ${duration(seconds)}; antes pruebas la cámara y, si quieres, practicas con una pregunta.`,
      },
      sound: {
        title: (job) => `Tu entrevista para el puesto de ${job}`,
        intro: (name) =>
          `Te damos la bienvenida, ${name}. Respondes a tu ritmo, grabando solo tu voz; nadie te escucha en vivo.`,
        duration: (seconds) =>
          `Dura ${duration(seconds)}; antes pruebas el micrófono y, si quieres, practicas con una pregunta.`,
      },
      writing: {
        title: (job) => `Tu entrevista para el puesto de ${job}`,
        intro: (name) =>
          `Te damos la bienvenida, ${name}. Respondes por escrito, a tu ritmo; nadie espera al otro lado.`,
        duration: (seconds) =>
          `Dura ${duration(seconds)}. No hacen falta cámara ni micrófono.`,
      },
    },
    questions: (count) =>
      `${questions(count)}, de una en una. Lees cada pregunta antes de responder.`,
    pause:
      "Puedes parar entre una pregunta y otra y volver con el enlace de tu correo. Lo que has respondido queda guardado.",
    deadline: (deadline) =>
      parts`Termina, por favor, a más tardar el ${deadline}.`,
    instructions: (company) => `Unas palabras de ${company}`,
    begin: "Empezar",
  },

  consents: {
    version: "2026-11-23.2",
    texts: {
      RECORDING: {
        video: ({ companyName, jobTitle }) =>
          `Acepto que ${companyName} grabe mis respuestas, imagen y sonido, y que las vean las personas que seleccionan para el puesto de ${jobTitle}. Puedo retirar este consentimiento en cualquier momento respondiendo al correo de invitación.`,
        sound: ({ companyName, jobTitle }) =>
          `Acepto que ${companyName} grabe mis respuestas, solo el sonido y sin imagen, y que las escuchen las personas que seleccionan para el puesto de ${jobTitle}. Puedo retirar este consentimiento en cualquier momento respondiendo al correo de invitación.`,
        writing: ({ companyName, jobTitle }) =>
          `Acepto que ${companyName} conserve las respuestas que escribo, que grabe las que yo prefiera decir en voz alta, imagen y sonido, y que las lean y las vean las personas que seleccionan para el puesto de ${jobTitle}. Puedo retirar este consentimiento en cualquier momento respondiendo al correo de invitación.`,
        writingOrSound: ({ companyName, jobTitle }) =>
          `Acepto que ${companyName} conserve las respuestas que escribo, que grabe las que yo prefiera decir en voz alta, solo el sonido y sin imagen, y que las lean y las escuchen las personas que seleccionan para el puesto de ${jobTitle}. Puedo retirar este consentimiento en cualquier momento respondiendo al correo de invitación.`,
      },
      AI_EVALUATION: {
        video: ({ jobTitle }) =>
          `Acepto que un programa ponga por escrito lo que digo y que una IA compare mis palabras con los criterios escritos del puesto de ${jobTitle}. Solo lee mis palabras; no tiene en cuenta mi cara, mi voz, mi acento ni mi estado de ánimo. La decisión la toman personas.`,
        sound: ({ jobTitle }) =>
          `Acepto que un programa ponga por escrito lo que digo y que una IA compare mis palabras con los criterios escritos del puesto de ${jobTitle}. Solo lee mis palabras; no tiene en cuenta mi voz, mi acento ni mi estado de ánimo. La decisión la toman personas.`,
        writing: ({ jobTitle }) =>
          `Acepto que una IA compare lo que escribo con los criterios escritos del puesto de ${jobTitle}. Si prefiero decir una respuesta en voz alta, un programa pone por escrito lo que digo y la IA lee ese texto. Solo lee mis palabras; no tiene en cuenta mi cara, mi voz, mi acento ni mi estado de ánimo. La decisión la toman personas.`,
        writingOrSound: ({ jobTitle }) =>
          `Acepto que una IA compare lo que escribo con los criterios escritos del puesto de ${jobTitle}. Si prefiero decir una respuesta en voz alta, un programa pone por escrito lo que digo y la IA lee ese texto. Solo lee mis palabras; no tiene en cuenta mi voz, mi acento ni mi estado de ánimo. La decisión la toman personas.`,
      },
    },
    title: "Tenemos que preguntarte dos cosas",
    intro: "Tú decides cada una. No hay nada elegido de antemano.",
    missing: "Elige sí o no.",
    notPossible:
      "En ese caso esta entrevista no es posible; te decimos cómo pedir otra forma.",
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
      title: "1. Conservar tus respuestas",
      question: "¿Se pueden conservar tus respuestas?",
      yes: "Sí, acepto que se conserven",
      no: "No",
    },
    evaluation: {
      title: "2. Lectura por una IA",
      question: "¿Puede una IA leer tus palabras?",
      yes: "Sí, una IA puede leer mis palabras",
      no: "No, solo personas",
      noDetails:
        "Tu entrevista sigue exactamente igual. Tus respuestas las revisan personas, ninguna IA.",
    },
  },

  declined: {
    recording: {
      title: "Has elegido que no se te grabe",
      intro: (company) =>
        `Está bien. No se ha grabado nada, y ${company} puede ver que prefieres otra forma.`,
      text: "Responde al correo de invitación y pide otro tipo de entrevista, por ejemplo una llamada. Tu respuesta llega a la persona que te invitó.",
    },
    keeping: {
      title: "Has elegido no dar tu consentimiento",
      intro: (company) =>
        `Está bien. No se ha conservado nada, y ${company} puede ver que prefieres otra forma.`,
      text: "Si aun así quieres responder por escrito, vuelve a leer las opciones. Si no, responde al correo de invitación y pide otro tipo de entrevista; tu respuesta llega a la persona que te invitó.",
    },
    reconsider: "Volver a leer las opciones",
    next: "Qué hacer ahora",
  },

  check: {
    title: {
      video: "Prueba la cámara y el micrófono",
      sound: "Prueba el micrófono",
    },
    intro:
      "Aquí no se graba nada. Di unas palabras y comprueba que la barra se mueve.",
    continue: "Funciona, continuar",
    seen: "Tu cámara da imagen",
    notSeen: "Esperando luz",
    heard: "Tu micrófono te oye",
    notHeard: "Di algo: «Hola, ¿se me oye?»",
    notMeasured:
      "Tu navegador no muestra si se te oye. Sigue adelante y escúchate en la respuesta de práctica.",
  },

  camera: {
    picture: "La imagen de tu cámara",
    soundOnly: "Solo sonido: sin imagen.",
    level: "Nivel del micrófono",
    camera: "Cámara",
    microphone: "Micrófono",
    nameless: (kind, number) => `${kind} ${number}`,
    silent:
      "No se oye nada. Comprueba que el micrófono elegido es el correcto y que no está silenciado.",
    black: "La imagen está oscura. Comprueba la luz y que nada tape la cámara.",
    forms: {
      video: {
        opening:
          "Abriendo la cámara y el micrófono. Si el navegador te pregunta, pulsa «Permitir».",
        choose: "Usar otra cámara u otro micrófono",
        muted:
          "Tu dispositivo tiene bloqueada la cámara o el micrófono. Termina la llamada que esté en curso o vuelve a activarlos.",
        lost: "Tu cámara o tu micrófono se desconectó mientras grababas.",
        problems: {
          "not-allowed": {
            title:
              "Tu navegador no tiene permiso para usar la cámara y el micrófono",
            cure: [
              "Pulsa el símbolo de la cámara o del candado que está junto a la dirección, arriba.",
              "Pon la cámara y el micrófono en «Permitir».",
              "Vuelve aquí y pulsa «Volver a intentar».",
            ],
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
            title: "Otro programa está usando tu cámara o tu micrófono",
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
            title: "La cámara o el micrófono no ha arrancado",
            cure: [
              "Cierra otros programas que usen la cámara.",
              "Pulsa «Volver a intentar». Si no funciona, reinicia el navegador y vuelve a abrir el enlace de tu correo.",
            ],
          },
        },
      },
      sound: {
        opening:
          "Abriendo el micrófono. Si el navegador te pregunta, pulsa «Permitir».",
        choose: "Usar otro micrófono",
        muted:
          "Tu dispositivo tiene bloqueado el micrófono. Termina la llamada que esté en curso o vuelve a activarlo.",
        lost: "Tu micrófono se desconectó mientras grababas.",
        problems: {
          "not-allowed": {
            title: "Tu navegador no tiene permiso para usar el micrófono",
            cure: [
              "Pulsa el símbolo del micrófono o del candado que está junto a la dirección, arriba.",
              "Pon el micrófono en «Permitir».",
              "Vuelve aquí y pulsa «Volver a intentar».",
            ],
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
            title: "Otro programa está usando tu micrófono",
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
            title: "Este navegador no puede grabar sonido",
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
            title: "El micrófono no ha arrancado",
            cure: [
              "Cierra otros programas que usen el micrófono.",
              "Pulsa «Volver a intentar». Si no funciona, reinicia el navegador y vuelve a abrir el enlace de tu correo.",
            ],
          },
        },
      },
    },
  },

  practice: {
    eyebrow: "Práctica: no se envía nunca",
    question: "Háblanos de un lugar que te guste y de por qué te gusta.",
    done: "He terminado de practicar",
    skip: "Volver sin practicar",
    again: "Practicar otra vez",
    answer: "Tu respuesta de práctica",
    mark: "Práctica",
    finish: "Terminar la práctica",
    record: "Grabar una respuesta de práctica",
  },

  ready: {
    title: "Todo está listo para empezar",
    ahead: "Todas las preguntas, para que te prepares",
    start: "Empezar y ver la pregunta 1",
    practise: "Practicar antes",
    how: "Cómo es cada pregunta",
    forms: {
      video: {
        intro:
          "¿Quieres practicar antes? La respuesta de práctica se queda en esta página: la ves y desaparece. No se envía nunca.",
        steps: [
          "La lees y tienes tiempo para pensar. Puedes empezar antes.",
          "Grabas tu respuesta. La pregunta sigue en la pantalla.",
          "La ves y te quedas con ella, o repites si te queda algún intento.",
        ],
      },
      sound: {
        intro:
          "¿Quieres practicar antes? La respuesta de práctica se queda en esta página: la escuchas y desaparece. No se envía nunca.",
        steps: [
          "La lees y tienes tiempo para pensar. Puedes empezar antes.",
          "Grabas tu respuesta, solo el sonido. La pregunta sigue en la pantalla.",
          "La escuchas y te quedas con ella, o repites si te queda algún intento.",
        ],
      },
      writing: {
        intro:
          "Respondes por escrito, como se acordó. No hacen falta cámara ni micrófono; si alguna respuesta prefieres decirla, puedes grabarla.",
        steps: [
          "La lees y tienes tiempo para pensar. Puedes empezar antes.",
          "Escribes tu respuesta. La pregunta sigue en la pantalla, y lo que escribes se guarda mientras lo escribes.",
          "La lees y te quedas con ella, o sigues escribiendo mientras quede tiempo.",
        ],
      },
    },
    clock: (count) =>
      `El tiempo para pensar la pregunta 1 (de ${questions(count)}) empieza cuando pulsas el botón. Sigue corriendo aunque salgas de la página.`,
  },

  think: {
    intro: (answerSeconds, takes) =>
      `Tienes ${formatClock(answerSeconds)} para responder y ${attempts(takes)}.`,
    startsByItself: "Después, la grabación empieza sola. Puedes empezar antes.",
    isOver: "El tiempo para pensar ha terminado. Empieza cuando quieras.",
    start: "Empezar a grabar",
    backToTakes: "Volver a mis intentos",
  },

  recording: {
    mark: "Grabando",
    finish: "Terminar la respuesta",
  },

  writing: {
    intro: (answerSeconds) =>
      `Tienes ${formatClock(answerSeconds)} para escribir tu respuesta.`,
    startsByItself:
      "Después, el tiempo para escribir empieza solo. Puedes empezar antes.",
    start: "Empezar a escribir",
    recordInstead: "Mejor grabar esta respuesta",
    writeInstead: "Mejor responder por escrito",
    field: "Tu respuesta",
    hint: "Se guarda mientras escribes. La ortografía y la gramática no cuentan.",
    finish: "Terminar la respuesta",
    review: "Lee tu respuesta",
    empty: "No has escrito nada. La pregunta queda entonces sin respuesta.",
    keep: "Quedarme con esta respuesta",
    keepEmpty: "Dejarla sin respuesta",
    goOn: "Seguir escribiendo",
    elsewhere:
      "Empezaste esta respuesta en otro navegador o en otro dispositivo. Tu tiempo sigue corriendo.",
    savedThere: "Lo que hay guardado",
    goOnHere: "Seguir escribiendo aquí",
    other:
      "También están estas palabras tuyas, escritas en otra ventana o sin conexión:",
    addOther: "Añadirlas al final",
    notAdded: "No forman parte de tu respuesta.",
    leftBehind: {
      title: "Una parte de tu texto no nos llegó",
      text: "Lo último que escribiste no había llegado cuando terminó la entrevista, así que no forma parte de tu respuesta. Sigue en este dispositivo y puedes copiarlo:",
      copy: "Copiar este texto",
      copied: "Copiado",
      notCopied: "Selecciónalo y cópialo",
    },
  },

  clock: {
    left: {
      seen: (clock) => `Quedan ${clock}`,
      spoken: (seconds) => `Quedan ${seconds} segundos`,
    },
    toThink: {
      seen: (clock) => `${clock} para pensar`,
      spoken: (seconds) => `Quedan ${seconds} segundos para pensar`,
    },
    ofAnswer: {
      seen: (clock) => `Te quedan ${clock} para responder`,
      spoken: (seconds) => `Te quedan ${seconds} segundos para responder`,
    },
    isUp: "Se acabó el tiempo",
  },

  interrupted: {
    eyebrow: "Tu respuesta se interrumpió. No se ha perdido.",
    reasons: {
      reload: "La página se cerró o se volvió a cargar mientras grababas.",
      elsewhere:
        "Empezaste esta respuesta en otro navegador o en otro dispositivo. Si allí queda una parte sin enviar, abre el enlace en él una vez más antes de terminar.",
    },
    savedUpTo: (seconds) => `Guardado hasta ${formatClock(seconds)}.`,
    goOn: "Seguir grabando esta respuesta",
    isOver:
      "El tiempo para esta respuesta ha terminado. Cuenta lo que grabaste.",
    finish: "Terminar con lo que se grabó",
  },

  watch: {
    titleMany: "¿Con qué intento te quedas?",
    keepOne: "Quedarme con esta respuesta",
    keepTake: (number) => `Quedarme con el intento ${number}`,
    again: (left) => `Repetir (${attempts(left)})`,
    takes: "Intentos",
    take: (number) => `Intento ${number}`,
    forms: {
      video: {
        titleOne: "Mira tu respuesta",
        saved: "Tu respuesta está guardada. Podrás verla en un momento.",
        sending:
          "Tu respuesta se está enviando. Podrás verla cuando haya llegado entera.",
        faultHelp:
          "Este intento no cuenta. Comprueba el micrófono y la cámara y graba otra vez; también puedes quedarte con él.",
      },
      sound: {
        titleOne: "Escucha tu respuesta",
        saved: "Tu respuesta está guardada. Podrás escucharla en un momento.",
        sending:
          "Tu respuesta se está enviando. Podrás escucharla cuando haya llegado entera.",
        faultHelp:
          "Este intento no cuenta. Comprueba el micrófono y graba otra vez; también puedes quedarte con él.",
      },
    },
    faults: {
      SILENT: "Algo falló con el micrófono: no se oyó nada.",
      BLACK: "Algo falló con la cámara: la imagen está en negro.",
      EMPTY: "No se grabó nada.",
      SHORT: "La grabación se cortó.",
    },
    recordAgain: "Grabar otra vez",
    pieces: (count, present) =>
      `Grabada en ${plural(count, { one: "parte", other: "partes" })}; más tarde se unen. Esta es la parte ${present}.`,
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
    title: "Has respondido a todas las preguntas",
    saved:
      "Todas las respuestas están guardadas por completo. Al entregarlas ya no se pueden cambiar.",
    saving:
      "Algunas respuestas todavía se están guardando. No cierres esta página; podrás entregar cuando estén todas completas.",
    submit: "Entregar mi entrevista",
  },

  receipts: {
    title: "Tus respuestas guardadas",
    answer: (number) => `Respuesta ${number}`,
    written: (at, count) => `guardada a las ${at} · ${words(count)}`,
    unanswered: (at) => `sin respuesta desde las ${at}`,
    complete: (at, size) =>
      `guardada a las ${at} · ${bytes(size, size).done} de ${bytes(size, size).total} · completa`,
    saving: (done, total) =>
      `guardando · ${bytes(done, total).done} de ${bytes(done, total).total}`,
    elsewhere:
      "el resto está en el dispositivo con el que la grabaste: abre el enlace en él",
    missingRest:
      "Si ya no puedes usar ese dispositivo, sigue con la parte que nos llegó.",
    useArrived: "Usar lo que llegó",
    confirm: {
      title: (number) => `¿Usar lo que llegó de la respuesta ${number}?`,
      text: "La respuesta terminará donde dejó de llegar, y el resto ya no se podrá añadir. Si no llegó nada, la pregunta se vuelve a hacer y puedes grabar una respuesta nueva.",
      cancel: "Esperar el resto",
    },
  },

  submitted: {
    title: "Gracias, tu entrevista está entregada",
    intro: (company, answers, job) =>
      `${company} ya tiene todo lo que respondiste para el puesto de ${job}: ${plural(answers, { one: "respuesta", other: "respuestas" })}. Puedes cerrar esta página.`,
    next: "Qué pasa ahora",
    withAi: {
      spoken:
        "Lo que dijiste se pone por escrito y una IA compara tus palabras con los criterios de este puesto.",
      written: "Una IA compara tus palabras con los criterios de este puesto.",
    },
    withoutAi: "Ninguna IA lee tus respuestas, como elegiste.",
    people: (company) =>
      `Personas de ${company} revisan tus respuestas y deciden.`,
    reply: "Te escriben a la dirección en la que recibiste la invitación.",
    who: "Quién puede verla",
    whoPeople: (company) =>
      `Las personas que seleccionan en ${company}, y nadie más.`,
    whoAi: {
      spoken:
        "Además, un programa pone por escrito lo que dijiste y una IA lee tus palabras y nada más, como aceptaste.",
      written: "Además, una IA lee tus palabras y nada más, como aceptaste.",
    },
    whoNoAi: "No interviene ninguna IA, como elegiste.",
  },

  yourData: {
    title: "Tus datos",
    contact: "¿Alguna duda?",
    write: (recruiter, company, address) =>
      parts`Escribe a ${recruiter}, de ${company}: ${address}`,
    intro:
      "Puedes guardar todo lo que hay almacenado sobre ti y esta entrevista, y puedes retirarla.",
    download: "Descargar mis datos",
    page: {
      title: "Descarga tus datos",
      intro: (company, job) =>
        `Todo lo que ${company} guarda sobre ti y tu entrevista para el puesto de ${job}. Solo quien tiene tu enlace puede abrir esta página.`,
      file: "En palabras",
      fileText:
        "Lo que aceptaste, las preguntas que se te hicieron, lo que escribiste, lo que se puso por escrito de lo que dijiste, tus peticiones y cada correo y cada visita, con sus horas.",
      save: "Descargar",
      saveNamed: (name) => `Descargar ${name}`,
      recordings: "Tus grabaciones",
      none: "No hay grabaciones.",
      recording: (answer, take) => `Respuesta ${answer}, intento ${take}`,
      kept: "el que conservaste",
      size: (count) => bytes(count, count).total,
      preparing: "Todavía se está preparando. Vuelve a mirar en un minuto.",
      unplayable: "Este intento no se puede reproducir.",
      back: "Volver a tu entrevista",
    },
    evaluation: (recruiter) =>
      `Lo que una IA ha sacado de tus palabras es solo una ayuda para las personas que deciden, y no está en este archivo. Para verlo, escribe a ${recruiter}.`,
  },

  withdrawal: {
    ask: "Retirar mi entrevista",
    title: "¿Retirar tu entrevista?",
    mailFirst:
      "Te enviamos un correo. Tu entrevista se retira cuando lo confirmas desde allí; hasta entonces no cambia nada.",
    effects: (company, days) => [
      `${company} ya no puede abrir tus respuestas, y ningún programa las lee más.`,
      `Puedes deshacerlo durante ${plural(days, { one: "día", other: "días" })}.`,
      "Después se borra para siempre todo lo que grabaste o escribiste, y lo que se puso por escrito de ello.",
      `${company} sigue sabiendo que te presentaste y que te retiraste: tu nombre y tu dirección quedan con tu candidatura.`,
    ],
    sendMail: "Enviarme el correo",
    keep: "Conservar mi entrevista",
    asked:
      "Pediste retirarla y te enviamos un correo. Tu entrevista se retira cuando lo confirmas desde allí; hasta entonces no cambia nada.",
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
        parts`Tu entrevista para el puesto de ${job} sigue como estaba. Para retirarla, abre el enlace de tu invitación y pulsa «Retirar mi entrevista».`,
    },
    done: {
      title: "Tu entrevista está retirada",
      text: (company, job) =>
        parts`${company} ya no puede abrir tus respuestas para el puesto de ${job}.`,
      until: (deadline) =>
        parts`Puedes deshacerlo hasta el ${deadline}. Después se borra para siempre todo lo que grabaste o escribiste, y lo que se puso por escrito de ello.`,
      isTooLate:
        "Ya no se puede deshacer. Todo lo que grabaste o escribiste, y lo que se puso por escrito de ello, se borra en la próxima hora.",
      erased:
        "Todo lo que grabaste o escribiste, y lo que se puso por escrito de ello, está borrado.",
    },
    undo: {
      act: "Deshacer la retirada",
      title: "¿Deshacer la retirada?",
      text: (company) =>
        `Tu entrevista queda entonces como estaba, con el mismo plazo, y ${company} vuelve a verla.`,
      sure: "Sí, sigo con mi entrevista",
      keep: "Dejarla retirada",
    },
    pressButton: "Abre el enlace de tu correo y pulsa el botón que hay allí.",
  },

  erased: {
    title: "Tus respuestas se han borrado",
    text: (company, job) =>
      parts`Tu entrevista para el puesto de ${job} terminó hace tiempo, y ${company} ya no conserva tus respuestas.`,
    done: "Todo lo que grabaste o escribiste, y lo que se puso por escrito de ello, está borrado. No tienes que hacer nada.",
  },

  expired: {
    title: "El plazo de esta entrevista ha terminado",
    intro: (deadline) => `Estuvo disponible hasta el ${deadline}.`,
    text: "¿Todavía quieres participar? Responde al correo de invitación y pide más tiempo. Con un plazo nuevo, este mismo enlace vuelve a funcionar, y lo que has respondido sigue ahí.",
  },

  cancelled: {
    title: "Esta entrevista se ha cancelado",
    intro: (job) => `Aquí ya no hay nada que hacer para el puesto de ${job}.`,
    text: "Si no lo esperabas, responde al correo de invitación: tu respuesta llega a la persona que te invitó.",
  },

  takenOver: {
    title: "Esta entrevista se abrió en otra ventana",
    intro:
      "Sigue allí. Lo que hiciste aquí se conserva. Si prefieres seguir aquí, toma el control; la otra ventana se detendrá.",
    takeOver: "Seguir aquí",
  },

  needChange: {
    title: "Necesito un cambio",
    back: "Volver a la entrevista",
    intro: (company) =>
      `Elige lo que te ayudaría. Alguien de ${company} lo lee y te responde por correo; tu enlace sigue siendo el mismo y lo que has respondido queda guardado.`,
    noReasons:
      "No tienes que decir por qué. Por favor, no escribas sobre tu salud: nadie pide motivos.",
    waits:
      "Mientras esperas la respuesta, tu plazo también espera. Entretanto puedes seguir con la entrevista.",
    time: "Más tiempo",
    times: {
      none: "No, el tiempo está bien",
      half: "La mitad más (1,5 ×)",
      double: "El doble (2 ×)",
    },
    else: "Otra cosa",
    elseHint: "Por ejemplo, otra fecha u otro tipo de entrevista.",
    send: "Pedirlo",
    asked: "Has pedido un cambio",
    waiting: (company) =>
      `${company} tiene tu petición. La respuesta llega por correo y vale en este mismo enlace. Hasta entonces tu plazo espera, y entretanto puedes seguir.`,
    youAsked: "Lo que has pedido",
    takeBack: "Ya no lo necesito",
    answered: "La respuesta a tu petición",
    granted: "Se ha aceptado, para las preguntas que aún no has respondido:",
    agreed: "Se ha aceptado.",
    declined: "No se ha podido aceptar. Tu entrevista sigue como estaba.",
    again: "Pedir otra cosa",
    notAtAll: "¿Prefieres no seguir participando?",
    open: "Tu petición espera",
  },

  accommodations: {
    timeAndAHalf: () => "La mitad más de tiempo para pensar y responder",
    doubleTime: () => "El doble de tiempo para pensar y responder",
    moreTakes: (count) =>
      `${plural(count, { one: "intento", other: "intentos" })} más por pregunta`,
    audioOnly: () => "Solo sonido, sin cámara",
    inWriting: () => "Responder por escrito en lugar de grabar",
    shownAhead: () => "Ver todas las preguntas antes de empezar",
  },

  uploads: {
    signedOut:
      "Ya no hay conexión con tu entrevista. Vuelve a abrir el enlace de tu correo en este navegador: tu respuesta está a salvo en este dispositivo.",
    offlineWithAnswer:
      "Sin conexión: tu respuesta está a salvo en este dispositivo, no cierres esta pestaña",
    offline: "Sin conexión: esperando a que vuelva",
    offlineInMemory:
      "Sin conexión: no cierres ni recargues esta pestaña hasta que vuelva",
    typed: (at, count) =>
      `Se guarda mientras escribes · ${at} · ${words(count)}`,
    typing: "Se guarda mientras escribes",
    recording: (seconds) => `Grabando · guardado hasta ${formatClock(seconds)}`,
    recordingSpoken: "Grabando",
    saving: (percent) => `Guardando… ${percent} %`,
    savingSpoken: "Guardando",
    refused:
      "Una parte de una respuesta ya no se pudo añadir. Se conserva en este dispositivo.",
    idle: "No se está grabando nada",
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
    nothingRecorded: "No se grabó nada. Este intento no cuenta.",
    cannotRecord: "Este navegador no puede grabar.",
    notStarted: "La grabación no empezó. Inténtalo una vez más.",
    opening: "La página todavía se está abriendo.",
    textsChanged: "Estos textos han cambiado. Vuelve a leerlos.",
    checkFirst: "Primero va la prueba de tus dispositivos.",
    addressRefused:
      "Los correos a tu dirección vuelven sin entregar, así que no podrías confirmarlo. Escribe a la persona que te invitó.",
    tooManyMails:
      "Hoy ya te hemos enviado varios correos. Mira en la carpeta de correo no deseado o inténtalo mañana.",
    nothingToConfirm:
      "No hay nada que confirmar: nadie pide retirar esta entrevista.",
    undoTooLate: "Ya es tarde para deshacerlo.",
    sentAgain:
      "Entretanto se te envió esta entrevista otra vez. Usa el enlace del correo más reciente.",
    unusable: "Esta grabación no se puede usar. Inténtalo de nuevo.",
    notAllSaved:
      "Todavía no están guardadas por completo todas las respuestas. Espera a que lo estén y entrega entonces.",
    started: "Esta entrevista ya ha empezado.",
    over: "Esta entrevista ya no está abierta.",
    tooLate:
      "El plazo ha terminado. Responde al correo de invitación para pedir más tiempo.",
    noConsent: "Para esto hace falta antes tu consentimiento.",
    takenOver: "Esta entrevista se abrió en otra ventana.",
    noSuchQuestion: "Esa pregunta no existe.",
    nothingAsked: "Elige algo o escribe unas palabras.",
    changeAsked: "Ya lo has pedido. La respuesta llega por correo.",
    tooManyChanges:
      "Ya lo has pedido varias veces. Mejor responde al correo de invitación.",
    noTakesLeft: "Has usado todos los intentos de esta pregunta.",
    answerTimeOver: "El tiempo para esta respuesta ha terminado.",
    notArrived:
      "Una parte de esta respuesta todavía no ha llegado. Se envía de nuevo.",
    noSuchTake: "Esa grabación no existe.",
    begunAlready: "Esta grabación ya ha empezado.",
    disconnected:
      "Esta página ya no está conectada a tu entrevista. Vuelve a abrir el enlace de tu correo; no se ha perdido nada de lo guardado.",
    failed:
      "No ha funcionado. Vuelve a cargar la página; si no sirve, abre el enlace de tu correo en una versión actual de Chrome, Edge, Firefox o Safari.",
  },

  beforehand: (name, { companyName, jobTitle }, questions, duration) =>
    `Hola${name ? `, ${name}` : ""}: Gracias por tu interés en el puesto de ${jobTitle} en ${companyName}. En un momento recibirás un correo nuestro con un enlace personal a una breve entrevista en vídeo: ${questions}, ${duration}, cuando te venga bien. Necesitas un teléfono o un ordenador con cámara; no hay que instalar nada. Si el correo no llega en unos minutos, mira en la carpeta de correo no deseado y dímelo.`,

  mail: {
    subject: {
      RESEND: ({ companyName, jobTitle }) =>
        `Recordatorio: entrevista para ${jobTitle} en ${companyName}`,
      REMINDER: ({ companyName, jobTitle }) =>
        `Recordatorio: entrevista para ${jobTitle} en ${companyName}`,
      CHANGE_DECIDED: ({ companyName, jobTitle }) =>
        `Tu petición de un cambio: ${jobTitle} en ${companyName}`,
      WITHDRAWAL: ({ companyName, jobTitle }) =>
        `¿Retirar tu entrevista? ${jobTitle} en ${companyName}`,
    },
    withdrawal: {
      preview: "No cambia nada hasta que lo confirmes.",
      intro: (company, job) =>
        parts`Pediste retirar tu entrevista con ${company} para el puesto de ${job}. No cambia nada hasta que lo confirmes en la página que abre este botón.`,
      confirm: "Verlo y confirmar",
      then: "Qué pasa entonces",
      ignore:
        "¿No lo pediste tú o has cambiado de opinión? No hagas nada: tu entrevista sigue como está.",
    },
    change: {
      preview: (deadline) => `Ahora tu plazo termina el ${deadline}.`,
      titles: {
        approved: "Tu petición se ha aceptado",
        adapted: "Tu petición se ha aceptado en parte",
        declined: "Tu petición no se ha podido aceptar",
      },
      approved: (company) =>
        `${company} ha aceptado lo que pediste. Vale en el mismo enlace, para las preguntas que aún no has respondido.`,
      adapted: (company) =>
        `${company} ha aceptado parte de lo que pediste. Vale en el mismo enlace, para las preguntas que aún no has respondido.`,
      declined: (company) =>
        `${company} no ha podido aceptar lo que pediste. Tu entrevista sigue abierta como estaba, y lo que has respondido se conserva.`,
      holds: "Qué es distinto para ti",
      deadline:
        "Tu plazo esperó mientras esperabas esta respuesta. Ahora termina más tarde, en la misma medida.",
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
          parts`${company} te invita a una entrevista en video para el puesto de ${job}. No hay cita ni nadie al otro lado: grabas tus respuestas cuando te venga bien y el equipo de selección las ve después.`,
        introAgain: (company, job) =>
          parts`Este es un recordatorio amable de tu entrevista en video con ${company} para el puesto de ${job}. Tu enlace es el mismo de antes.`,
        steps: (hasRetakes) => [
          "Lees qué se graba y quién lo ve, y das tu consentimiento antes de que empiece nada.",
          "Pruebas la cámara y el micrófono y, si quieres, practicas con una pregunta que no se envía nunca.",
          "Ves las preguntas de una en una, por escrito, con tiempo para pensar antes de grabar tu respuesta en video.",
          hasRetakes
            ? "Miras tu respuesta y te quedas con ella, o la grabas otra vez."
            : "Guardas tu respuesta y pasas a la pregunta siguiente.",
          "Al final repasas lo que está guardado y lo entregas.",
        ],
        needed:
          "Una cámara y un micrófono: sirven los de tu teléfono, tableta o portátil.",
      },
      sound: {
        subjectFirst: ({ companyName, jobTitle }) =>
          `Entrevista para ${jobTitle} en ${companyName}`,
        titleFirst: "Tu entrevista",
        introFirst: (company, job) =>
          parts`${company} te invita a una entrevista para el puesto de ${job}. No hay cita ni nadie al otro lado: grabas tus respuestas cuando te venga bien, solo el sonido y sin imagen, y el equipo de selección las escucha después.`,
        introAgain: (company, job) =>
          parts`Este es un recordatorio amable de tu entrevista con ${company} para el puesto de ${job}. Como se acordó, grabas tus respuestas solo con sonido. Tu enlace es el mismo de antes.`,
        steps: (hasRetakes) => [
          "Lees qué se graba y quién lo oye, y das tu consentimiento antes de que empiece nada.",
          "Pruebas el micrófono y, si quieres, practicas con una pregunta que no se envía nunca.",
          "Ves las preguntas de una en una, por escrito, con tiempo para pensar antes de grabar tu respuesta.",
          hasRetakes
            ? "Escuchas tu respuesta y te quedas con ella, o la grabas otra vez."
            : "Guardas tu respuesta y pasas a la pregunta siguiente.",
          "Al final repasas lo que está guardado y lo entregas.",
        ],
        needed: "Un micrófono: sirve el de tu teléfono, tableta o portátil.",
      },
      writing: {
        subjectFirst: ({ companyName, jobTitle }) =>
          `Entrevista para ${jobTitle} en ${companyName}`,
        titleFirst: "Tu entrevista",
        introFirst: (company, job) =>
          parts`${company} te invita a una entrevista para el puesto de ${job}. No hay cita ni nadie al otro lado: escribes tus respuestas cuando te venga bien y el equipo de selección las lee después. Si alguna prefieres decirla, puedes grabarla.`,
        introAgain: (company, job) =>
          parts`Este es un recordatorio amable de tu entrevista con ${company} para el puesto de ${job}. Como se acordó, escribes tus respuestas; si alguna prefieres decirla, puedes grabarla. Tu enlace es el mismo de antes.`,
        steps: () => [
          "Lees qué se guarda y quién lo ve, y das tu consentimiento antes de que empiece nada.",
          "Ves las preguntas de una en una, con tiempo para pensar antes de escribir tu respuesta.",
          "Lees tu respuesta y te quedas con ella, o sigues escribiendo mientras quede tiempo.",
          "Al final repasas lo que está guardado y lo entregas.",
        ],
        needed:
          "Un dispositivo en el que escribir: sirve tu teléfono, tableta o portátil.",
      },
    },
    progress: (answered, count, deadline) =>
      `${answered > 0 ? `Has respondido ${answered} de ${questions(count)}, y tus respuestas se conservan.` : "Lo que ya has respondido se conserva."}${deadline ? ` Está disponible hasta el ${deadline}.` : ""}`,
    position: "Puesto",
    company: "Empresa",
    length: "Duración",
    deadline: "Plazo",
    deadlineWaits: "Queda en espera hasta que respondan a tu petición",
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
      "Sí. Tus respuestas se guardan a medida que avanzas, y el mismo enlace te devuelve a donde estabas hasta que entregues. El enlace es personal, así que no lo compartas, por favor.",
    questions: "¿Tienes preguntas?",
    reply: (recruiter, company, address) =>
      parts`Responde a este correo. Llega directamente a ${recruiter}, de ${company}: ${address}`,
    sentTo: (address, company) =>
      `Enviado a ${address} con Hifinity en nombre de ${company}.`,
    automatic: "Este recordatorio se envió automáticamente.",
    stopReminders: "No recibir más recordatorios",
  },
};
