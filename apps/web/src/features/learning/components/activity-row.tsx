import { StatusWord, type Tone } from '@lidzgaita/ui';
import { BookOpenText, ListChecks, Split } from 'lucide-react';
import { Link } from 'react-router';
import { durationText } from '../../../platform/dates';
import { type Translate, useLocalized, useT } from '../../../platform/i18n';
import { useOutboxStatus } from '../../../platform/outbox';
import { type Activity, activityPath } from '../activity';
import { caseSubject, lessonSubject } from '../senders';

const icons = { lesson: BookOpenText, case: Split, quiz: ListChecks } as const;

interface ActivityRowProps {
  enrolmentId: string;
  activity: Activity;
}

/** One thing to do in a module: the whole row leads there. */
export function ActivityRow({ enrolmentId, activity }: ActivityRowProps) {
  const t = useT();
  const text = useLocalized();
  const waiting = useOutboxStatus(subjectOf(enrolmentId, activity)).state === 'waiting';
  const Icon = icons[activity.kind];
  const { tone, words } = waiting
    ? { tone: 'waiting' as const, words: t('learning.state.on-phone') }
    : stateOf(t, activity);
  const quiz = activity.kind === 'quiz';
  return (
    <li className="relative flex min-h-16 items-start gap-3 border-t border-divider py-3 hover:bg-primary-soft">
      <Icon aria-hidden className="mt-1 size-5 shrink-0 text-muted" />
      <div className="min-w-0 flex-1 sm:flex sm:items-baseline sm:justify-between sm:gap-6">
        <div className="min-w-0">
          <Link
            to={activityPath(enrolmentId, activity)}
            className="font-semibold text-link underline underline-offset-4 after:absolute after:inset-0"
          >
            {quiz ? t('learning.quiz.title', { code: activity.module.code }) : text(activity.item.title)}
          </Link>
          <p className="text-small text-muted">
            {t(`learning.kind.${activity.kind}`)}
            {' · '}
            {quiz
              ? t('learning.quiz.shape', { n: activity.item.questions, pass: activity.item.pass })
              : durationText(t, activity.item.minutes)}
          </p>
        </div>
        <p className="shrink-0 text-small">
          <StatusWord tone={tone}>{words}</StatusWord>
        </p>
      </div>
    </li>
  );
}

function subjectOf(enrolmentId: string, { kind, module, item }: Activity): string {
  if (kind === 'lesson') return lessonSubject(enrolmentId, module.id, item.id);
  if (kind === 'case') return caseSubject(enrolmentId, module.id, item.id);
  return '';
}

function stateOf(t: Translate, activity: Activity): { tone: Tone; words: string } {
  if (activity.kind === 'lesson') {
    const { readAt, block, changed } = activity.item;
    if (changed) return { tone: 'warning', words: t('learning.state.changed') };
    if (readAt) return { tone: 'success', words: t('learning.state.read') };
    return block
      ? { tone: 'info', words: t('learning.state.begun') }
      : { tone: 'neutral', words: t('learning.state.open') };
  }
  if (activity.kind === 'case') {
    return activity.item.finishedAt
      ? { tone: 'success', words: t('learning.state.walked') }
      : { tone: 'neutral', words: t('learning.state.open') };
  }
  const { passedAt, bestPercent, liveAttemptId, attempts, attemptsUsed } = activity.item;
  if (passedAt) return { tone: 'success', words: t('learning.quiz.passed', { percent: bestPercent ?? 0 }) };
  if (liveAttemptId) return { tone: 'info', words: t('learning.quiz.live') };
  if (attemptsUsed >= attempts) return { tone: 'warning', words: t('learning.quiz.used-up') };
  return { tone: 'neutral', words: t('learning.quiz.left', { n: attempts - attemptsUsed }) };
}
