import { ActivityDetails } from "@/components/interviews/activity-details";
import { ActivityLog } from "@/components/interviews/activity-log";
import { Milestones } from "@/components/interviews/milestones";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { Milestone } from "@/lib/activity/milestones";
import type { Activity } from "@/lib/activity/queries";
import type { InterviewRow } from "@/lib/interviews/queries";
import { paths } from "@/lib/paths";

/** How far each interview got, what happened to the application itself, and every event of its interviews on demand. */
export function ApplicationActivity({
  interviews,
  milestones,
  activity,
}: {
  interviews: InterviewRow[];
  milestones: Map<string, Milestone[]>;
  activity: Activity[];
}) {
  if (activity.length === 0) return <ActivityLog activity={activity} />;
  const { own = [], rest = [] } = Object.groupBy(activity, ({ kind }) =>
    /^(application|note)\./.test(kind) ? "own" : "rest",
  );
  return (
    <div className="flex flex-col gap-5">
      <div className="grid items-start gap-5 sm:grid-cols-2 lg:grid-cols-3">
        {interviews.map(({ id, template }) => (
          <Card
            key={id}
            title={
              <TextLink href={paths.interview(id)}>
                <bdi className="wrap-anywhere">{template.title}</bdi>
              </TextLink>
            }
          >
            <Milestones milestones={milestones.get(id) ?? []} />
          </Card>
        ))}
      </div>
      {own.length > 0 && <ActivityLog activity={own} />}
      <ActivityDetails activity={rest} />
    </div>
  );
}
