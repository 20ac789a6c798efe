import type { CaseDocument } from '@lidzgaita/contract';
import { Button, Callout, LinkButton, Prose } from '@lidzgaita/ui';
import { ArrowRight, RotateCcw } from 'lucide-react';
import { Link } from 'react-router';
import { useLocalized, useT } from '../../../platform/i18n';
import { SaveNote, useOutboxStatus } from '../../../platform/outbox';
import { activityAfter, activityPath, type CourseModule } from '../activity';
import { caseSubject } from '../senders';
import { Blocks } from '../../../platform/document';
import { HelpLines } from './help-lines';
import { StageHeading } from './stage-heading';

interface CaseEndProps {
  enrolmentId: string;
  module: CourseModule;
  story: CaseDocument;
  onAgain: () => void;
}

/** What to take along. Nobody has lost; the story can be walked another way. */
export function CaseEnd({ enrolmentId, module, story, onAgain }: CaseEndProps) {
  const t = useT();
  const text = useLocalized();
  const status = useOutboxStatus(caseSubject(enrolmentId, module.id, story.id));
  const next = activityAfter(module, story.id);
  return (
    <section>
      <StageHeading>{t('learning.case.end')}</StageHeading>
      <Prose>
        <Blocks blocks={story.closing} deeper={1} />
      </Prose>
      {story.support && (
        <Callout kind="support" label={t('document.callout.support')} className="mt-6">
          <HelpLines />
        </Callout>
      )}
      <div className="mt-6">
        <SaveNote status={status} />
      </div>
      <div className="mt-2 flex flex-wrap gap-2">
        <LinkButton
          as={Link}
          to={next ? activityPath(enrolmentId, next) : `/macibas/${enrolmentId}#${module.id}`}
          iconEnd={<ArrowRight aria-hidden />}
        >
          {next
            ? t(`learning.lesson.next-${next.kind}`, {
                title: next.kind === 'quiz' ? module.code : text(next.item.title),
              })
            : t('learning.lesson.to-course')}
        </LinkButton>
        <Button variant="secondary" icon={<RotateCcw aria-hidden />} onClick={onAgain}>
          {t('learning.case.again')}
        </Button>
      </div>
    </section>
  );
}
