import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { permissions, type Act } from "@/lib/auth/permissions";
import type { Role } from "@/lib/generated/prisma/enums";
import { dayAfter } from "./days";
import type { World } from "./endpoints-world";

/** Every door of the product, and who may go through it. What the build has and this lacks fails the test (S1). */

/**
 * The act that a colleague's role must allow, any colleague, a candidate with the interview's cookie, or what else opens
 * it: a link's token, a code, or nothing at all because there is nothing to protect.
 */
export type Opener = Act | "member" | "candidate" | "link" | "code" | "anybody";

/** The roles for which a door stays shut. */
export function rolesWithout(opener: Opener): Role[] {
  const roles: readonly Role[] | null =
    opener in permissions ? permissions[opener as Act] : null;
  const all = ["REVIEWER", "RECRUITER", "ADMIN", "OWNER"] as const;
  return roles ? all.filter((role) => !roles.includes(role)) : [];
}

export type ActionRow = {
  opener: Opener;
  /** Valid input about the organization that is to be protected; it would work if nobody asked who is there. */
  input: (world: World) => unknown;
  /** Changes what is the asker's own, so another organization's people may. */
  isOwn?: true;
};

type Method = "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";

export type RouteRow = {
  path: (world: World) => string;
  methods: Partial<Record<Method, Opener>>;
  body?: (world: World) => unknown;
  /** Answers other organizations too, about what is theirs. */
  isOwn?: true;
  /** What a state-changing request must show instead of our own Origin, and why. */
  insteadOfOrigin?: string;
};

export const methods: Method[] = [
  "GET",
  "HEAD",
  "POST",
  "PUT",
  "PATCH",
  "DELETE",
];

const interview = (w: World) => ({ interviewId: w.interview.id });
const candidate = (w: World) => ({ publicId: w.interview.publicId });
const template = (w: World) => ({ id: w.draft.id, savedAt: w.draft.savedAt });

