import type { FinishInput } from "@/lib/answers/takes/schema";
import { digestOf } from "./digest";
import type { SpooledSegment, SpooledTake } from "./spooled";

/** What this device recorded of a take, for the server to compare with what it has (R3). */
export async function reportOf(
  { notes, measured, pictureBits }: SpooledTake,
  segments: SpooledSegment[],
): Promise<FinishInput> {
  const described = await Promise.all(
    segments.map(async ({ id, slices }) => ({
      id,
      sliceBytes: slices.map(({ bytes }) => bytes),
      digest: await digestOf(slices.map(({ digest }) => digest)),
    })),
  );
  return {
    segments: described,
    digest: await digestOf(described.map(({ digest }) => digest)),
    telemetry: { notes, measured, pictureBits },
  };
}
