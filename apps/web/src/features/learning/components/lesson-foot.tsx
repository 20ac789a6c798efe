import { Button, LinkButton, StatusWord } from '@lidzgaita/ui';
import { ArrowLeft, ArrowRight, Check } from 'lucide-react';
import { Link } from 'react-router';
import { useLocalized, useT } from '../../../platform/i18n';
import { type OutboxStatus, SaveNote } from '../../../platform/outbox';
import { activityAfter, activityPath, type CourseLesson, type CourseModule } from '../activity';

interface LessonFootProps {
  enrolmentId: string;
  module: CourseModule;
  lesson: CourseLesson;
  status: OutboxStatus;
  onRead: () => void;
}

/** The end of a lesson: whether it counts as read, and where to go from here. */
export function LessonFoot({ enrolmentId, module, lesson, status, onRead }: LessonFootProps) {
  const t = useT();
  const text = useLocalized();
  const before = module.lessons[module.lessons.findIndex(({ id }) => id === lesson.id) - 1];
  const next = activityAfter(module, lesson.id);
  return (
    <footer className="no-print mt-12 max-w-prose border-t border-divider pt-6">
      {lesson.readAt ? (
        <StatusWord tone="success">{t('learning.state.read')}</StatusWord>
      ) : (
        <Button variant="secondary" icon={<Check aria-hidden />} onClick={onRead}>
          {t('learning.lesson.mark-read')}
        </Button>
      )}
      <SaveNote status={status} />
      <nav aria-label={t('learning.lesson.nav')} className="mt-6 flex flex-wrap justify-between gap-3">
        {before ? (
          <LinkButton
            as={Link}
            variant="quiet"
            to={activityPath(enrolmentId, { kind: 'lesson', module, item: before })}
            icon={<ArrowLeft aria-hidden />}
          >
            {text(before.title)}
          </LinkButton>
        ) : (
          <span />
        )}
        <LinkButton
          as={Link}
          to={next ? activityPath(enrolmentId, next) : `/macibas/${enrolmentId}`}
          iconEnd={<ArrowRight aria-hidden />}
        >
          {next
            ? t(`learning.lesson.next-${next.kind}`, {
                title: next.kind === 'quiz' ? module.code : text(next.item.title),
              })
            : t('learning.lesson.to-course')}
        </LinkButton>
      </nav>
    </footer>
  );
}
