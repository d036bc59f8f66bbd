import { applicationScreens } from "./applications";
import { candidateScreens } from "./candidates";
import { emptyScreens } from "./empty";
import { interviewScreens } from "./interviews";
import { frameScreens, jobScreens, listScreens } from "./lists";
import { fillSample } from "./sample";
import { as, type Screen } from "./screen";
import { setUpScreens, signedOutScreens } from "./signed-out";
import { templateScreens } from "./templates";

/**
 * Every page of the portal and of the emailed link in every state, in an empty database that is filled on the way: what
 * axe looks at and what is taken as pictures. The interview itself is walked through (tests/support/candidate-walk.ts).
 */
export async function* everyScreen(): AsyncGenerator<Screen> {
  yield* setUpScreens();
  const sample = await fillSample();
  yield* signedOutScreens(sample);
  yield* emptyScreens(sample);
  yield* as(sample.owner, [
    ...listScreens(sample),
    ...jobScreens(sample),
    ...templateScreens(sample),
    ...candidateScreens(sample),
    ...applicationScreens(sample),
    ...interviewScreens(sample),
    ...frameScreens(),
  ]);
}
