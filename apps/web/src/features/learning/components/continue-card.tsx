import { Card, LinkButton } from '@lidzgaita/ui';
import { ArrowRight } from 'lucide-react';
import { Link } from 'react-router';
import { durationText } from '../../../platform/dates';
import { useLocalized, useT } from '../../../platform/i18n';
import { type Activity, activityPath, type Course, minutesLeft, nextActivity } from '../activity';

interface ContinueCardProps {
  course: Course;
}

/** The one next step of the course. */
export function ContinueCard({ course }: ContinueCardProps) {
  const t = useT();
  const text = useLocalized();
  const next = nextActivity(course);
  if (!next) {
    return (
      <Card tone="sunken" title={t('learning.continue.done')}>
        <p>{t('learning.continue.done.advice')}</p>
        <Link to={`/macibas/${course.enrolmentId}`} className="inline-flex min-h-12 items-center text-link underline">
          {t('learning.continue.open')}
        </Link>
      </Card>
    );
  }
  const { module } = next;
  const left = minutesLeft(module);
  return (
    <Card tone="lead" eyebrow={`${module.code} · ${text(module.title)}`} title={nameOf(next, text, t)}>
      <p className="text-muted">
        {t(`learning.kind.${next.kind}`)}
        {' · '}
        {left > 0 ? t('learning.continue.left', { time: durationText(t, left) }) : t('learning.continue.quiz-left')}
      </p>
      <LinkButton
        as={Link}
        to={activityPath(course.enrolmentId, next)}
        className="mt-4"
        iconEnd={<ArrowRight aria-hidden />}
      >
        {t(hasBegun(course) ? 'learning.continue' : 'learning.start')}
      </LinkButton>
    </Card>
  );
}

function nameOf(next: Activity, text: ReturnType<typeof useLocalized>, t: ReturnType<typeof useT>): string {
  return next.kind === 'quiz' ? t('learning.quiz.title', { code: next.module.code }) : text(next.item.title);
}

function hasBegun({ modules }: Course): boolean {
  return modules.some(({ lessons }) => lessons.some(({ block, readAt }) => readAt || block));
}
