import { Card } from '@lidzgaita/ui';
import { durationText } from '../../../platform/dates';
import { useLocalized, useT } from '../../../platform/i18n';
import { activitiesOf, type CourseModule, isDone } from '../activity';
import { ActivityRow } from './activity-row';

interface ModuleCardProps {
  enrolmentId: string;
  module: CourseModule;
}

export function ModuleCard({ enrolmentId, module }: ModuleCardProps) {
  const t = useT();
  const text = useLocalized();
  const activities = activitiesOf(module);
  const done = activities.filter(isDone).length;
  return (
    <Card
      id={module.id}
      className="scroll-mt-6"
      eyebrow={t('learning.module.eyebrow', { code: module.code, time: durationText(t, module.minutes) })}
      title={text(module.title)}
    >
      <p className="max-w-prose">{text(module.summary)}</p>
      <p className="mt-2 mb-4 text-small text-muted">{t('learning.module.done', { done, total: activities.length })}</p>
      <ul>
        {activities.map((activity) => (
          <ActivityRow
            key={activity.kind === 'quiz' ? 'quiz' : activity.item.id}
            enrolmentId={enrolmentId}
            activity={activity}
          />
        ))}
      </ul>
    </Card>
  );
}
