import {
  formatBytes,
  formatBytesOf,
  formatClock,
  formatCount,
  formatDeadline,
  formatDuration,
  formatSpan,
  formatTime,
  plural,
} from "@/lib/format";
import { parts } from "./parts";

type Names = { companyName: string; jobTitle: string };

/** "your answer", "both answers", "all 5 answers". */
const allAnswers = (count: number) =>
  count === 1
    ? "your answer"
    : count === 2
      ? "both answers"
      : `all ${formatCount(count)} answers`;

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
    /** Asked by a page in another language. */
    preferThis: "Prefer English?",
    tryAgain: "Try again",
    close: "Close",
    questions: (count: number) => plural(count, "question"),
    /** Seconds as a promise. */
    duration: formatDuration,
    deadline: formatDeadline,
    time: formatTime,
    questionOf: (number: number, total: number) =>
      `Question ${number} of ${total}`,
    /** A part of the page that could not be fetched. */
    notLoaded: "Couldn’t load this. Check your connection and try again.",
    /** For who has no email app where they read this. */
    write: <T>(recruiter: string, address: T) =>
      parts`Email ${recruiter} at ${address}`,
    address: {
      copy: "Copy address",
      copied: "Copied",
      notCopied: "Couldn’t copy. Select the address and copy it yourself.",
    },
  },

  /** The landing page of the emailed link. */
  landing: {
    continue: "Continue",
    ready: {
      noCall: "No live call, no account, nothing to install.",
      length: "Length",
      openUntil: "Open until",
      /** By how this candidate answers. */
      forms: {
        video: {
          title: <T>(job: T) => parts`Video interview for ${job}`,
          intro: "Record your answers whenever it works for you.",
          hint: "Nothing is recorded yet. Next: what’s recorded and who sees it, then a camera and microphone check.",
        },
        sound: {
          title: <T>(job: T) => parts`Interview for ${job}`,
          intro: "Record your answers whenever it works for you, audio only.",
          hint: "Nothing is recorded yet. Next: what’s recorded and who hears it, then a microphone check.",
        },
        writing: {
          title: <T>(job: T) => parts`Interview for ${job}`,
          intro:
            "Write your answers whenever it works for you. If you’d rather speak, you can record an answer instead.",
          hint: "Nothing is saved yet. Next: what’s saved and who sees it.",
        },
      },
    },
    started: {
      title: "Welcome back",
      text: <T>(job: T) =>
        parts`Your interview for ${job} is in progress. Your answers are saved, so you can pick up where you left off.`,
      openUntil: <T>(deadline: T) => parts`Open until ${deadline}.`,
    },
    submitted: {
      title: "Your answers are submitted",
      text: <T>(job: T) =>
        parts`Thank you for completing your interview for ${job}. It can no longer be changed.`,
      action: "See what happens next",
    },
    expired: {
      title: "The deadline has passed",
      wasOpen: <T>(job: T, deadline: T) =>
        parts`Your interview for ${job} was open until ${deadline}.`,
      ask: (recruiter: string) =>
        `If you’d still like to take part, ask ${recruiter} for more time. This link will then work again, and your answers are saved.`,
      action: "Ask for more time",
      subject: (job: string) => `More time for my interview: ${job}`,
    },
    cancelled: {
      title: "This interview has been canceled",
      text: <T>(company: string, job: T, recruiter: string) =>
        parts`${company} has canceled the interview for ${job}. You don’t need to do anything. If you weren’t expecting this, email ${recruiter}.`,
      action: (recruiter: string) => `Email ${recruiter}`,
      subject: (job: string) => `Interview: ${job}`,
    },
    withdrawn: {
      title: "You withdrew your interview",
      text: <T>(job: T) =>
        parts`Your interview for ${job} is closed, as you asked.`,
      action: "See what’s stored, or undo",
      seeStored: "See what’s stored",
    },
    /** Leads on from an interview that is over. */
    yourData: "Your data",
    unknown: {
      title: "This link doesn’t open an interview",
      cutOff:
        "It may have been cut off, or a newer link may have replaced it. Copy the whole link from your email into the address bar, or use the latest link you were given.",
      askForHelp:
        "If it still doesn’t open, reply to that email and ask for help.",
    },
    tooMany:
      "Too many invalid links were opened from your network. Open the link in your email again in 15 minutes.",
    pressContinue: "Open the link in your email and choose “Continue”.",
  },

  /** The page of a reminder's own link. */
  stopReminders: {
    title: "Stop reminders?",
    stop: "Stop reminders",
    pressButton: "Open the link in your email and press the button.",
    done: "Reminders are stopped.",
    then: <T>(job: T) =>
      parts`You’ll get no more automatic emails about your interview for ${job}.`,
    /** While the deadline waits for the answer to a request for a change. */
    isPaused:
      "Your interview is still open. The link in your invitation keeps working.",
    staysOpen: <T>(deadline: T) =>
      parts`The interview stays open until ${deadline}, and the link in your invitation keeps working.`,
    stopped: "You won’t get any more reminders",
    noMore: <T>(job: T) =>
      parts`We won’t send any more automatic emails about your interview for ${job}.`,
    stillOpen: <T>(deadline: T) =>
      parts`It’s still open until ${deadline}. The link in your invitation keeps working.`,
  },

  /** The interview's page in a browser that has not come by the link. */
  notConnected: {
    title: "This browser isn’t connected to your interview",
    text: "Open the link in your invitation email in this browser. Your answers are still there.",
  },

  interview: {
    pageTitle: "Your interview",
    opening: "Loading your answers…",
    needsScript:
      "This interview needs JavaScript. Turn it on for this page, or open the link in your email in a current version of Chrome, Edge, Firefox or Safari.",
  },

  /** After the landing page, which tells the length and the deadline. */
  welcome: {
    title: (name: string) => `Welcome, ${name}`,
    /** By how this candidate answers. */
    forms: {
      video: {
        intro: "Record your answers at your own pace. Nobody is watching live.",
        practice:
          "You can practice with your camera first. Practice is never sent.",
      },
      sound: {
        intro:
          "Record your answers at your own pace, audio only. Nobody is listening live.",
        practice:
          "You can practice with your microphone first. Practice is never sent.",
      },
      writing: {
        intro: "Write your answers at your own pace. Nobody is reading along.",
        practice: "You don’t need a camera or microphone.",
      },
    },
    questions: (count: number) =>
      count === 1
        ? "1 question. You’ll see it before you answer."
        : `${plural(count, "question")}, one at a time. You’ll see each one before you answer.`,
    pause:
      "You can stop between questions and come back with the link in your email. Your answers stay saved.",
    instructions: (company: string) => `A note from ${company}`,
    begin: "Let’s begin",
  },

  consents: {
    /** Raise it with every change of a text below: each consent is stored with the version and the text it was given to. */
    version: "2026-11-30.2",
    /** By how this candidate answers (lib/answers/consent-texts.ts). */
    texts: {
      RECORDING: {
        video: ({ companyName, jobTitle }: Names) =>
          `I agree that ${companyName} may record my answers (video and audio) and that its hiring team for ${jobTitle} may watch them. I can withdraw my consent at any time by replying to the invitation email.`,
        sound: ({ companyName, jobTitle }: Names) =>
          `I agree that ${companyName} may record my answers (audio only) and that its hiring team for ${jobTitle} may listen to them. I can withdraw my consent at any time by replying to the invitation email.`,
        writing: ({ companyName, jobTitle }: Names) =>
          `I agree that ${companyName} may store the answers I write, may record any I choose to speak instead (video and audio), and that its hiring team for ${jobTitle} may read and watch them. I can withdraw my consent at any time by replying to the invitation email.`,
        writingOrSound: ({ companyName, jobTitle }: Names) =>
          `I agree that ${companyName} may store the answers I write, may record any I choose to speak instead (audio only), and that its hiring team for ${jobTitle} may read and listen to them. I can withdraw my consent at any time by replying to the invitation email.`,
      },
      AI_EVALUATION: {
        video: ({ jobTitle }: Names) =>
          `I agree that my answers may be transcribed and compared by AI with the written criteria for ${jobTitle}. AI considers only my words, not my face, voice, accent or mood. People make the decision.`,
        sound: ({ jobTitle }: Names) =>
          `I agree that my answers may be transcribed and compared by AI with the written criteria for ${jobTitle}. AI considers only my words, not my voice, accent or mood. People make the decision.`,
        writing: ({ jobTitle }: Names) =>
          `I agree that my answers may be compared by AI with the written criteria for ${jobTitle}. If I choose to speak an answer instead of writing it, it may be transcribed for this. AI considers only my words, not my face, voice, accent or mood. People make the decision.`,
        writingOrSound: ({ jobTitle }: Names) =>
          `I agree that my answers may be compared by AI with the written criteria for ${jobTitle}. If I choose to speak an answer instead of writing it, it may be transcribed for this. AI considers only my words, not my voice, accent or mood. People make the decision.`,
      },
      /** Before it, where no AI is connected yet. */
      AI_LATER: ({ companyName }: Names) =>
        `AI isn’t in use yet; this is in case ${companyName} turns it on.`,
    },
    /** In place of the headings below where nothing is asked about AI. */
    one: {
      title: "Your consent",
      intro: "It’s your choice. Nothing is preselected.",
      recording: "Recording your answers",
      keeping: "Storing your answers",
    },
    title: "Your consent",
    intro: "Each choice is yours. Nothing is preselected.",
    missing: "Choose yes or no.",
    notPossible:
      "You won’t be able to take this interview, but we’ll show you how to ask for an alternative.",
    continue: "Continue",
    /** Where the organization has chosen how long. */
    retention: (company: string, months: number) =>
      `${company} deletes your answers ${plural(months, "month")} after your interview ends. You can withdraw your interview at any time before that.`,
    recording: {
      title: "1. Recording your answers",
      question: "May your answers be recorded?",
      yes: "Yes, I agree to be recorded",
      no: "No",
    },
    /** In place of the recording, for who answers in writing. */
    keeping: {
      title: "1. Storing your answers",
      question: "May your answers be stored?",
      yes: "Yes, my answers may be stored",
      no: "No",
    },
    evaluation: {
      title: "2. AI evaluation",
      /** By whether answers are recorded or written. */
      forms: {
        spoken: {
          question: "May AI evaluate the transcript of your answers?",
          yes: "Yes, AI may evaluate the transcript",
        },
        written: {
          question: "May AI evaluate your answers?",
          yes: "Yes, AI may evaluate my answers",
        },
      },
      no: "No, people only",
      noDetails: "Nothing else changes. Only people review your answers.",
    },
  },

  declined: {
    recording: {
      title: "You chose not to be recorded",
      intro: (company: string) =>
        `That’s okay. Nothing was recorded, and ${company} can see that you’d prefer an alternative.`,
      text: "Ask for another kind of interview, for example a phone call. Your email goes to the person who invited you.",
    },
    /** For who answers in writing, who may have refused to be recorded before that was granted. A call may be what they cannot do. */
    keeping: {
      title: "You chose not to give your consent",
      intro: (company: string) =>
        `That’s okay. Nothing was stored, and ${company} can see that you’d prefer an alternative.`,
      text: "If you’d like to answer in writing after all, go back to the choices. If not, ask for another kind of interview. Your email goes to the person who invited you.",
    },
    ask: "Ask for an alternative",
    subject: (job: string) => `Another kind of interview: ${job}`,
    reconsider: "Go back to the choices",
    next: "What to do now",
  },

  check: {
    title: {
      video: "Check your camera and microphone",
      sound: "Check your microphone",
    },
    intro: "Nothing is recorded here. Say a few words and watch the bar move.",
    /** Where there is no bar. */
    introUnmeasured: "Nothing is recorded here.",
    continue: "Looks good, continue",
    seen: "Camera works",
    notSeen: "The picture is dark",
    heard: "Microphone works",
    notHeard: "Say something: “Hello, can you hear me?”",
    notMeasured:
      "We can’t show your microphone level in this browser. Continue, and listen to yourself in the practice answer.",
    notSeeable:
      "We can’t check the picture here. Make sure you can see yourself.",
  },

  camera: {
    picture: "Your camera",
    soundOnly: "Audio only",
    level: "Microphone level",
    notMeasured:
      "We can’t show your microphone level in this browser. Recording still works.",
    camera: "Camera",
    microphone: "Microphone",
    /** Where the browser does not tell a device's name. */
    nameless: (kind: string, number: number) => `${kind} ${number}`,
    silent:
      "We can’t hear you. Check that the right microphone is selected and not muted.",
    black: "The picture is dark. Check the camera cover and the light.",
    /** By how answers are recorded; whoever writes may record too. */
    forms: {
      video: {
        opening:
          "Opening your camera and microphone. If your browser asks, choose “Allow”.",
        slow: "Your browser hasn’t opened your camera and microphone yet. If it asks, choose “Allow”. If it doesn’t ask, try again.",
        /** How to allow them, one step each, by where the page is open. */
        allow: {
          inApp: [
            "This page is open inside another app, which can’t use your camera and microphone here.",
            "Press and hold the link in your email, copy it, and paste it into Safari or Chrome.",
            "Your progress is saved.",
          ],
          ios: [
            "Tap the page menu in the address bar, then “Website Settings”, and set Camera and Microphone to “Allow”.",
            "If you don’t see it, open the Settings app, tap Apps, choose your browser, and allow Camera and Microphone.",
            "Come back here and tap “Try again”.",
          ],
          android: [
            "Tap the icon at the left of the address bar, then “Permissions”, and allow Camera and Microphone.",
            "If they’re already allowed, open your phone’s Settings, tap Apps, choose your browser, then Permissions, and allow both there.",
            "Come back here and tap “Try again”.",
          ],
          safari: [
            "In the menu bar at the top of the screen, choose Safari, then “Settings for This Website”.",
            "Set Camera and Microphone to “Allow”.",
            "Come back here and click “Try again”.",
          ],
          firefox: [
            "Click the crossed-out camera or microphone icon at the left of the address bar.",
            "Click the × next to “Blocked” to remove the block.",
            "Come back here, click “Try again”, then choose “Allow”.",
          ],
          desktop: [
            "Click the icon at the left of the address bar.",
            "Set Camera and Microphone to “Allow”.",
            "If they’re already allowed, turn them on for your browser in your computer’s privacy settings.",
            "Come back here and click “Try again”.",
          ],
        },
        choose: "Change camera or microphone",
        muted:
          "Another app is using your camera or microphone. End any active call, or turn your camera and microphone back on.",
        lost: "Your camera or microphone was disconnected while you were recording.",
        /** What is wrong with the devices, and what to do, one step each. */
        problems: {
          "not-allowed": {
            title:
              "Your browser isn’t allowed to use the camera and microphone",
          },
          "not-found": {
            title: "No camera or microphone was found",
            cure: [
              "Plug in or turn on your camera and microphone.",
              "If this computer doesn’t have one, open the link in your email on a phone.",
              "Then choose “Try again”.",
            ],
          },
          "in-use": {
            title: "Another app is using your camera or microphone",
            cure: [
              "Close other video calls, camera apps and browser tabs that use them.",
              "Then choose “Try again”.",
            ],
          },
          overconstrained: {
            title: "The selected camera or microphone is no longer available",
            cure: ["Choose “Try again” to use a different one."],
          },
          unsupported: {
            title: "This browser can’t record video",
            cure: otherBrowser,
          },
          lost: {
            title: "Your camera or microphone was disconnected",
            cure: [
              "What you’ve said so far is safe.",
              "Reconnect it, then choose “Try again”.",
            ],
          },
          unknown: {
            title: "The camera or microphone didn’t start",
            cure: [
              "Close other apps that use the camera.",
              "Choose “Try again”. If that doesn’t help, restart your browser and open the link in your email again.",
            ],
          },
        },
      },
      sound: {
        opening:
          "Opening your microphone. If your browser asks, choose “Allow”.",
        slow: "Your browser hasn’t opened your microphone yet. If it asks, choose “Allow”. If it doesn’t ask, try again.",
        /** How to allow them, one step each, by where the page is open. */
        allow: {
          inApp: [
            "This page is open inside another app, which can’t use your microphone here.",
            "Press and hold the link in your email, copy it, and paste it into Safari or Chrome.",
            "Your progress is saved.",
          ],
          ios: [
            "Tap the page menu in the address bar, then “Website Settings”, and set Microphone to “Allow”.",
            "If you don’t see it, open the Settings app, tap Apps, choose your browser, and allow Microphone.",
            "Come back here and tap “Try again”.",
          ],
          android: [
            "Tap the icon at the left of the address bar, then “Permissions”, and allow Microphone.",
            "If it’s already allowed, open your phone’s Settings, tap Apps, choose your browser, then Permissions, and allow it there.",
            "Come back here and tap “Try again”.",
          ],
          safari: [
            "In the menu bar at the top of the screen, choose Safari, then “Settings for This Website”.",
            "Set Microphone to “Allow”.",
            "Come back here and click “Try again”.",
          ],
          firefox: [
            "Click the crossed-out microphone icon at the left of the address bar.",
            "Click the × next to “Blocked” to remove the block.",
            "Come back here, click “Try again”, then choose “Allow”.",
          ],
          desktop: [
            "Click the icon at the left of the address bar.",
            "Set Microphone to “Allow”.",
            "If it’s already allowed, turn it on for your browser in your computer’s privacy settings.",
            "Come back here and click “Try again”.",
          ],
        },
        choose: "Change microphone",
        muted:
          "Another app is using your microphone. End any active call, or turn your microphone back on.",
        lost: "Your microphone was disconnected while you were recording.",
        problems: {
          "not-allowed": {
            title: "Your browser isn’t allowed to use the microphone",
          },
          "not-found": {
            title: "No microphone was found",
            cure: [
              "Plug in or turn on your microphone.",
              "If this computer doesn’t have one, open the link in your email on a phone.",
              "Then choose “Try again”.",
            ],
          },
          "in-use": {
            title: "Another app is using your microphone",
            cure: [
              "Close other calls, recording apps and browser tabs that use it.",
              "Then choose “Try again”.",
            ],
          },
          overconstrained: {
            title: "The selected microphone is no longer available",
            cure: ["Choose “Try again” to use a different one."],
          },
          unsupported: {
            title: "This browser can’t record audio",
            cure: otherBrowser,
          },
          lost: {
            title: "Your microphone was disconnected",
            cure: [
              "What you’ve said so far is safe.",
              "Reconnect it, then choose “Try again”.",
            ],
          },
          unknown: {
            title: "The microphone didn’t start",
            cure: [
              "Close other apps that use the microphone.",
              "Choose “Try again”. If that doesn’t help, restart your browser and open the link in your email again.",
            ],
          },
        },
      },
    },
  },

  practice: {
    eyebrow: "Practice (never sent)",
    question: "Tell us about a place you like and why you like it.",
    done: "Done practicing",
    skip: "Skip practice",
    again: "Practice again",
    answer: "Your practice answer",
    mark: "Practice",
    finish: "Finish practice",
    record: "Record a practice answer",
    failed: "Nothing was recorded. Try again, or continue without it.",
    unplayable:
      "We can’t play your practice answer in your browser. Your real answers will still be recorded and sent.",
  },

  ready: {
    title: "You’re ready",
    ahead: "Your questions, so you can prepare",
    start: "Start and show question 1",
    practise: "Practice first",
    how: "How it works",
    /** By how this candidate answers. */
    forms: {
      video: {
        intro:
          "Want to practice first? A practice answer stays on this page: you can watch it, then it’s deleted. It’s never sent.",
        steps: [
          "Read the question and think it over. Start as soon as you’re ready.",
          "Record your answer. The question stays on screen.",
          "Watch it, then keep it, or try again if you have takes left.",
        ],
      },
      sound: {
        intro:
          "Want to practice first? A practice answer stays on this page: you can listen to it, then it’s deleted. It’s never sent.",
        steps: [
          "Read the question and think it over. Start as soon as you’re ready.",
          "Record your answer, audio only. The question stays on screen.",
          "Listen to it, then keep it, or try again if you have takes left.",
        ],
      },
      writing: {
        intro:
          "You answer in writing, as agreed. You don’t need a camera or microphone. If you’d rather speak, you can record an answer instead.",
        steps: [
          "Read the question and think it over. Start as soon as you’re ready.",
          "Write your answer. The question stays on screen, and your text is saved as you type.",
          "Read it over, then keep it, or keep writing while there’s time.",
        ],
      },
    },
    clock:
      "Think time starts when you choose “Start and show question 1” and keeps running if you leave.",
  },

  think: {
    intro: (answerSeconds: number, takes: number) =>
      `Up to ${formatSpan(answerSeconds)} to answer · ${plural(takes, "take")} left`,
    startsByItself:
      "Recording then starts automatically. You can start sooner.",
    isOver: "Think time is over. Start when you’re ready.",
    start: "Start recording",
    /** Said once, while 3, 2, 1 is shown. */
    startsIn: "Recording starts in 3 seconds",
    backToTakes: "Back to my takes",
  },

  recording: {
    intro: (answerSeconds: number, take: number, takes: number) =>
      `Up to ${formatSpan(answerSeconds)} to answer · Take ${take} of ${takes}`,
    mark: "Recording",
    finish: "Stop recording",
  },

  /** An answer in writing, where that was granted. */
  writing: {
    intro: (answerSeconds: number) =>
      `Up to ${formatSpan(answerSeconds)} to write your answer`,
    startsByItself:
      "Writing time then starts automatically. You can start sooner.",
    start: "Start writing",
    recordInstead: "Record this answer instead",
    writeInstead: "Answer in writing instead",
    field: "Your answer",
    hint: "Saved as you type. Spelling and grammar don’t count.",
    finish: "Finish answer",
    review: "Read your answer",
    empty:
      "You haven’t written anything. This question will be left unanswered.",
    keep: "Keep this answer",
    keepEmpty: "Leave it unanswered",
    goOn: "Keep writing",
    elsewhere:
      "You started this answer in another browser or on another device. Your time is still running.",
    savedThere: "Saved so far",
    goOnHere: "Keep writing here",
    other: "You also wrote this in another window or while you were offline:",
    addOther: "Add this at the end",
    notAdded: "This isn’t part of your answer.",
    /** Once the interview is over. */
    leftBehind: {
      title: "Some of your text didn’t reach us",
      text: "The last thing you typed hadn’t arrived when the interview ended, so it isn’t part of your answer. It’s still on this device, and you can copy it:",
      copy: "Copy this text",
      copied: "Copied",
      notCopied: "Couldn’t copy. Select the text and copy it yourself.",
    },
  },

  /** How far the candidate is, on every screen but the first. */
  road: {
    title: "Your progress",
    parts: {
      consent: "Consent",
      check: "Check",
      questions: "Questions",
      submit: "Submit",
    },
  },

  /** Clocks: what they measure, and as spoken at a few moments. */
  clock: {
    left: {
      label: "Time left",
      spoken: (seconds: number) => `${seconds} seconds left`,
    },
    toThink: {
      label: "Think time",
      spoken: (seconds: number) => `${seconds} seconds to think`,
    },
    ofAnswer: {
      label: "Answer time left",
      spoken: (seconds: number) => `${seconds} seconds of answer time left`,
    },
    isUp: "Time’s up",
  },

  interrupted: {
    eyebrow: "Your answer was interrupted. It isn’t lost.",
    reasons: {
      reload: "The page closed or reloaded while you were recording.",
      recorder:
        "Your browser stopped recording. What you said until then is safe.",
      elsewhere:
        "You started this answer in another browser or on another device. If part of it hasn’t been sent, open the link there once more before you finish.",
    },
    savedUpTo: (seconds: number) => `Saved up to ${formatClock(seconds)}.`,
    /** The clock of the answer waits until it is continued, for a while. */
    clockStands: {
      label: "Clock paused",
      runsIn: (seconds: number) =>
        `It resumes when you continue, or in ${formatClock(seconds)} at the latest`,
      spoken: (seconds: number) =>
        `The clock is paused with ${seconds} seconds left`,
    },
    goOn: "Continue recording",
    isOver: "Time for this answer is up. What you recorded counts.",
    finish: "Use what I recorded",
  },

  watch: {
    titleMany: "Which take would you like to submit?",
    keepOne: "Keep this answer",
    /** On that button, until the beginning of the answer has arrived. */
    saving: "Saving your answer…",
    keepTake: (number: number) => `Use take ${number}`,
    again: (left: number) => `Try again (${plural(left, "take")} left)`,
    takes: "Takes",
    take: (number: number) => `Take ${number}`,
    /** By how answers are recorded. */
    forms: {
      video: {
        titleOne: "Watch your answer",
        saved: "Your answer is saved. You can watch it in a moment.",
        sending:
          "Your answer is uploading. You can watch it once it’s complete.",
        faultHelp:
          "This one won’t use up a take. Check the microphone and camera and record again, or keep this take.",
      },
      sound: {
        titleOne: "Listen to your answer",
        saved: "Your answer is saved. You can listen to it in a moment.",
        sending:
          "Your answer is uploading. You can listen to it once it’s complete.",
        faultHelp:
          "This one won’t use up a take. Check the microphone and record again, or keep this take.",
      },
    },
    /** What went wrong with a take that is given back. */
    faults: {
      SILENT:
        "Something went wrong with the microphone: we couldn’t hear anything.",
      BLACK: "Something went wrong with the camera: the picture is black.",
      EMPTY: "Nothing was recorded.",
      SHORT: "The recording was cut short.",
      DEVICE_LOST: "The recording stopped before you finished.",
    },
    reload: "Reload recording",
    unplayable:
      "We can’t play this recording in your browser. Your answer is safe, and you can still use it.",
    recordAgain: "Record again",
    pieces: (count: number, present: number) =>
      `Recorded in ${plural(count, "part")}. You’re watching part ${present}; we’ll join them.`,
  },

  between: {
    eyebrow: (answered: number, total: number) =>
      `${answered} of ${total} answered`,
    title: (next: number) => `Ready for question ${next}?`,
    intro:
      "Take a breath. You can also stop here and come back later with the link in your email.",
    show: (next: number) => `Show question ${next}`,
  },

  checklist: {
    eyebrow: "Last step",
    title: (questions: number): string =>
      questions === 1
        ? "You’ve answered the question"
        : "You’ve answered every question",
    saved: (answers: number): string =>
      answers === 1
        ? "Your answer is saved. After you submit, you can’t change it."
        : `${answers === 2 ? "Both" : "All"} answers are saved. After you submit, you can’t change them.`,
    saving: (answers: number): string =>
      answers === 1
        ? "Your answer is still uploading. Keep this page open. You can submit once it’s complete."
        : "Some answers are still uploading. Keep this page open. You can submit once they’re all complete.",
    submit: "Submit my interview",
  },

  /** Proof, answer by answer, of what the server has. */
  receipts: {
    title: "Your saved answers",
    answer: (number: number) => `Answer ${number}`,
    written: (time: string, words: number) =>
      `Saved at ${time} · ${plural(words, "word")}`,
    unanswered: (time: string) => `Left unanswered at ${time}`,
    /** Without a length while the answer is being prepared. */
    complete: (time: string, seconds: number | null) =>
      [
        `Saved at ${time}`,
        ...(seconds === null ? [] : [formatClock(seconds)]),
        "complete",
      ].join(" · "),
    /** Shown when the receipt is opened. */
    bytes: (bytes: number) => `${formatBytesOf(bytes, bytes)} received`,
    saving: (done: number, total: number) =>
      `Saving · ${formatBytesOf(done, total)}`,
    elsewhere:
      "The rest is on the device that recorded it. Open the link there.",
    missingRest:
      "If you can’t use that device anymore, continue with the part that reached us.",
    useArrived: "Use what arrived",
    confirm: {
      title: (number: number) =>
        `Use the part of answer ${number} that arrived?`,
      text: "The answer will end where it stopped arriving, and the rest can no longer be added. If nothing arrived, you’ll see the question again and can record a new answer.",
      cancel: "Wait for the rest",
    },
  },

  submitted: {
    title: "Thank you! Your interview is submitted",
    intro: (company: string, answers: number, job: string) =>
      `${company} has received ${allAnswers(answers)} for ${job}. You can close this page.`,
    next: "What happens next",
    withAi: {
      spoken:
        "Your answers are transcribed, and AI compares them with the job’s criteria.",
      written: "AI compares your answers with the job’s criteria.",
    },
    /** Where no AI is connected yet. */
    laterAi: {
      spoken:
        "Your answers may be transcribed, and AI may be used to compare them with the job’s criteria.",
      written:
        "AI may be used to compare your answers with the job’s criteria.",
    },
    withoutAi: "AI doesn’t evaluate your answers, as you chose.",
    /** Where the candidate was never asked. */
    unaskedAi: "AI doesn’t evaluate your answers.",
    people: (company: string) =>
      `The hiring team at ${company} reviews your answers and makes the decision.`,
    reply: "They’ll email you at the address your invitation was sent to.",
    who: "Who can see it",
    whoPeople: (company: string) => `Only the hiring team at ${company}.`,
    whoAi: {
      spoken:
        "An AI service also gets the transcript to evaluate it, as you agreed.",
      written:
        "An AI service also gets your answers to evaluate them, as you agreed.",
    },
    whoLaterAi: {
      spoken:
        "If AI is used, an AI service also gets the transcript to evaluate it, as you agreed.",
      written:
        "If AI is used, an AI service also gets your answers to evaluate them, as you agreed.",
    },
    whoNoAi: "No AI is involved, as you chose.",
    whoUnaskedAi: "No AI is involved.",
    /** Asked by email after the interview, where it was not asked before. */
    aiQuestion: {
      title: "May AI evaluate your answers?",
      intro: (company: string) =>
        `${company} would like to use AI to help evaluate your answers. It’s your choice, and saying no doesn’t count against you.`,
      save: "Save my choice",
    },
  },

  /** On every page of an interview that is over: whom to ask, what is stored, the way back. */
  yourData: {
    title: "Your data",
    contact: "Questions?",
    write: <T>(recruiter: string, company: string, address: T) =>
      parts`Email ${recruiter} at ${company}: ${address}`,
    intro:
      "You can download everything stored about you and this interview, and you can withdraw it.",
    download: "Download my data",
    /** The page with the files. */
    page: {
      title: "Download your data",
      intro: (company: string, job: string) =>
        `Everything ${company} stores about you and your interview for ${job}. Only someone with your link can open this page.`,
      file: "Text file",
      fileText:
        "What you agreed to, the questions you were asked, what you wrote, transcripts of what you said, your requests, and every email and visit, with dates and times.",
      save: "Download",
      saveNamed: (name: string) => `Download ${name}`,
      recordings: "Your recordings",
      none: "There are no recordings.",
      recording: (answer: number, take: number) =>
        `Answer ${answer}, take ${take}`,
      kept: "submitted",
      size: (bytes: number) => formatBytes(bytes),
      preparing: "Still being prepared. Check again in a minute.",
      unplayable: "This take can’t be played.",
      back: "Back to your interview",
    },
    /** Stands in the file, where a score would. */
    evaluation: (recruiter: string) =>
      `The AI evaluation is one input for the people who decide, and isn’t part of this file. To see it, email ${recruiter}.`,
  },

  /** Asking to withdraw, the mail's page that confirms it, and what follows. */
  withdrawal: {
    ask: "Withdraw my interview",
    title: "Withdraw your interview?",
    mailFirst:
      "We’ll email you a link. Your interview is withdrawn once you confirm. Until then, nothing changes.",
    effects: (company: string, days: number) => [
      `${company} can no longer open your answers, and they’re no longer evaluated.`,
      `You can undo it for ${plural(days, "day")}.`,
      "After that, your answers and any transcripts are permanently deleted.",
      `${company} still knows that you applied and withdrew: your name and email address stay with your application.`,
    ],
    sendMail: "Send me the email",
    keep: "Keep my interview",
    asked:
      "You asked to withdraw, so we emailed you a link. Your interview is withdrawn once you confirm. Until then, nothing changes.",
    again: "Resend the email",

    confirm: {
      intro: <T>(job: T) => parts`This is about your interview for ${job}.`,
      sure: "Yes, I withdraw my interview",
      act: "Withdraw my interview",
    },
    nothing: {
      title: "Your interview isn’t withdrawn",
      text: <T>(job: T) =>
        parts`Nothing has changed for your interview for ${job}. To withdraw it, open the link in your invitation and choose “Withdraw my interview”.`,
    },
    done: {
      title: "Your interview is withdrawn",
      text: <T>(company: string, job: T) =>
        parts`${company} can no longer open your answers for ${job}.`,
      until: <T>(deadline: T) =>
        parts`You can undo it until ${deadline}. After that, your answers and any transcripts are permanently deleted.`,
      isTooLate:
        "It can no longer be undone. Your answers and any transcripts will be deleted within the hour.",
      erased: "Your answers and any transcripts have been deleted.",
    },
    undone: {
      open: "Your interview is open again",
      /** Submitted or closed before it was withdrawn. */
      over: "Your interview is no longer withdrawn",
      until: <T>(deadline: T) => parts`It’s open until ${deadline}.`,
      text: <T>(company: string, job: T) =>
        parts`${company} can see your interview for ${job} again.`,
      continue: "Continue my interview",
      see: "See my interview",
    },
    undo: {
      act: "Undo the withdrawal",
      title: "Undo the withdrawal?",
      text: (company: string) =>
        `Your interview will be as it was before, with the same deadline, and ${company} can see it again.`,
      sure: "Yes, undo the withdrawal",
      keep: "Cancel",
    },
    pressButton: "Open the link in your email and press the button.",
  },

  /** It was kept as long as the organization wants. */
  erased: {
    title: "Your answers have been deleted",
    text: <T>(company: string, job: T) =>
      parts`Your interview for ${job} ended some time ago, and ${company} no longer keeps your answers.`,
    done: "Your answers and any transcripts have been deleted. You don’t need to do anything.",
  },

  expired: {
    title: "The deadline has passed",
    intro: (deadline: string) => `It was open until ${deadline}.`,
    text: "Would you still like to take part? Ask for more time. With a new deadline, this link works again and your answers are still there.",
  },

  cancelled: {
    title: "This interview has been canceled",
    intro: (job: string) => `There’s nothing more to do here for ${job}.`,
    text: "If you weren’t expecting this, email the person who invited you.",
  },

  takenOver: {
    title: "Your interview is open in another window",
    intro:
      "Everything here is saved. Continue here instead? The other window will then stop.",
    /** While what was recorded here is still on its way. */
    introSaving:
      "What you recorded here is still being saved, so keep this window open. Continue here instead? The other window will then stop.",
    takeOver: "Continue here",
  },

  needChange: {
    title: "Need help or more time?",
    /** The same on a phone, beside what is saved. */
    short: "Help or more time?",
    back: "Back to the interview",
    intro: (company: string) =>
      `Choose what would help. Someone at ${company} will reply by email. Your link stays the same and your answers stay saved.`,
    noReasons:
      "You don’t have to say why. Please don’t include health details.",
    waits:
      "Once you send a request, your deadline is paused until you get a reply. You can continue with the interview in the meantime.",
    time: "More time",
    times: {
      none: "No extra time",
      half: "50% more time",
      double: "Double time",
    },
    else: "Something else",
    elseHint: "For example, a later deadline or another kind of interview.",
    send: "Send request",
    asked: "Request sent",
    waiting: (company: string) =>
      `${company} has received your request. You’ll get the reply by email, and you keep using this link. Your deadline is paused until then, and you can continue in the meantime.`,
    youAsked: "Your request",
    takeBack: "Cancel my request",
    takeBackHint:
      "If you cancel, your deadline is extended by the time you waited, up to 7 days in total. You’ll have at least 24 hours left.",
    answered: "Reply to your request",
    granted:
      "Your request was approved. For the questions you haven’t answered yet, you have:",
    agreed: "Your request was approved.",
    declined:
      "Your request couldn’t be approved. Your interview continues as before.",
    again: "Ask for something else",
    notAtAll: "No longer want to take part?",
    /** Where a change is open, instead of the button's own words. */
    open: "Request pending",
  },

  /** What is otherwise than for everybody; as a wish and as a promise. */
  accommodations: {
    timeAndAHalf: () => "50% more time to think and answer",
    doubleTime: () => "Double time to think and answer",
    moreTakes: (count: number) => `${plural(count, "more take")} per question`,
    audioOnly: () => "Audio only, no camera",
    inWriting: () => "Written answers instead of recordings",
    shownAhead: () => "All questions shown before you start",
  },

  /** The state of the uploads, always in sight, and as it is announced. */
  uploads: {
    signedOut:
      "You’re no longer connected to your interview. Open the link in your email again in this browser. Your answer is safe on this device.",
    offlineWithAnswer:
      "You’re offline. Your answer is safe on this device. Keep this tab open.",
    offline: "You’re offline. Waiting for the connection…",
    /** Where the browser keeps nothing over a reload. */
    offlineInMemory:
      "You’re offline. Don’t close or reload this tab until you’re back online.",
    /** There is a network, but nothing arrives: our server fails, or somebody on the way refuses. */
    away: "Our server isn’t responding as it should.",
    full: "Our server is out of space for now.",
    blocked: "Your network is blocking uploads from this page.",
    /** What follows either of them. */
    safeHere: "Your answer is safe on this device. Keep this tab open.",
    onlyHere: "Don’t close or reload this tab until everything is sent.",
    tryingAgain: "We’ll keep trying.",
    tryNow: "Try now",
    typed: (time: string, words: number) =>
      `Saved as you type · ${time} · ${plural(words, "word")}`,
    typing: "Saved as you type",
    recording: (seconds: number) => `Saved up to ${formatClock(seconds)}`,
    recordingSpoken: "Recording",
    saving: (percent: number) => `Saving… ${percent}%`,
    savingSpoken: "Saving",
    refused:
      "Part of an answer arrived too late to be added. It’s still saved on this device.",
    idle: "Nothing is being recorded",
    practice: "Practice: stays on this device",
    saved: "Everything is saved",
  },

  /** What went otherwise than asked, by the reason that lib/answers/refusals.ts or the recorder gives. */
  notices: {
    timeIsUp: "Time’s up. Everything you said was recorded.",
    writingTimeIsUp: "Time’s up. Everything you wrote is your answer.",
    notGranted: "Written answers weren’t approved for this interview.",
    writingBegun: "You’ve started to answer this question in writing.",
    answeredAlready: "You’ve already answered this question.",
    nothingRecorded: "Nothing was recorded, so this didn’t use up a take.",
    cannotRecord: "This browser can’t record.",
    notStarted: "The recording didn’t start. Try again.",
    opening: "The page is still opening.",
    textsChanged: "This text has changed. Please read it again.",
    checkFirst: "Finish the device check first.",
    addressRefused:
      "Emails to your address bounce, so you couldn’t confirm. Contact the person who invited you.",
    tooManyMails:
      "We’ve sent you several emails today. Check your spam folder, or try again tomorrow.",
    nothingToConfirm: "There’s nothing to confirm.",
    undoTooLate: "It’s too late to undo this.",
    sentAgain:
      "This interview was sent to you again. Use the link in the newer email.",
    unusable: "This recording can’t be used. Try again.",
    notAllSaved:
      "Some answers are still uploading. Wait until they’re all complete, then submit.",
    started: "This interview has already started.",
    over: "This interview is no longer open.",
    tooLate: "The deadline has passed.",
    noConsent: "This needs your consent first.",
    takenOver: "This interview was opened in another window.",
    noSuchQuestion: "We couldn’t find this question.",
    nothingAsked: "Choose something or write a few words.",
    changeAsked:
      "You’ve already sent a request. You’ll get the reply by email.",
    tooManyChanges:
      "You’ve sent several requests. Email the person who invited you instead.",
    noTakesLeft: "You’ve used all takes for this question.",
    answerTimeOver: "Time for this answer is up.",
    notArrived:
      "Part of this answer hasn’t arrived yet. We’re sending it again.",
    notSavedYet:
      "This answer hasn’t been saved yet. Keep the page open where you recorded it, then try again.",
    noSuchTake: "We couldn’t find this recording.",
    begunAlready: "This recording has already started.",
    disconnected:
      "This page is no longer connected to your interview. Open the link in your email again. Nothing you saved is lost.",
    /** Anything else, an input we cannot use for one. */
    failed:
      "Something went wrong. Reload the page. If that doesn’t help, open the link in your email in a current version of Chrome, Edge, Firefox or Safari.",
  },

  /** A recruiter copies it into a message of their own, before the invitation goes out. */
  /** Without a name when it is told to many. */
  beforehand: (
    name: string | undefined,
    { companyName, jobTitle }: Names,
    questions: string,
    duration: string,
  ) =>
    `${name ? `Hi ${name},` : "Hi,"} thanks for your interest in the ${jobTitle} role at ${companyName}. You’ll get an email from us shortly with a personal link to a short video interview: ${questions}, ${duration}, whenever it works for you. You’ll need a phone or computer with a camera and microphone. There’s nothing to install. If you don’t see it in a few minutes, check your spam folder and let me know.`,

  oldBrowser: {
    title: "This browser is too old for your interview",
    advice:
      "Update it, or open your link in another browser or on another device. Your link stays the same, and what you’ve already recorded is safe.",
    browsers:
      "It works in Chrome or Edge 111, Firefox 128 and Safari 16.4 (iOS 16.4) or later.",
  },
  mail: {
    subject: {
      RESEND: ({ companyName, jobTitle }: Names) =>
        `Reminder: interview for ${jobTitle} at ${companyName}`,
      REMINDER: ({ companyName, jobTitle }: Names) =>
        `Reminder: interview for ${jobTitle} at ${companyName}`,
      CHANGE_DECIDED: ({ companyName, jobTitle }: Names) =>
        `Your request: ${jobTitle} at ${companyName}`,
      WITHDRAWAL: ({ companyName, jobTitle }: Names) =>
        `Withdraw your interview? ${jobTitle} at ${companyName}`,
      AI_CONSENT: ({ companyName, jobTitle }: Names) =>
        `May AI evaluate your answers? ${jobTitle} at ${companyName}`,
    },
    /** Asks a candidate who was not asked before. */
    aiConsent: {
      preview: "It’s your choice. Nothing changes unless you agree.",
      intro: <T>(company: string, job: T) =>
        parts`Thank you for your interview with ${company} for the ${job} role. We’d like to use AI to help evaluate your answers, but only if you agree.`,
      answer: "Choose yes or no",
      ifNo: "If you say no or don’t reply, only people review your answers. It doesn’t count against you.",
    },
    /** Asks the candidate to confirm that they withdraw. */
    withdrawal: {
      preview: "Nothing changes until you confirm.",
      intro: <T>(company: string, job: T) =>
        parts`You asked to withdraw your interview with ${company} for the ${job} role. Nothing changes until you confirm.`,
      confirm: "Review and confirm",
      then: "What happens then",
      ignore:
        "Didn’t ask for this, or changed your mind? You don’t have to do anything: your interview stays as it is.",
    },
    /** The answer to a request for a change. */
    change: {
      preview: (deadline: string) => `Your deadline is now ${deadline}.`,
      titles: {
        approved: "Your request was approved",
        adapted: "Part of your request was approved",
        declined: "Your request couldn’t be approved",
      },
      approved: (company: string) =>
        `${company} has approved your request for the questions you haven’t answered yet. Use the same link.`,
      adapted: (company: string) =>
        `${company} has approved part of your request for the questions you haven’t answered yet. Use the same link.`,
      declined: (company: string) =>
        `${company} couldn’t approve your request. Your interview stays open as before, and your answers are saved.`,
      holds: "What changes for you",
      deadline:
        "Your deadline was paused while you waited, and has been extended by the same amount of time.",
    },
    /** Without a deadline while it waits for the answer to a request for a change. */
    preview: (questions: string, duration: string, deadline: string | null) =>
      `${questions}, ${duration}, whenever it works for you.${deadline ? ` Open until ${deadline}.` : ""}`,
    titleAgain: "Your interview is still open",
    hello: (name: string) => `Hi ${name},`,
    /** By how this candidate answers; in writing and with sound only once it was granted. */
    forms: {
      video: {
        subjectFirst: ({ companyName, jobTitle }: Names) =>
          `Video interview for ${jobTitle} at ${companyName}`,
        titleFirst: "Your video interview",
        introFirst: <T>(company: string, job: T) =>
          parts`${company} would like to invite you to a video interview for the ${job} role. There’s no appointment and no live interviewer: record your answers whenever it works for you, and the hiring team will watch them later.`,
        introAgain: <T>(company: string, job: T) =>
          parts`This is a friendly reminder about your video interview with ${company} for the ${job} role. Your link is the same as before.`,
        steps: (hasRetakes: boolean) => [
          "Review what’s recorded and who sees it, and give your consent.",
          "Check your camera and microphone, and try a practice question that is never sent.",
          "You’ll see one question at a time, with time to think before you record your answer.",
          hasRetakes
            ? "Watch your answer and keep it or record again."
            : "Keep your answer and continue to the next question.",
          "Review everything and submit.",
        ],
        needed:
          "A webcam or phone camera, and a microphone. Your phone, tablet or computer is fine.",
      },
      sound: {
        subjectFirst: ({ companyName, jobTitle }: Names) =>
          `Interview for ${jobTitle} at ${companyName}`,
        titleFirst: "Your interview",
        introFirst: <T>(company: string, job: T) =>
          parts`${company} would like to invite you to an interview for the ${job} role. There’s no appointment and no live interviewer: record your answers whenever it works for you, audio only, and the hiring team will listen to them later.`,
        introAgain: <T>(company: string, job: T) =>
          parts`This is a friendly reminder about your interview with ${company} for the ${job} role. As agreed, you record audio only. Your link is the same as before.`,
        steps: (hasRetakes: boolean) => [
          "Review what’s recorded and who hears it, and give your consent.",
          "Check your microphone, and try a practice question that is never sent.",
          "You’ll see one question at a time, with time to think before you record your answer.",
          hasRetakes
            ? "Listen to your answer and keep it or record again."
            : "Keep your answer and continue to the next question.",
          "Review everything and submit.",
        ],
        needed:
          "A microphone. The one in your phone, tablet or computer is fine.",
      },
      writing: {
        subjectFirst: ({ companyName, jobTitle }: Names) =>
          `Interview for ${jobTitle} at ${companyName}`,
        titleFirst: "Your interview",
        introFirst: <T>(company: string, job: T) =>
          parts`${company} would like to invite you to an interview for the ${job} role. There’s no appointment and no live interviewer: write your answers whenever it works for you, and the hiring team will read them later. If you’d rather speak, you can record an answer instead.`,
        introAgain: <T>(company: string, job: T) =>
          parts`This is a friendly reminder about your interview with ${company} for the ${job} role. As agreed, you write your answers. If you’d rather speak, you can record an answer instead. Your link is the same as before.`,
        // A written answer can be changed until its time is over, so takes don't matter.
        steps: () => [
          "Review what’s stored and who sees it, and give your consent.",
          "You’ll see one question at a time, with time to think before you write your answer.",
          "Read your answer over and keep it, or keep writing while there’s time.",
          "Review everything and submit.",
        ],
        needed: "Something to type on. Your phone, tablet or computer is fine.",
      },
    },
    /** After another sentence; empty where there is nothing to say. */
    progress: (answered: number, questions: number, deadline: string | null) =>
      `${answered > 0 ? ` You’ve answered ${answered} of ${plural(questions, "question")}, and your answers are saved.` : ""}${deadline ? ` It’s open until ${deadline}.` : ""}`,
    position: "Role",
    company: "Company",
    length: "Length",
    deadline: "Deadline",
    deadlineWaits: "Paused until you get a reply to your request",
    openFirst: "Open your interview",
    openAgain: "Go to your interview",
    copyLink: "If the button doesn’t work, copy this link into your browser:",
    expect: "What to expect",
    instructions: (company: string) => `Instructions from ${company}`,
    needs: "What you need",
    /** After what the form needs. */
    needed: [
      "An up-to-date browser: Chrome, Edge, Firefox or Safari. No app to install, no account to create.",
      "A quiet place with a stable internet connection.",
    ],
    pause: "Can I stop and come back?",
    pauseText:
      "Yes. Your answers are saved as you go, and the same link takes you back to where you were until you submit. This link is just for you. Please don’t share it.",
    accommodation: "Need extra time or another format?",
    accommodationText:
      "Open your interview and choose “Need help or more time?” at the bottom of the page. You don’t have to say why.",
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
