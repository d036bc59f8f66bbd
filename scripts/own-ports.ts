import type { Ports, StartSettings } from "./start-settings";

/** How often somebody else may be quicker before the start gives up. */
const attempts = 5;

/**
 * Releases the ports held for a program and starts it, with others when somebody took one of them in between. `start`
 * reads the ports from the settings each time, and rejects when the program has not got them.
 */
export async function onFreePorts(
  settings: Pick<StartSettings, "release" | "chooseAgain">,
  names: (keyof Ports)[],
  start: () => Promise<void>,
): Promise<void> {
  for (let left = attempts - 1; ; left--) {
    await Promise.all(names.map(settings.release));
    try {
      return await start();
    } catch (error) {
      if (left === 0 || !(await settings.chooseAgain(names))) throw error;
    }
  }
}
