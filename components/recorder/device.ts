import type { CandidateStage } from "@/lib/answers/queries";
import type { RecorderApi } from "./api";
import { sendLate } from "./send-late";
import { Spool } from "./spool";
import type { openSpoolStorage } from "./spool-storage";
import { Store } from "./store";
import { TextStorage } from "./text-storage";

/** What this device holds of an interview, and when it lets it go. */
export class Device {
  readonly texts: TextStorage;
  /** What was typed here and never arrived, once the interview is over: the candidate is told, and can copy it. */
  readonly leftBehind = new Store<readonly string[]>([]);
  /** One for all visits of this page: what could not be stored is nowhere else. */
  private spool?: Promise<Spool>;

  constructor(
    private readonly publicId: string,
    private readonly storage: typeof openSpoolStorage,
  ) {
    this.texts = new TextStorage(publicId);
  }

  async openSpool(): Promise<Spool> {
    if (!this.spool)
      return (this.spool = Spool.open(this.publicId, this.storage));
    const spool = await this.spool;
    await spool.refresh();
    return spool;
  }

  /** Texts of an interview that is over: what may still arrive is sent, the rest is shown. */
  async release(
    { step }: CandidateStage,
    api: RecorderApi | null,
  ): Promise<void> {
    if (step !== "expired" && step !== "cancelled") return;
    if (step === "expired" && api) await sendLate(this.texts, api);
    this.leftBehind.set(this.texts.leftBehind());
  }

  async drop({ step }: CandidateStage): Promise<void> {
    if (["submitted", "withdrawn", "erased"].includes(step)) await this.clear();
    if (step === "cancelled") await this.clearRecordings();
  }

  /** Nothing of a submitted, withdrawn or erased interview stays on the device (R12). */
  async clear(): Promise<void> {
    this.texts.clear();
    await this.clearRecordings();
  }

  private async clearRecordings(): Promise<void> {
    const spool = await this.openSpool();
    await spool.clear();
  }
}