/** By name: each is exported once. */
export const actions: Record<string, ActionRow> = {
  moveApplicationAction: {
    opener: "application.move",
    input: (w) => ({
      applicationId: w.applicationId,
      from: "APPLIED",
      stage: "SHORTLISTED",
    }),
  },
  findQuestionsAction: {
    opener: "template.edit",
    input: (w) => ({
      source: "templates",
      query: "",
      competency: null,
      templateId: w.draft.id,
    }),
    isOwn: true,
  },
  removeFromBankAction: {
    opener: "bank.edit",
    input: (w) => ({ id: w.bankQuestionId }),
    // What is not there, in their own bank, is removed already.
    isOwn: true,
  },
  saveToBankAction: {
    opener: "bank.edit",
    input: (w) => ({ ...w.question, id: w.bankQuestionId, text: "Other?" }),
  },
  cancelBatchAction: {
    opener: "batch.run",
    input: (w) => ({ batchId: w.batchId }),
  },
  copyLinksAction: {
    opener: "interview.manage",
    input: (w) => ({ selection: { ids: [w.interview.id] } }),
  },
  retryBatchAction: {
    opener: "batch.run",
    input: (w) => ({ batchId: randomUUID(), ofBatchId: w.batchId }),
  },
  startBatchAction: {
    opener: "batch.run",
    input: (w) => ({
      batchId: randomUUID(),
      act: { kind: "RESEND" },
      selection: { ids: [w.interview.id] },
      isSkippingBlocked: false,
    }),
    // A batch of their own, each row of which is then not found.
    isOwn: true,
  },
  addCandidateAction: {
    opener: "candidate.edit",
    input: () => ({ name: "New", email: `${randomUUID()}@example.com` }),
    isOwn: true,
  },
  editCandidateAction: {
    opener: "candidate.edit",
    input: (w) => ({
      candidateId: w.candidateId,
      from: { name: "", email: "" },
      name: "Renamed",
      email: "renamed@example.com",
    }),
  },
  retryEvaluationAction: {
    opener: "evaluation.retry",
    input: (w) => ({ interviewId: w.completedId }),
  },
  askForAiConsentAction: {
    opener: "interview.manage",
    input: (w) => ({ interviewId: w.completedId }),
  },
  cancelImportAction: {
    opener: "candidate.import",
    input: (w) => ({ importId: w.importId }),
  },
  startImportAction: {
    opener: "candidate.import",
    input: (w) => ({
      importId: w.importId,
      hasHeader: true,
      name: 0,
      lastName: null,
      email: 1,
    }),
  },
  sendInterviewAction: {
    opener: "interview.send",
    input: (w) => ({
      candidateId: w.candidateId,
      templateId: w.otherTemplateId,
      deadlineOn: dayAfter(7),
      note: "",
    }),
  },
  extendDeadlineAction: {
    opener: "interview.manage",
    input: (w) => ({
      ...interview(w),
      deadlineOn: dayAfter(20),
      isTold: false,
    }),
  },
  copyLinkAction: { opener: "interview.manage", input: interview },
  revokeLinkAction: {
    opener: "interview.manage",
    // Ends its candidate's sessions.
    input: (w) => ({ interviewId: w.pendingId }),
  },
  requestChangeAction: {
    opener: "candidate",
    input: (w) => ({
      ...candidate(w),
      wishes: { isAudioOnly: true },
      text: "",
    }),
  },
  takeBackChangeAction: { opener: "candidate", input: candidate },
  decideChangeAction: {
    opener: "interview.manage",
    input: (w) => ({
      requestId: w.changeRequestId,
      granted: { isAudioOnly: true },
      reply: "",
    }),
  },
  cancelInterviewAction: {
    opener: "interview.manage",
    input: (w) => ({ interviewId: w.pendingId, reason: "" }),
  },
  chooseLanguage: {
    opener: "candidate",
    input: (w) => ({ ...candidate(w), locale: "es" }),
  },
  loadStage: { opener: "candidate", input: candidate },
  giveConsents: {
    opener: "candidate",
    input: (w) => ({
      ...candidate(w),
      recording: true,
      aiEvaluation: true,
      textVersion: w.consentVersion,
      locale: "en",
    }),
  },
  answerAiQuestion: {
    opener: "candidate",
    input: (w) => ({
      ...candidate(w),
      aiEvaluation: true,
      textVersion: w.consentVersion,
      locale: "en",
    }),
  },
  passDeviceCheck: { opener: "candidate", input: candidate },
  startInterview: { opener: "candidate", input: candidate },
  revealQuestion: { opener: "candidate", input: candidate },
  keepTake: {
    opener: "candidate",
    input: (w) => ({ ...candidate(w), takeId: w.takeId }),
  },
  keepText: {
    opener: "candidate",
    input: (w) => ({ ...candidate(w), answerId: w.answerId, version: 0 }),
  },
  submitInterview: { opener: "candidate", input: candidate },
  // Everybody's views are their own; of another's there is nothing to delete.
  saveViewAction: {
    opener: "view.save",
    input: () => ({ list: "interviews", name: "Mine", query: "q=x" }),
    isOwn: true,
  },
  deleteViewAction: {
    opener: "view.save",
    input: (w) => ({ viewId: w.viewId }),
    isOwn: true,
  },
  askToWithdrawAction: { opener: "candidate", input: candidate },
  undoWithdrawalAction: { opener: "candidate", input: candidate },
  previewInvitationAction: {
    opener: "interview.send",
    input: (w) => ({
      candidateId: w.candidateId,
      templateId: w.otherTemplateId,
      deadlineOn: dayAfter(7),
      note: "",
    }),
  },
  viewEmailAction: {
    opener: "member",
    input: (w) => ({ invitationId: w.invitationId }),
  },
  resendInvitationAction: {
    opener: "interview.manage",
    input: interview,
  },
  createJobAction: {
    opener: "job.edit",
    input: () => ({
      id: randomUUID(),
      title: "New",
      location: "",
      description: "",
    }),
    isOwn: true,
  },
  updateJobAction: {
    opener: "job.edit",
    input: (w) => ({
      id: w.jobId,
      savedAt: w.draft.savedAt,
      title: "Renamed",
      location: "",
      description: "",
    }),
  },
  closeJobAction: {
    opener: "job.edit",
    input: (w) => ({ id: w.jobId }),
  },
  reopenJobAction: {
    opener: "job.edit",
    input: (w) => ({ id: w.jobId }),
  },
  addNoteAction: {
    opener: "note.write",
    input: (w) => ({
      noteId: randomUUID(),
      applicationId: w.applicationId,
      text: "Seen",
    }),
  },
  editNoteAction: {
    opener: "note.write",
    input: (w) => ({ noteId: w.noteId, text: "Seen again" }),
  },
  deleteNoteAction: {
    opener: "note.write",
    input: (w) => ({ noteId: w.noteId }),
  },
  setUpAction: {
    opener: "code",
    input: () => ({
      code: "wrong",
      organizationName: "Mine",
      timeZone: "UTC",
      name: "Me",
      email: "me@example.com",
      password: "a long enough password",
    }),
  },
  updateOrganizationAction: {
    opener: "settings.edit",
    input: () => ({
      name: "Renamed",
      timeZone: "UTC",
      brandColor: "#1d4ed8",
    }),
    isOwn: true,
  },
  updateSendingAction: {
    opener: "settings.edit",
    input: () => ({
      defaultDeadlineDays: 5,
      defaultLocale: "en",
      defaultThinkSeconds: 30,
      defaultAnswerSeconds: 90,
      defaultTakes: 1,
      isReminding: false,
    }),
    isOwn: true,
  },
  setRetentionAction: {
    opener: "settings.edit",
    input: () => ({ retentionMonths: 12, previousMonths: null }),
    isOwn: true,
  },
  setLogoAction: {
    opener: "settings.edit",
    input: (w) => ({
      logo: new File([w.png], "logo.png", { type: "image/png" }),
    }),
    isOwn: true,
  },
  removeLogoAction: {
    opener: "settings.edit",
    input: () => ({}),
    isOwn: true,
  },
  hideNoticeAction: {
    opener: "installation.notice",
    input: () => ({ notice: "ai-off" }),
    isOwn: true,
  },
  updateAiAction: {
    opener: "settings.edit",
    input: () => ({ hasAiEvaluation: false, aiRequestCap: "500" }),
    isOwn: true,
  },
  createTemplateAction: {
    opener: "template.edit",
    input: (w) => ({
      id: randomUUID(),
      jobId: w.jobId,
      title: "New",
      difficulty: "EASY",
      focusArea: "",
    }),
  },
  publishTemplateAction: { opener: "template.edit", input: template },
  restoreVersionAction: {
    opener: "template.edit",
    input: (w) => ({ ...template(w), number: 1 }),
  },
  duplicateTemplateAction: {
    opener: "template.edit",
    input: (w) => ({
      id: randomUUID(),
      sourceId: w.draft.id,
      jobId: w.jobId,
    }),
  },
  archiveTemplateAction: {
    opener: "template.edit",
    input: (w) => ({ id: w.draft.id }),
  },
  deleteTemplateAction: {
    opener: "template.edit",
    input: (w) => ({ id: w.draft.id }),
  },
  restoreTemplateAction: {
    opener: "template.edit",
    input: (w) => ({ id: w.draft.id }),
  },
};

