type Table = {
  /** The effect of erasing an interview: empties fields, deletes the rows, deletes them `with` others, or nothing and why. */
  erasure: "emptied" | "deleted" | { with: string } | { kept: string };
  /** Values that erasure writes into fields. */
  erase?: Record<string, unknown>;
  /** Fields of which it takes a part, and which. */
  erasePart?: Record<string, string>;
  /** Fields that the copy has as they are, with their names there. */
  copy: Record<string, string>;
  /** Fields that it has in another form, with the names there. */
  read?: Record<string, string>;
  /** Fields, by name, that it leaves out. */
  left: {
    /** Ids, order and keys, which say nothing. */
    ids?: string;
    /** Follows from what the copy has. */
    derived?: string;
    /** Opinions and acts of colleagues, for colleagues. */
    internal?: string;
    /** How something was sent, stored or computed. */
    technical?: string;
    /** A score is told by people and never by a page (T7). */
    scores?: string;
  };
};

/**
 * All that is stored about a candidate, field by field: what the copy of their data (lib/portal/personal-data) and what
 * erasure (lib/erasure) does with it. Both work from here, and a test holds it against the datamodel.
 */
export const personalData = {
  Candidate: {
    erasure: { kept: "The person, who may have other interviews." },
    copy: { name: "name", email: "email" },
    left: {
      ids: "id organizationId",
      derived: "firstName searchText status bouncedAt lastActivityAt",
      internal: "createdAt",
      technical: "bounceReason",
    },
  },
  Application: {
    erasure: { kept: "May have other interviews." },
    copy: {},
    left: {
      ids: "id organizationId candidateId jobId",
      derived: "searchText",
      internal: "stage movedAt rejectReason createdAt",
    },
  },
  Note: {
    erasure: { kept: "About an application, not about one interview." },
    copy: {},
    left: {
      ids: "id organizationId applicationId authorId",
      internal: "text createdAt editedAt",
    },
  },
  Interview: {
    erasure: "emptied",
    erase: {
      accommodations: {},
      note: "",
      cancelReason: null,
      evaluationError: null,
    },
    copy: {
      locale: "language",
      status: "status",
      note: "note",
      createdAt: "sentAt",
      deadlineAt: "deadlineAt",
      deviceCheckedAt: "devicesCheckedAt",
      startedAt: "startedAt",
      completedAt: "submittedAt",
      expiredAt: "expiredAt",
      cancelledAt: "cancelledAt",
      withdrawAskedAt: "withdrawAskedAt",
      withdrawnAt: "withdrawnAt",
      erasedAt: "deletedAt",
      remindersStoppedAt: "remindersStoppedAt",
    },
    read: {
      snapshot: "company, job, question",
      accommodations: "adaptedForYou",
      createdById: "contact",
      evaluationStatus: "evaluation",
      evaluatedAt: "evaluatedAt",
    },
    left: {
      ids: `id publicId organizationId applicationId candidateId jobId templateId linkVersion linkKeyId formerLinkKeyIds recorderId`,
      derived: "pausedAt declinedAt retentionEndedAt searchText",
      internal: "cancelReason retainedMonths",
      technical: "evaluationError",
    },
  },
  Consent: {
    erasure: { kept: "What was agreed to has to be shown afterwards, too." },
    copy: {
      kind: "kind",
      isGiven: "isGiven",
      text: "text",
      textVersion: "textVersion",
      locale: "locale",
      at: "at",
    },
    left: { ids: "id organizationId interviewId" },
  },
  Answer: {
    erasure: "emptied",
    erase: { typedText: null },
    copy: { shownAt: "shownAt", keptAt: "answeredAt", typedText: "written" },
    read: { position: "number", questionId: "question", keptTakeId: "isKept" },
    left: {
      ids: "id organizationId interviewId",
      technical: "typedStartedAt typedVersion typedSavedAt",
    },
  },
  Take: {
    erasure: "deleted",
    copy: {
      number: "take",
      startedAt: "startedAt",
      finishedAt: "finishedAt",
      fault: "fault",
    },
    read: {
      durationMs: "seconds",
      bytes: "bytes",
      telemetry: "noticedByTheRecorder",
      parts: "files",
    },
    left: {
      ids: "id organizationId interviewId answerId",
      technical: "status failure digest audioKey resentBytes",
    },
  },
  Segment: {
    erasure: { with: "Take" },
    copy: {},
    read: { pausedMs: "pausedSeconds", lastArrivedAt: "arrivedAt" },
    left: {
      ids: "id organizationId takeId index",
      technical: "mimeType bytes finishedAt createdAt firstArrivedAt",
    },
  },
  Transcript: {
    erasure: { with: "Take" },
    copy: { language: "language", model: "madeBy", createdAt: "madeAt" },
    read: { segments: "words" },
    left: {
      ids: "id organizationId takeId effectKey",
      technical: "latencyMs usage isRehearsal",
    },
  },
  Evaluation: {
    erasure: "emptied",
    erase: { summary: "", flags: [], rawOutput: "" },
    erasePart: { levels: "The reason and the quotes of each." },
    copy: {
      createdAt: "createdAt",
      modelReturned: "modelReturned",
      promptVersion: "promptVersion",
    },
    left: {
      ids: "id organizationId interviewId answerId takeId runId effectKey run",
      scores: "outcome levels summary flags rawOutput",
      technical: `promptHash modelAsked parameters usage latencyMs isRehearsal`,
    },
  },
  EvaluationRun: {
    erasure: "emptied",
    erase: { error: null },
    copy: {},
    left: {
      ids: "id organizationId interviewId",
      derived: "number status model promptVersion startedAt finishedAt",
      technical: "error isRehearsal",
    },
  },
  // A request may tell of somebody's health: not only its words, its choices too.
  ChangeRequest: {
    erasure: "emptied",
    erase: { wishes: {}, granted: {}, text: "", reply: "" },
    copy: {
      status: "status",
      text: "text",
      reply: "reply",
      createdAt: "createdAt",
      decidedAt: "decidedAt",
    },
    read: { wishes: "asked", granted: "granted" },
    left: { ids: "id organizationId interviewId", internal: "decidedById" },
  },
  // That mails went out stays; to whom does not. The name and address are the candidate's own row.
  Invitation: {
    erasure: "emptied",
    erase: { toName: "", toEmail: "", lastError: null },
    copy: {
      kind: "kind",
      toName: "toName",
      toEmail: "toEmail",
      queuedAt: "queuedAt",
      sentAt: "sentAt",
      bouncedAt: "bouncedAt",
      failedAt: "failedAt",
      openedAt: "openedAt",
      visitedAt: "visitedAt",
    },
    left: {
      ids: "id organizationId interviewId messageId",
      technical: "attempts lastError",
    },
  },
  MailSignal: {
    erasure: "deleted",
    copy: { kind: "kind", class: "class", at: "at", userAgent: "userAgent" },
    left: { ids: "id organizationId invitationId", derived: "minute" },
  },
  CandidateSession: {
    erasure: { kept: "When a browser came; nothing of whose it is." },
    copy: { createdAt: "createdAt", endedAt: "endedAt" },
    left: { ids: "id organizationId interviewId tokenHash" },
  },
  Event: {
    erasure: "emptied",
    erasePart: { data: "Of kinds that tell what was asked for or written." },
    copy: { kind: "kind", at: "at" },
    left: {
      ids: "id organizationId interviewId candidateId applicationId",
      internal: "userId",
      technical: "data",
    },
  },
  BatchItem: {
    erasure: { kept: "Which rows a colleague chose." },
    copy: {},
    left: {
      ids: "id organizationId batchId position subjectId interviewId",
      internal: "status message doneAt",
    },
  },
  CandidateImportRow: {
    erasure: { kept: "What became of the rows of a colleague’s file." },
    copy: {},
    left: {
      ids: "organizationId importId line candidateId",
      internal: "outcome reason fields",
    },
  },
} as const satisfies Record<string, Table>;

