import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/proof";
import { uploadImport } from "@/lib/portal/imports/upload-mutations";

/** Uploads a file of candidates and gives the import's id. */
export async function upload(
  actor: Actor,
  content: string,
  importId: string = randomUUID(),
): Promise<string> {
  const result = await uploadImport(
    actor,
    { importId, fileName: "list.csv" },
    bytesOf(content),
  );
  if (!result.ok) throw new Error(result.error.message);
  return importId;
}

export async function* bytesOf(content: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(content);
}

/** `count` rows under a header: "Person 1, person1@example.com" and so on. */
export function listOf(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, i) => `Person ${i + 1},person${i + 1}@example.com`,
  );
  return ["Name,Email", ...rows].join("\n");
}

/** The columns of such a list. */
export const nameAndEmail = {
  hasHeader: true,
  name: 0,
  lastName: null,
  email: 1,
};
