import { paths } from "@/lib/paths";
import type { Sample } from "./sample";
import { as, dialog, expectRefused, press, type Screen } from "./screen";

/** In organizations that have nothing, only a beginning, or what cannot be shown. */
export function emptyScreens({
  empty,
  templateless,
  invitee,
  choosing,
  undecided,
  broken,
  unreadable,
}: Sample): Screen[] {
  return [
    ...as(empty, [
      { name: "home-empty", path: paths.home },
      { name: "jobs-empty", path: paths.jobs },
      { name: "templates-empty", path: paths.templates },
      { name: "candidates-empty", path: paths.candidates },
      { name: "applications-empty", path: paths.applications },
      { name: "interviews-empty", path: paths.interviews },
      { name: "batches-empty", path: paths.batches },
      { name: "import-empty", path: paths.importCandidates },
    ]),
    ...as(templateless, [
      { name: "home-first-steps", path: paths.home },
      { name: "send-without-template", path: paths.sendInterview(invitee) },
    ]),
    ...as(choosing, [
      dialog("send-refused", paths.sendInterview(undecided), (page) =>
        press(page, "Send Interview Invitation").then(() =>
          expectRefused(page),
        ),
      ),
    ]),
    {
      name: "error",
      path: paths.interview(unreadable),
      as: broken,
      throws: true,
    },
  ];
}