type Tables = typeof personalData;
type TableName = keyof Tables;
type Fields<T extends TableName, Part extends keyof Table> = Tables[T] extends {
  [P in Part]: infer Found;
}
  ? Found
  : object;

/** Tables that erasure itself empties or deletes from. */
export type ErasedTable = {
  [T in TableName]: Tables[T]["erasure"] extends string ? T : never;
}[TableName];

/** The fields to select for the copy. */
export function copiedFields<T extends TableName>(table: T) {
  const { copy, read }: Table = personalData[table];
  return Object.fromEntries(
    Object.keys({ ...copy, ...read }).map((field) => [field, true]),
  ) as Record<keyof Fields<T, "copy"> | keyof Fields<T, "read">, true>;
}

/** The fields of a row that the copy has as they are, by their names there. */
export function copyOf<T extends TableName, Row extends object>(
  table: T,
  row: Row,
) {
  const { copy }: Table = personalData[table];
  return Object.fromEntries(
    Object.entries(copy).map(([field, name]) => [
      name,
      row[field as keyof Row],
    ]),
  ) as {
    [
      F in keyof Row & keyof Fields<T, "copy"> as Fields<T, "copy">[F] & string
    ]: Row[F];
  };
}

/** The values that erasure writes into the rows of a table. */
export function emptied<T extends TableName>(table: T) {
  const { erase }: Table = personalData[table];
  return { ...erase } as Fields<T, "erase">;
}
