import {
  formatBytes,
  formatBytesOf,
  formatClock,
  formatDuration,
  plural,
} from "@/lib/format";
import { deadlines } from "./deadlines";
import { parts } from "./parts";

type Names = { companyName: string; jobTitle: string };

const otherBrowser = [
  "Open the link in your email in a current version of Chrome, Edge, Firefox or Safari.",
  "If you opened it inside another app, choose “Open in browser” there.",
];

/**
 * Every word that a candidate reads, page and mail, by screen. English gives the shape: another language is a file like
 * this one, and a missing or superfluous entry is a type error. An entry is a text, or a function of what is set into it.
 */
export const en = {
  shared: {
    interview: "Interview",
    language: "Language",
    tryAgain: "Try again",
    close: "Close",
    questions: (count: number) => plural(count, "question"),
    /** Seconds as a promise. */
    duration: formatDuration,
    deadline: deadlines.en,
    time: (at: Date, timeZone: string) =>
      at.toLocaleTimeString("en-GB", {
        hour: "2-digit",
        minute: "2-digit",
        timeZone,
      }),
    questionOf: (number: number, total: number) =>
      `Question ${number} of ${total}`,
  },

  /** The landing page of the emailed link. */
  landing: {
    continue: "Continue",
    ready: {
      noCall:
        "There is no live call, no account and no app, and you can stop and come back with the same link.",
      length: "Length",
      openUntil: "Open until",
      /** By how this candidate answers. */
      forms: {
        video: {
          title: <T>(job: T) => parts`Video interview for ${job}`,
          intro: "You record your answers when it suits you.",
          hint: "Nothing is recorded yet. Next you read what is recorded and who sees it, then you check your camera and microphone.",
        },
        sound: {
          title: <T>(job: T) => parts`Interview for ${job}`,
          intro:
            "You record your answers when it suits you, sound only and no picture.",
          hint: "Nothing is recorded yet. Next you read what is recorded and who hears it, then you check your microphone.",
        },
        writing: {
          title: <T>(job: T) => parts`Interview for ${job}`,
          intro:
            "You write your answers when it suits you; where you would rather speak, you may record an answer instead.",
          hint: "Nothing is kept yet. Next you read what is kept and who sees it.",
        },
      },
    },
    started: {
      title: "Welcome back",
      text: <T>(job: T) =>
        parts`Your interview for ${job} is under way. The answers you have kept are saved; go on where you left off.`,
      openUntil: <T>(deadline: T) => parts`Open until ${deadline}.`,
    },
    submitted: {
      title: "Your answers are submitted",
      text: <T>(job: T) =>
        parts`Thank you for your interview for ${job}. It is complete and cannot be changed any more.`,
      action: "See what happens next",
    },
    expired: {
      title: "The deadline has passed",
      wasOpen: <T>(job: T, deadline: T) =>
        parts`Your interview for ${job} was open until ${deadline}.`,
      ask: (recruiter: string) =>
        `If you still want to take part, ask ${recruiter} for more time. This link then works again, and what you have answered is kept.`,
      action: "Ask for more time",
      subject: (job: string) => `More time for my interview: ${job}`,
    },
    cancelled: {
      title: "This interview was called off",
      text: <T>(company: string, job: T, recruiter: string) =>
        parts`${company} has closed the interview for ${job}. There is nothing you need to do. If this surprises you, write to ${recruiter}.`,
      action: (recruiter: string) => `Write to ${recruiter}`,
      subject: (job: string) => `Interview: ${job}`,
    },
    withdrawn: {
      title: "You withdrew your interview",
      text: <T>(job: T) =>
        parts`Your interview for ${job} is closed, as you wished.`,
      action: "See what is stored, or undo it",
    },
    /** Leads on from an interview that is over. */
    yourData: "Your data",
    unknown: {
      title: "This link does not open an interview",
      cutOff:
        "Perhaps it was cut off on its way. Copy the whole link from your email into the address bar; if there are several emails, use the newest one.",
      askForHelp:
        "If it still does not open, reply to that email and ask for help.",
    },
    tooMany:
      "Too many wrong links were tried from your network. Open the link in your email again in 15 minutes.",
    pressContinue: "Open the link in your email and press Continue.",
  },

  /** The page of a reminder's own link. */
  stopReminders: {
    title: "Stop reminders?",
    stop: "Stop reminders",
    pressButton: "Open the link in your email and press the button.",
    done: "Reminders are stopped.",
    then: <T>(job: T) =>
      parts`You then get no more automatic emails about your interview for ${job}.`,
    staysOpen: <T>(deadline: T) =>
      parts`The interview stays open until ${deadline}, and the link in your invitation goes on working.`,
    stopped: "You get no more reminders",
    noMore: <T>(job: T) =>
      parts`No more automatic emails are sent about your interview for ${job}.`,
    stillOpen: <T>(deadline: T) =>
      parts`It is still open until ${deadline}. The link in your invitation goes on working.`,
  },

  /** The interview's page in a browser that has not come by the link. */
  notConnected: {
    title: "Open the link in your email",
    text: "This browser is not connected to an interview. Open the link in your invitation email here; what you have answered is still there.",
  },

  interview: {
    pageTitle: "Your interview",
    opening: "Looking for what you have already answered…",
    needsScript:
      "This interview needs JavaScript. Switch it on for this page, or open the link in your email in a current version of Chrome, Edge, Firefox or Safari.",
  },

  welcome: {
    /** By how this candidate answers. */
    forms: {
      video: {
        title: (job: string) => `Your video interview for ${job}`,
        intro: (name: string) =>
          `Welcome, ${name}. You answer in your own time by recording yourself; nobody is watching live.`,
        duration: (seconds: number) =>
          `It takes ${formatDuration(seconds)}, with a check of your camera and a practice question first.`,
      },
      sound: {
        title: (job: string) => `Your interview for ${job}`,
        intro: (name: string) =>
          `Welcome, ${name}. You answer in your own time by recording your voice, sound only; nobody is listening live.`,
        duration: (seconds: number) =>
          `It takes ${formatDuration(seconds)}, with a check of your microphone and a practice question first.`,
      },
      writing: {
        title: (job: string) => `Your interview for ${job}`,
        intro: (name: string) =>
          `Welcome, ${name}. You answer in writing, in your own time; nobody is waiting on the other end.`,
        duration: (seconds: number) =>
          `It takes ${formatDuration(seconds)}. You need no camera and no microphone.`,
      },
    },
    questions: (count: number) =>
      `${plural(count, "question")}, shown one at a time. You see each one before you answer.`,
    pause:
      "You can stop between questions and come back by the link in your email. What you have answered stays saved.",
    deadline: <T>(deadline: T) => parts`Please finish by ${deadline}.`,
    instructions: (company: string) => `A word from ${company}`,
    begin: "Let’s begin",
  },

  consents: {
    /** Raise it with every change of a text below: each consent is stored with the version and the text it was given to. */
    version: "2026-11-23",
    /** By how this candidate answers (lib/interviews/consent-texts.ts). */
    texts: {
      RECORDING: {
        video: ({ companyName, jobTitle }: Names) =>
          `I agree that ${companyName} records my answers, picture and sound, and that the people hiring for ${jobTitle} watch them. I can take this back at any time by replying to the invitation email.`,
        sound: ({ companyName, jobTitle }: Names) =>
          `I agree that ${companyName} records my answers, sound only and no picture, and that the people hiring for ${jobTitle} listen to them. I can take this back at any time by replying to the invitation email.`,
        writing: ({ companyName, jobTitle }: Names) =>
          `I agree that ${companyName} keeps the answers that I write, that it records those that I choose to speak instead, picture and sound, and that the people hiring for ${jobTitle} read and watch them. I can take this back at any time by replying to the invitation email.`,
        writingOrSound: ({ companyName, jobTitle }: Names) =>
          `I agree that ${companyName} keeps the answers that I write, that it records those that I choose to speak instead, sound only and no picture, and that the people hiring for ${jobTitle} read and listen to them. I can take this back at any time by replying to the invitation email.`,
      },
      AI_EVALUATION: {
        video: ({ jobTitle }: Names) =>
          `I agree that software writes down what I say and that an AI compares my words with the written criteria for ${jobTitle}. It reads my words only, not my face, voice, accent or mood. People make the decision.`,
        sound: ({ jobTitle }: Names) =>
          `I agree that software writes down what I say and that an AI compares my words with the written criteria for ${jobTitle}. It reads my words only, not my voice, accent or mood. People make the decision.`,
        writing: ({ jobTitle }: Names) =>
          `I agree that an AI compares what I write with the written criteria for ${jobTitle}. If I choose to speak an answer instead, software writes down what I say and the AI reads that. It reads my words only, not my face, voice, accent or mood. People make the decision.`,
        writingOrSound: ({ jobTitle }: Names) =>
          `I agree that an AI compares what I write with the written criteria for ${jobTitle}. If I choose to speak an answer instead, software writes down what I say and the AI reads that. It reads my words only, not my voice, accent or mood. People make the decision.`,
      },
    },
    title: "Two things we need to ask you",
    intro: "Each is your own choice. Nothing is chosen for you.",
    missing: "Choose yes or no.",
    notPossible:
      "This interview is then not possible; we tell you how to ask for another way.",
    continue: "Continue",
    /** Where the organization has chosen how long. */
    retention: (company: string, months: number) =>
      `${company} deletes your answers ${plural(months, "month")} after your interview has ended. You can withdraw it before, at any time.`,
    recording: {
      title: "1. Recording your answers",
      question: "May your answers be recorded?",
      yes: "Yes, I agree to be recorded",
      no: "No",
    },
    /** In place of the recording, for who answers in writing. */
    keeping: {
      title: "1. Keeping your answers",
      question: "May your answers be kept?",
      yes: "Yes, I agree that they are kept",
      no: "No",
    },
    evaluation: {
      title: "2. Reading by an AI",
      question: "May an AI read your words?",
      yes: "Yes, an AI may read my words",
      no: "No, people only",
      noDetails:
        "Your interview goes on just the same. People go through your answers; no AI does.",
    },
  },

  declined: {
    recording: {
      title: "You chose not to be recorded",
      intro: (company: string) =>
        `That is fine. Nothing was recorded, and ${company} can see that you would like another way.`,
      text: "Reply to the invitation email and ask for another kind of interview, for instance a call. Your reply reaches the person who invited you.",
    },
    /** For who answers in writing, who may have refused to be recorded before that was granted. A call may be what they cannot do. */
    keeping: {
      title: "You chose not to give your consent",
      intro: (company: string) =>
        `That is fine. Nothing was kept, and ${company} can see that you would like another way.`,
      text: "If you would like to answer in writing after all, read the choices again. If not, reply to the invitation email and ask for another kind of interview; your reply reaches the person who invited you.",
    },
    reconsider: "Read the choices again",
    next: "What to do now",
  },

  check: {
    title: {
      video: "Check your camera and microphone",
      sound: "Check your microphone",
    },
    intro:
      "Nothing is recorded here. Say a few words and see that the bar moves.",
    continue: "It works, continue",
    seen: "Your camera gives a picture",
    notSeen: "Waiting for light",
    heard: "Your microphone hears you",
    notHeard: "Say something: “Hello, can you hear me?”",
    notMeasured:
      "Your browser does not show how loud you are. Go on, and listen to yourself in the practice answer.",
  },

  camera: {
    picture: "Your camera’s picture",
    soundOnly: "Sound only: no picture is taken.",
    level: "Microphone level",
    camera: "Camera",
    microphone: "Microphone",
    /** Where the browser does not tell a device's name. */
    nameless: (kind: string, number: number) => `${kind} ${number}`,
    silent:
      "We hear nothing. Check that the right microphone is chosen and not muted.",
    black: "The picture is dark. Check the camera’s cover and the light.",
    /** By how answers are recorded; whoever writes may record too. */
    forms: {
      video: {
        opening:
          "Opening your camera and microphone. If your browser asks, press “Allow”.",
        choose: "Use another camera or microphone",
        muted:
          "Your device holds the camera or microphone back. End a call that is running, or switch it on again.",
        lost: "Your camera or microphone was disconnected while you were recording.",
        /** What is wrong with the devices, and what to do, one step each. */
        problems: {
          "not-allowed": {
            title:
              "Your browser is not allowed to use the camera and microphone",
            cure: [
              "Press the camera or lock symbol beside the address at the top.",
              "Set camera and microphone to “Allow”.",
              "Come back here and press “Try again”.",
            ],
          },
          "not-found": {
            title: "No camera or microphone was found",
            cure: [
              "Plug in or switch on your camera and microphone.",
              "If this computer has none, open the link in your email on a phone.",
              "Then press “Try again”.",
            ],
          },
          "in-use": {
            title: "Another program is using your camera or microphone",
            cure: [
              "Close other video calls, camera apps and browser tabs that use them.",
              "Then press “Try again”.",
            ],
          },
          overconstrained: {
            title: "The chosen camera or microphone is not there any more",
            cure: ["Press “Try again” to use another one."],
          },
          unsupported: {
            title: "This browser cannot record video",
            cure: otherBrowser,
          },
          lost: {
            title: "Your camera or microphone was disconnected",
            cure: [
              "What you said until now is safe.",
              "Connect it again, then press “Try again”.",
            ],
          },
          unknown: {
            title: "The camera or microphone did not start",
            cure: [
              "Close other programs that use the camera.",
              "Press “Try again”. If that does not help, restart the browser and open the link in your email again.",
            ],
          },
        },
      },
      sound: {
        opening:
          "Opening your microphone. If your browser asks, press “Allow”.",
        choose: "Use another microphone",
        muted:
          "Your device holds the microphone back. End a call that is running, or switch it on again.",
        lost: "Your microphone was disconnected while you were recording.",
        problems: {
          "not-allowed": {
            title: "Your browser is not allowed to use the microphone",
            cure: [
              "Press the microphone or lock symbol beside the address at the top.",
              "Set the microphone to “Allow”.",
              "Come back here and press “Try again”.",
            ],
          },
          "not-found": {
            title: "No microphone was found",
            cure: [
              "Plug in or switch on your microphone.",
              "If this computer has none, open the link in your email on a phone.",
              "Then press “Try again”.",
            ],
          },
          "in-use": {
            title: "Another program is using your microphone",
            cure: [
              "Close other calls, recording apps and browser tabs that use it.",
              "Then press “Try again”.",
            ],
          },
          overconstrained: {
            title: "The chosen microphone is not there any more",
            cure: ["Press “Try again” to use another one."],
          },
          unsupported: {
            title: "This browser cannot record sound",
            cure: otherBrowser,
          },
          lost: {
            title: "Your microphone was disconnected",
            cure: [
              "What you said until now is safe.",
              "Connect it again, then press “Try again”.",
            ],
          },
          unknown: {
            title: "The microphone did not start",
            cure: [
              "Close other programs that use the microphone.",
              "Press “Try again”. If that does not help, restart the browser and open the link in your email again.",
            ],
          },
        },
      },
    },
  },

  practice: {
    eyebrow: "Practice, never sent",
    question: "Tell us about a place you like and why you like it.",
    done: "I am done practising",
    skip: "Back without practising",
    again: "Practise again",
    answer: "Your practice answer",
    mark: "Practice",
    finish: "Finish practice",
    record: "Record a practice answer",
  },

  ready: {
    title: "You are ready to start",
    ahead: "All questions, to prepare",
    start: "Start and show question 1",
    practise: "Practise first",
    how: "How each question goes",
    /** By how this candidate answers. */
    forms: {
      video: {
        intro:
          "Would you like to practise first? A practice answer stays on this page: you watch it and it is gone. It is never sent.",
        steps: [
          "You read it and have time to think. You may start earlier.",
          "You record your answer. The question stays on the screen.",
          "You watch it, then keep it or try again if there is a take left.",
        ],
      },
      sound: {
        intro:
          "Would you like to practise first? A practice answer stays on this page: you listen to it and it is gone. It is never sent.",
        steps: [
          "You read it and have time to think. You may start earlier.",
          "You record your answer, sound only. The question stays on the screen.",
          "You listen to it, then keep it or try again if there is a take left.",
        ],
      },
      writing: {
        intro:
          "You answer in writing, as it was agreed. No camera and no microphone is needed; where you would rather speak, you may record an answer instead.",
        steps: [
          "You read it and have time to think. You may start earlier.",
          "You write your answer. The question stays on the screen, and what you type is saved as you type it.",
          "You read it over, then keep it or go on writing while there is time.",
        ],
      },
    },
    clock: (questions: number) =>
      `The thinking time of question 1 of ${plural(questions, "question")} begins when you press start. It goes on if you leave the page.`,
  },

  think: {
    intro: (answerSeconds: number, takes: number) =>
      `You have ${formatClock(answerSeconds)} to answer and ${plural(takes, "take")} left.`,
    startsByItself: "Recording then starts by itself. You may start earlier.",
    isOver: "The time to think is over. Start when you are ready.",
    start: "Start recording",
    backToTakes: "Back to my takes",
  },

  recording: {
    mark: "Recording",
    finish: "Finish answer",
  },

  /** An answer in writing, where that was granted. */
  writing: {
    intro: (answerSeconds: number) =>
      `You have ${formatClock(answerSeconds)} to write your answer.`,
    startsByItself:
      "The time to write then starts by itself. You may start earlier.",
    start: "Start writing",
    recordInstead: "Record this answer instead",
    writeInstead: "Answer in writing instead",
    field: "Your answer",
    hint: "Saved as you type. Spelling and grammar do not count.",
    finish: "Finish answer",
    review: "Read your answer",
    empty: "You have written nothing. This question is then left unanswered.",
    keep: "Keep this answer",
    keepEmpty: "Leave it unanswered",
    goOn: "Go on writing",
    elsewhere:
      "You began this answer in another browser or on another device. Your time runs on.",
    savedThere: "What is saved of it",
    goOnHere: "Go on writing here",
    other:
      "There are also these words of yours, written in another window or without a connection:",
    addOther: "Add them at the end",
    notAdded: "They are not part of your answer.",
    /** Once the interview is over. */
    leftBehind: {
      title: "Part of your text did not reach us",
      text: "What you typed last had not arrived when the interview ended, so it is not part of your answer. It is still on this device, and you can copy it:",
      copy: "Copy this text",
      copied: "Copied",
      notCopied: "Select it and copy it",
    },
  },

  /** Clocks: as seen, and as spoken at a few moments. */
  clock: {
    left: {
      seen: (clock: string) => `${clock} left`,
      spoken: (seconds: number) => `${seconds} seconds left`,
    },
    toThink: {
      seen: (clock: string) => `${clock} to think`,
      spoken: (seconds: number) => `${seconds} seconds to think`,
    },
    ofAnswer: {
      seen: (clock: string) => `${clock} of your answer time left`,
      spoken: (seconds: number) =>
        `${seconds} seconds of your answer time left`,
    },
    isUp: "Time is up",
  },

  interrupted: {
    eyebrow: "Your answer was interrupted. It is not lost.",
    reasons: {
      reload: "The page was closed or loaded again while you were recording.",
      elsewhere:
        "You began this answer in another browser or on another device. If it still has a part that was not sent, open the link there once more before you finish.",
    },
    savedUpTo: (seconds: number) => `Saved up to ${formatClock(seconds)}.`,
    goOn: "Go on recording this answer",
    isOver: "The time for this answer is over. What you recorded counts.",
    finish: "Finish with what was recorded",
  },

  watch: {
    titleMany: "Which take do you keep?",
    keepOne: "Keep this answer",
    keepTake: (number: number) => `Keep take ${number}`,
    again: (left: number) => `Try again (${plural(left, "take")} left)`,
    takes: "Takes",
    take: (number: number) => `Take ${number}`,
    /** By how answers are recorded. */
    forms: {
      video: {
        titleOne: "Watch your answer",
        saved: "Your answer is saved. You can watch it in a moment.",
        sending:
          "Your answer is being sent. You can watch it when all of it has arrived.",
        faultHelp:
          "This take does not count. Check the microphone and the camera, then record again; you may also keep it.",
      },
      sound: {
        titleOne: "Listen to your answer",
        saved: "Your answer is saved. You can listen to it in a moment.",
        sending:
          "Your answer is being sent. You can listen to it when all of it has arrived.",
        faultHelp:
          "This take does not count. Check the microphone, then record again; you may also keep it.",
      },
    },
    /** What went wrong with a take that is given back. */
    faults: {
      SILENT: "Something went wrong with the microphone: nothing was heard.",
      BLACK: "Something went wrong with the camera: the picture is black.",
      EMPTY: "Nothing was recorded.",
      SHORT: "The recording broke off.",
    },
    recordAgain: "Record again",
    pieces: (count: number, present: number) =>
      `Recorded in ${plural(count, "piece")}; they are joined later. This is piece ${present}.`,
  },

  between: {
    eyebrow: (answered: number, total: number) =>
      `${answered} of ${total} answered`,
    title: (next: number) => `Ready for question ${next}?`,
    intro:
      "Take a breath. You can also stop here and come back later by the link in your email.",
    show: (next: number) => `Show question ${next}`,
  },

  checklist: {
    eyebrow: "Last step",
    title: "All questions are answered",
    saved:
      "Every answer is completely saved. Submitting hands them in; they cannot be changed afterwards.",
    saving:
      "Some answers are still being saved. Keep this page open; you can submit when all are complete.",
    submit: "Submit my interview",
  },

  /** Proof, answer by answer, of what the server has. */
  receipts: {
    title: "Your saved answers",
    answer: (number: number) => `Answer ${number}`,
    written: (time: string, words: number) =>
      `saved ${time} · ${plural(words, "word")}`,
    unanswered: (time: string) => `left unanswered ${time}`,
    complete: (time: string, bytes: number) =>
      `saved ${time} · ${formatBytesOf(bytes, bytes)} · complete`,
    saving: (done: number, total: number) =>
      `saving · ${formatBytesOf(done, total)}`,
    elsewhere:
      "the rest is on the device that recorded it: open the link there",
    missingRest:
      "If you cannot use that device any more, go on with the part that reached us.",
    useArrived: "Use what arrived",
    confirm: {
      title: (number: number) => `Use what arrived of answer ${number}?`,
      text: "The answer then ends where it stopped arriving, and the rest can no longer be added. If nothing of it arrived, the question is asked again and you can record a new answer.",
      cancel: "Wait for the rest",
    },
  },

  submitted: {
    title: "Thank you, your interview is handed in",
    intro: (company: string, answers: number, job: string) =>
      `${company} has all ${answers} of your answers for ${job}. You can close this page.`,
    next: "What happens next",
    withAi: {
      spoken:
        "What you said is written down, and an AI compares your words with the criteria of this job.",
      written: "An AI compares your words with the criteria of this job.",
    },
    withoutAi: "No AI reads your answers, as you chose.",
    people: (company: string) =>
      `People at ${company} go through your answers and decide.`,
    reply: "They write to you at the address the invitation came to.",
    who: "Who can see it",
    whoPeople: (company: string) =>
      `The people hiring at ${company}, and nobody else.`,
    whoAi: {
      spoken:
        "Software also writes down what you said, and an AI reads your words and nothing else, as you agreed.",
      written: "An AI also reads your words and nothing else, as you agreed.",
    },
    whoNoAi: "No AI is involved, as you chose.",
  },

  /** On every page of an interview that is over: whom to ask, what is stored, the way back. */
  yourData: {
    title: "Your data",
    contact: "Questions?",
    write: <T>(recruiter: string, company: string, address: T) =>
      parts`Write to ${recruiter} at ${company}: ${address}`,
    intro:
      "You can save everything that is stored about you and this interview, and you can withdraw it.",
    download: "Download my data",
    /** The page with the files. */
    page: {
      title: "Download your data",
      intro: (company: string, job: string) =>
        `Everything ${company} stores about you and your interview for ${job}. Only whoever has your link can open this page.`,
      file: "In words",
      fileText:
        "What you agreed to, the questions you were asked, what you wrote, what was written down of what you said, your requests, and every email and visit, with times.",
      save: "Download",
      saveNamed: (name: string) => `Download ${name}`,
      recordings: "Your recordings",
      none: "There are no recordings.",
      recording: (answer: number, take: number) =>
        `Answer ${answer}, take ${take}`,
      kept: "the one you kept",
      size: (bytes: number) => formatBytes(bytes),
      preparing: "Still being prepared. Look again in a minute.",
      unplayable: "This take cannot be played.",
      back: "Back to your interview",
    },
    /** Stands in the file, where a score would. */
    evaluation: (recruiter: string) =>
      `What an AI made of your words is one input for the people who decide, and is no part of this file. To see it, write to ${recruiter}.`,
  },

  /** Asking to withdraw, the mail's page that confirms it, and what follows. */
  withdrawal: {
    ask: "Withdraw my interview",
    title: "Withdraw your interview?",
    mailFirst:
      "We send you an email. Your interview is withdrawn when you confirm it from there; until then nothing changes.",
    effects: (company: string, days: number) => [
      `${company} can no longer open your answers, and no software reads them any more.`,
      `You can undo it for ${plural(days, "day")}.`,
      "Then everything you recorded or wrote, and what was written down of it, is deleted for good.",
      `${company} still knows that you applied and withdrew: your name and address stay with your application.`,
    ],
    sendMail: "Send me the email",
    keep: "Keep my interview",
    asked:
      "You asked to withdraw, and we sent you an email. Your interview is withdrawn when you confirm it from there; until then nothing changes.",
    again: "Send the email again",

    confirm: {
      intro: <T>(job: T) => parts`This is about your interview for ${job}.`,
      sure: "Yes, I withdraw my interview",
      act: "Withdraw my interview",
    },
    nothing: {
      title: "Your interview is not withdrawn",
      text: <T>(job: T) =>
        parts`Your interview for ${job} is as it was. To withdraw it, open the link in your invitation and press “Withdraw my interview”.`,
    },
    done: {
      title: "Your interview is withdrawn",
      text: <T>(company: string, job: T) =>
        parts`${company} can no longer open your answers for ${job}.`,
      until: <T>(deadline: T) =>
        parts`You can undo it until ${deadline}. Then everything you recorded or wrote, and what was written down of it, is deleted for good.`,
      isTooLate:
        "It can no longer be undone. Everything you recorded or wrote, and what was written down of it, is deleted within the hour.",
      erased:
        "Everything you recorded or wrote, and what was written down of it, is deleted.",
    },
    undo: {
      act: "Undo the withdrawal",
      title: "Undo the withdrawal?",
      text: (company: string) =>
        `Your interview is then as it was, with the same deadline, and ${company} sees it again.`,
      sure: "Yes, take my interview up again",
      keep: "Leave it withdrawn",
    },
    pressButton: "Open the link in your email and press the button.",
  },

  /** It was kept as long as the organization wants. */
  erased: {
    title: "Your answers are deleted",
    text: <T>(company: string, job: T) =>
      parts`Your interview for ${job} ended some time ago, and ${company} no longer keeps your answers.`,
    done: "Everything you recorded or wrote, and what was written down of it, is deleted. There is nothing you need to do.",
  },

  expired: {
    title: "The time for this interview is over",
    intro: (deadline: string) => `It was open until ${deadline}.`,
    text: "Would you still like to take part? Reply to the invitation email and ask for more time. With a new deadline this same link works again, and what you have answered is still there.",
  },

  cancelled: {
    title: "This interview was cancelled",
    intro: (job: string) => `There is nothing more to do here for ${job}.`,
    text: "If you did not expect this, reply to the invitation email: your answer reaches the person who invited you.",
  },

  takenOver: {
    title: "This interview was opened in another window",
    intro:
      "It goes on there. What you did here is kept. If you would rather go on here, take over; the other window then stops.",
    takeOver: "Take over here",
  },

  needChange: {
    title: "I need a change",
    back: "Back to the interview",
    intro: (company: string) =>
      `Choose what would help you. Someone at ${company} reads it and answers by email; your link stays the same and what you have answered stays saved.`,
    noReasons:
      "You need not say why. Please do not write about your health: nobody asks for reasons.",
    waits:
      "While you wait for the answer, your deadline waits too. You may go on with the interview meanwhile.",
    time: "More time",
    times: {
      none: "No, the time is fine",
      half: "Half as much again (1.5 ×)",
      double: "Twice as much (2 ×)",
    },
    else: "Something else",
    elseHint: "For instance a later date or another kind of interview.",
    send: "Ask for it",
    asked: "You asked for a change",
    waiting: (company: string) =>
      `${company} has your request. The answer comes by email, and holds on this same link. Your deadline waits until then, and you may go on meanwhile.`,
    youAsked: "What you asked for",
    takeBack: "I do not need it any more",
    answered: "The answer to your request",
    granted: "It was agreed, for the questions you have not answered yet:",
    agreed: "It was agreed.",
    declined: "It could not be agreed to. Your interview goes on as it was.",
    again: "Ask for something else",
    notAtAll: "You would rather not take part any more?",
    /** Where a change is open, instead of the button's own words. */
    open: "Your request waits",
  },

  /** What is otherwise than for everybody; as a wish and as a promise. */
  accommodations: {
    timeAndAHalf: () => "Half as much time again to think and to answer",
    doubleTime: () => "Twice the time to think and to answer",
    moreTakes: (count: number) => `${plural(count, "more take")} per question`,
    audioOnly: () => "Sound only, no camera",
    inWriting: () => "Answering in writing instead of recording",
    shownAhead: () => "Seeing all questions before the start",
  },

  /** The state of the uploads, always in sight, and as it is announced. */
  uploads: {
    signedOut:
      "No longer connected to your interview. Open the link in your email again in this browser: your answer is safe on this device.",
    offlineWithAnswer:
      "Offline: your answer is safe on this device, do not close this tab",
    offline: "Offline: waiting for the connection",
    /** Where the browser keeps nothing over a reload. */
    offlineInMemory:
      "Offline: do not close or reload this tab until the connection is back",
    typed: (time: string, words: number) =>
      `Saved as you type · ${time} · ${plural(words, "word")}`,
    typing: "Saved as you type",
    recording: (seconds: number) =>
      `Recording · saved up to ${formatClock(seconds)}`,
    recordingSpoken: "Recording",
    saving: (percent: number) => `Saving… ${percent} %`,
    savingSpoken: "Saving",
    refused:
      "Part of an answer could not be added any more. It is kept on this device.",
    idle: "Nothing is being recorded",
    saved: "Everything is saved",
  },

  /** What went otherwise than asked, by the reason that lib/interviews/candidate-refusals.ts or the recorder gives. */
  notices: {
    timeIsUp: "Time is up. Everything you said until the end was recorded.",
    writingTimeIsUp:
      "Time is up. Everything you wrote until the end is your answer.",
    notGranted: "Answering in writing was not agreed for this interview.",
    writingBegun: "You have begun to answer this question in writing.",
    answeredAlready: "This question is answered already.",
    nothingRecorded: "Nothing was recorded. This take does not count.",
    cannotRecord: "This browser cannot record.",
    notStarted: "The recording did not start. Try once more.",
    opening: "The page is still opening.",
    textsChanged: "These texts have changed. Read them again.",
    checkFirst: "The check of your devices comes first.",
    addressRefused:
      "Mail to your address comes back to us, so you could not confirm it. Write to the person who invited you.",
    tooManyMails:
      "Several emails went to you today. Look into your junk folder, or try again tomorrow.",
    nothingToConfirm:
      "There is nothing to confirm: nobody asks to withdraw this interview.",
    undoTooLate: "It is too late to undo this.",
    sentAgain:
      "This interview was sent to you once more meanwhile. Use the link in the newer email.",
    unusable: "This recording cannot be used. Try again.",
    notAllSaved:
      "Not every answer is completely saved yet. Wait until all of them are, then submit.",
    started: "This interview has already started.",
    over: "This interview is not open any more.",
    tooLate:
      "The deadline has passed. Reply to your invitation email to ask for more time.",
    noConsent: "This needs your agreement first.",
    takenOver: "This interview was opened in another window.",
    noSuchQuestion: "There is no such question.",
    nothingAsked: "Choose something, or write a few words.",
    changeAsked: "You have asked already. The answer comes by email.",
    tooManyChanges:
      "You have asked several times. Reply to your invitation email instead.",
    noTakesLeft: "All takes of this question are used.",
    answerTimeOver: "The time for this answer is over.",
    notArrived: "Part of this answer has not arrived yet. It is sent again.",
    noSuchTake: "There is no such recording.",
    begunAlready: "This recording has begun already.",
    disconnected:
      "This page is no longer connected to your interview. Open the link in your email again; nothing you saved is lost.",
    /** Anything else, an input we cannot use for one. */
    failed:
      "This did not work. Load the page again; if that does not help, open the link in your email in a current version of Chrome, Edge, Firefox or Safari.",
  },

  /** A recruiter copies it into a message of their own, before the invitation goes out. */
  /** Without a name when it is told to many. */
  beforehand: (
    name: string | undefined,
    { companyName, jobTitle }: Names,
    questions: string,
    duration: string,
  ) =>
    `${name ? `Hi ${name}` : "Hello"}, thank you for your interest in the ${jobTitle} position at ${companyName}. In a moment you will get an email from us with a personal link to a short video interview: ${questions}, ${duration}, whenever it suits you. You need a phone or a computer with a camera, nothing to install. If the email is not there in a few minutes, please look in your junk folder and tell me.`,

  mail: {
    subject: {
      RESEND: ({ companyName, jobTitle }: Names) =>
        `Reminder: interview for ${jobTitle} at ${companyName}`,
      REMINDER: ({ companyName, jobTitle }: Names) =>
        `Reminder: interview for ${jobTitle} at ${companyName}`,
      CHANGE_DECIDED: ({ companyName, jobTitle }: Names) =>
        `Your request for a change: ${jobTitle} at ${companyName}`,
      WITHDRAWAL: ({ companyName, jobTitle }: Names) =>
        `Withdraw your interview? ${jobTitle} at ${companyName}`,
    },
    /** Asks the candidate to confirm that they withdraw. */
    withdrawal: {
      preview: "Nothing changes until you confirm it.",
      intro: <T>(company: string, job: T) =>
        parts`You asked to withdraw your interview with ${company} for the position ${job}. Nothing changes until you confirm it on the page behind this button.`,
      confirm: "Look at it and confirm",
      then: "What happens then",
      ignore:
        "You did not ask for this, or changed your mind? Do nothing: your interview stays as it is.",
    },
    /** The answer to a request for a change. */
    change: {
      preview: (deadline: string) => `Your deadline is now ${deadline}.`,
      titles: {
        approved: "Your request was agreed to",
        adapted: "Part of your request was agreed to",
        declined: "Your request could not be agreed to",
      },
      approved: (company: string) =>
        `${company} has agreed to what you asked for. It holds on the same link, for the questions you have not answered yet.`,
      adapted: (company: string) =>
        `${company} has agreed to part of what you asked for. It holds on the same link, for the questions you have not answered yet.`,
      declined: (company: string) =>
        `${company} could not agree to what you asked for. Your interview stays open as it was, and what you have answered is kept.`,
      holds: "What is different for you",
      deadline:
        "Your deadline waited while you waited for this answer. It is now later by that time.",
    },
    /** Without a deadline while it waits for the answer to a request for a change. */
    preview: (questions: string, duration: string, deadline: string | null) =>
      `${questions}, ${duration}, whenever it suits you.${deadline ? ` Open until ${deadline}.` : ""}`,
    titleAgain: "Your interview is still open",
    hello: (name: string) => `Hello ${name},`,
    /** By how this candidate answers; in writing and with sound only once it was granted. */
    forms: {
      video: {
        subjectFirst: ({ companyName, jobTitle }: Names) =>
          `Video interview for ${jobTitle} at ${companyName}`,
        titleFirst: "Your video interview",
        introFirst: <T>(company: string, job: T) =>
          parts`${company} invites you to a video interview for the position ${job}. There is no appointment and nobody on the other end: you record your answers when it suits you, and the hiring team watches them afterwards.`,
        introAgain: <T>(company: string, job: T) =>
          parts`This is a friendly reminder of your video interview with ${company} for the position ${job}. Your link is the same as before.`,
        steps: (hasRetakes: boolean) => [
          "You read what is recorded and who sees it, and agree before anything begins.",
          "You check your camera and microphone, and may try a practice question that is never sent.",
          "You see one question at a time, in writing, with time to think before you record your answer on video.",
          hasRetakes
            ? "You watch your answer and keep it, or record it again."
            : "You keep your answer and go on to the next question.",
          "At the end you look over what is saved and submit it.",
        ],
        needed:
          "A webcam and a microphone: those of your phone, tablet or computer are fine.",
      },
      sound: {
        subjectFirst: ({ companyName, jobTitle }: Names) =>
          `Interview for ${jobTitle} at ${companyName}`,
        titleFirst: "Your interview",
        introFirst: <T>(company: string, job: T) =>
          parts`${company} invites you to an interview for the position ${job}. There is no appointment and nobody on the other end: you record your answers when it suits you, sound only and no picture, and the hiring team listens to them afterwards.`,
        introAgain: <T>(company: string, job: T) =>
          parts`This is a friendly reminder of your interview with ${company} for the position ${job}. As agreed, you record your answers with sound only. Your link is the same as before.`,
        steps: (hasRetakes: boolean) => [
          "You read what is recorded and who hears it, and agree before anything begins.",
          "You check your microphone, and may try a practice question that is never sent.",
          "You see one question at a time, in writing, with time to think before you record your answer.",
          hasRetakes
            ? "You listen to your answer and keep it, or record it again."
            : "You keep your answer and go on to the next question.",
          "At the end you look over what is saved and submit it.",
        ],
        needed: "A microphone: that of your phone, tablet or computer is fine.",
      },
      writing: {
        subjectFirst: ({ companyName, jobTitle }: Names) =>
          `Interview for ${jobTitle} at ${companyName}`,
        titleFirst: "Your interview",
        introFirst: <T>(company: string, job: T) =>
          parts`${company} invites you to an interview for the position ${job}. There is no appointment and nobody on the other end: you write your answers when it suits you, and the hiring team reads them afterwards. Where you would rather speak, you may record an answer instead.`,
        introAgain: <T>(company: string, job: T) =>
          parts`This is a friendly reminder of your interview with ${company} for the position ${job}. As agreed, you write your answers; where you would rather speak, you may record an answer instead. Your link is the same as before.`,
        // Whoever writes may go on writing while there is time: takes are of no concern.
        steps: () => [
          "You read what is kept and who sees it, and agree before anything begins.",
          "You see one question at a time, with time to think before you write your answer.",
          "You read your answer over and keep it, or go on writing while there is time.",
          "At the end you look over what is saved and submit it.",
        ],
        needed: "Something to type on: your phone, tablet or computer is fine.",
      },
    },
    progress: (answered: number, questions: number, deadline: string | null) =>
      `${answered > 0 ? `You have answered ${answered} of ${plural(questions, "question")}, and your answers are kept.` : "Anything you have already answered is kept."}${deadline ? ` It is open until ${deadline}.` : ""}`,
    position: "Position",
    company: "Company",
    length: "Length",
    deadline: "Deadline",
    deadlineWaits: "It waits until your request for a change is answered",
    openFirst: "Open your interview",
    openAgain: "Go to your interview",
    copyLink: "If the button does not work, copy this link into your browser:",
    expect: "What to expect",
    instructions: (company: string) => `Instructions from ${company}`,
    needs: "What you need",
    /** After what the form needs. */
    needed: [
      "An up-to-date browser: Chrome, Edge, Firefox or Safari. There is no app to install and no account to make.",
      "A quiet place with a steady internet connection.",
    ],
    pause: "Can I stop and come back?",
    pauseText:
      "Yes. Your answers are saved as you go, and the same link brings you back to where you were until you submit. The link is personal, so please do not pass it on.",
    questions: "Questions?",
    reply: <T>(recruiter: string, company: string, address: T) =>
      parts`Reply to this email. It goes straight to ${recruiter} at ${company}: ${address}`,
    sentTo: (address: string, company: string) =>
      `Sent to ${address} with Hifinity on behalf of ${company}.`,
    automatic: "This reminder was sent automatically.",
    stopReminders: "Stop reminders",
  },
};

export type Messages = typeof en;
export type Notice = keyof Messages["notices"];
