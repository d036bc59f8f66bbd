import { paths } from "@/lib/paths";
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
  yield* [
    ...signedOutScreens(sample),
    ...emptyScreens(sample),
    ...as(sample.recruiter, [
      {
        name: "settings-recruiter",
        path: paths.settingsSection("sending"),
      },
    ]),
    ...as(sample.spent, [
      {
        name: "settings-requests-used-up",
        path: paths.settingsSection("ai"),
      },
      {
        name: "interview-waits-for-requests",
        path: paths.interview(sample.unevaluated),
      },
    ]),
    ...as(sample.saving, [
      { name: "home-requests-nearly-used-up", path: paths.home },
    ]),
    ...as(sample.owner, [
      ...listScreens(sample),
      ...jobScreens(sample),
      ...templateScreens(sample),
      ...candidateScreens(sample),
      ...applicationScreens(sample),
      ...interviewScreens(sample),
      ...frameScreens(),
    ]),
  ];
}