const uploads = (w: World) => `/api/uploads/${w.interview.publicId}`;
const segment = (w: World) => ({
  segmentId: randomUUID(),
  recorderId: w.recorderId,
  mimeType: "video/webm",
});

const writing = (w: World) => ({
  answerId: w.answerId,
  recorderId: w.recorderId,
});

/** By route. A method that is not named must not exist. */
export const routes: Record<string, RouteRow> = {
  "/api/[...rest]": {
    path: () => "/api/nothing/here",
    methods: Object.fromEntries(
      methods.map((method) => [method, "anybody"] as const),
    ),
    insteadOfOrigin: "nothing: there is nothing to change",
  },
  "/api/auth/[...nextauth]": {
    path: () => "/api/auth/callback/credentials",
    methods: { GET: "anybody", HEAD: "anybody", POST: "anybody" },
    body: (w) => w.owner,
    insteadOfOrigin: "next-auth's own token, which a foreign page cannot read",
  },
  "/api/continue/[token]": {
    path: (w) => `/api/continue/${w.token}`,
    methods: { POST: "link" },
  },
  "/api/drafts": {
    path: () => "/api/drafts",
    methods: { POST: "template.edit" },
    body: (w) => ({
      kind: "questions",
      jobId: w.jobId,
      difficulty: "EASY",
      focusArea: "",
      existing: [],
    }),
  },
  "/api/exports/audit.csv": {
    path: () => "/api/exports/audit.csv",
    methods: { POST: "audit.read" },
    isOwn: true,
  },
  "/api/exports/candidates.csv": {
    path: () => "/api/exports/candidates.csv",
    methods: { POST: "export" },
    isOwn: true,
  },
  "/api/exports/interviews.csv": {
    path: () => "/api/exports/interviews.csv",
    methods: { POST: "export" },
    isOwn: true,
  },
  "/api/health": {
    path: () => "/api/health",
    methods: { GET: "anybody", HEAD: "anybody" },
  },
  "/api/imports/[id]": {
    path: (w) => `/api/imports/${w.importId}?name=list.csv`,
    methods: { GET: "member", HEAD: "member", PUT: "candidate.import" },
    body: () => "Name,Email\nEve,eve@example.com",
  },
  "/api/imports/[id]/rows": {
    path: (w) => `/api/imports/${w.importId}/rows?show=problems`,
    methods: { POST: "export" },
  },
  "/api/logos/[name]": {
    path: () => `/api/logos/${"0".repeat(64)}.png`,
    methods: { GET: "anybody", HEAD: "anybody" },
  },
  "/api/my-data/[publicId]": {
    path: (w) => `/api/my-data/${w.interview.publicId}`,
    methods: { POST: "candidate" },
  },
  "/api/opened/[token]": {
    path: () => "/api/opened/k1.unknown",
    methods: { GET: "anybody", HEAD: "anybody" },
  },
  "/api/recordings/[takeId]/[part]": {
    path: (w) => `/api/recordings/${w.readyTakeId}/0`,
    methods: { GET: "member", HEAD: "member" },
  },
  "/api/stop-reminders/[token]": {
    path: (w) => `/api/stop-reminders/${w.stopToken}`,
    // Leads to the page whoever asks; only the POST looks at the token.
    methods: { GET: "anybody", HEAD: "anybody", POST: "link" },
  },
  "/api/templates/[id]": {
    path: (w) => `/api/templates/${w.draft.id}`,
    methods: {
      GET: "template.edit",
      HEAD: "template.edit",
      PUT: "template.edit",
    },
    body: (w) => ({
      ...template(w),
      jobId: w.jobId,
      title: "Renamed",
      difficulty: "EASY",
      focusArea: "",
      instructions: "",
      questions: [],
    }),
  },
  "/api/uploads/[publicId]/recorder": {
    path: (w) => `${uploads(w)}/recorder`,
    methods: { POST: "candidate" },
    body: () => ({ recorderId: randomUUID() }),
  },
  "/api/uploads/[publicId]/segments/[segmentId]": {
    path: (w) => `${uploads(w)}/segments/${w.segmentId}`,
    methods: { HEAD: "candidate", PATCH: "candidate" },
    body: () => "bytes",
  },
  "/api/uploads/[publicId]/takes": {
    path: (w) => `${uploads(w)}/takes`,
    methods: { POST: "candidate" },
    body: (w) => ({
      ...segment(w),
      takeId: randomUUID(),
      answerId: w.answerId,
    }),
  },
  "/api/uploads/[publicId]/writing": {
    path: (w) => `${uploads(w)}/writing`,
    methods: { POST: "candidate" },
    body: writing,
  },
  "/api/uploads/[publicId]/text": {
    path: (w) => `${uploads(w)}/text`,
    methods: { POST: "candidate" },
    body: (w) => ({
      ...writing(w),
      version: 1,
      text: "Written by somebody else",
      writtenAt: new Date().toISOString(),
    }),
  },
  "/api/uploads/[publicId]/takes/[takeId]/segments": {
    path: (w) => `${uploads(w)}/takes/${w.takeId}/segments`,
    methods: { POST: "candidate" },
    body: segment,
  },
  "/api/uploads/[publicId]/takes/[takeId]/finish": {
    path: (w) => `${uploads(w)}/takes/${w.takeId}/finish`,
    methods: { POST: "candidate" },
    body: () => ({
      segments: [],
      digest: "0".repeat(64),
      telemetry: { notes: [] },
    }),
  },
  "/api/search": {
    path: () => "/api/search?q=a",
    methods: { GET: "member", HEAD: "member" },
    isOwn: true,
  },
  "/api/version": {
    path: () => "/api/version",
    methods: { GET: "member", HEAD: "member" },
    isOwn: true,
  },
  "/api/withdraw/[token]": {
    path: (w) => `/api/withdraw/${w.withdrawToken}`,
    methods: { POST: "link" },
  },
  "/i/too-many": {
    path: () => "/i/too-many",
    methods: { GET: "anybody", HEAD: "anybody" },
  },
};

export type BuiltAction = {
  /** "closeJobAction" */
  name: string;
  id: string;
  /** A page whose bundle has it. */
  page: string;
};

/** What the build's manifests say there is. */
export function endpointsOf(dist: string): {
  actions: BuiltAction[];
  routes: string[];
  pages: string[];
} {
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(join(dist, file), "utf8"));
  const paths = read("app-path-routes-manifest.json") as Record<string, string>;
  const ofPagesRouter = read("server/pages-manifest.json") as object;
  const { node } = read("server/server-reference-manifest.json") as {
    node: Record<
      string,
      {
        exportedName: string;
        workers: Record<string, unknown>;
      }
    >;
  };
  const of = (kind: string) =>
    Object.entries(paths)
      .filter(([file, path]) => file.endsWith(kind) && !path.startsWith("/_"))
      .map(([, path]) => path);
  return {
    actions: Object.entries(node).map(([id, action]) => ({
      id,
      name: action.exportedName,
      page: paths[Object.keys(action.workers)[0]!.replace(/^app/, "")]!,
    })),
    routes: [
      ...of("/route"),
      ...Object.keys(ofPagesRouter).filter((path) => !path.startsWith("/_")),
    ],
    pages: of("/page"),
  };
}
