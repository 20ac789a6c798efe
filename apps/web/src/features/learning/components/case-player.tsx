import type { CaseDocument, ModuleDocument } from '@lidzgaita/contract';
import { TextLink } from '@lidzgaita/ui';
import { ArrowLeft } from 'lucide-react';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { durationText } from '../../../platform/dates';
import { useT } from '../../../platform/i18n';
import { enqueue } from '../../../platform/outbox';
import { PageTop } from '../../../platform/page';
import type { CourseModule } from '../activity';
import { choose, moveOn, type Step } from '../case-run';
import { useWalk } from '../hooks/use-walk';
import { caseSubject } from '../senders';
import { CaseEnd } from './case-end';
import { CaseOutcome } from './case-outcome';
import { CasePath } from './case-path';
import { CasePoint } from './case-point';
import { CaseStart } from './case-start';
import { CaseText } from './case-text';
import { TextProvider } from '../../../platform/document';

interface CasePlayerProps {
  enrolmentId: string;
  module: CourseModule;
  document: ModuleDocument;
  story: CaseDocument;
}

export function CasePlayer({ enrolmentId, module, document, story }: CasePlayerProps) {
  const t = useT();
  const { steps, stage, go } = useWalk(story);
  const [params] = useSearchParams();
  const asText = params.has('teksts');
  const base = `/macibas/${enrolmentId}/${module.id}`;
  const context = useMemo(() => ({ terms: document.terms, base }), [document.terms, base]);

  const onward = (step: Step) => {
    if (step.choice.next === 'end') finish();
    go(moveOn(steps));
  };
  const finish = () => {
    const choices = steps.map(({ point, choice }) => ({ point: point.id, choice: choice.id }));
    const payload = { enrolmentId, moduleId: module.id, caseId: story.id, choices };
    const subject = caseSubject(enrolmentId, module.id, story.id);
    void enqueue({ kind: 'case-run', subject, key: crypto.randomUUID(), payload });
  };
  return (
    <article lang={document.locale} className="mx-auto max-w-prose">
      <PageTop
        back={
          <TextLink as={Link} to={`/macibas/${enrolmentId}#${module.id}`} standalone icon={<ArrowLeft aria-hidden />}>
            {`${document.code} · ${document.title}`}
          </TextLink>
        }
        title={story.title}
        eyebrow={`${t('learning.kind.case')} · ${durationText(t, story.minutes)}`}
      />
      <TextProvider value={context}>
        {asText ? (
          <CaseText story={story} />
        ) : (
          <>
            {stage.at === 'start' && (
              <CaseStart story={story} courseHref={`/macibas/${enrolmentId}#${module.id}`} onStart={() => go('')} />
            )}
            {stage.at === 'point' && (
              <CasePoint
                key={steps.length}
                point={stage.point}
                number={story.points.indexOf(stage.point) + 1}
                onChoose={(id) => go(choose(steps, id))}
              />
            )}
            {stage.at === 'outcome' && (
              <CaseOutcome key={`${steps.length} outcome`} step={stage.step} onward={() => onward(stage.step)} />
            )}
            {stage.at === 'end' && (
              <CaseEnd enrolmentId={enrolmentId} module={module} story={story} onAgain={() => go(null)} />
            )}
            {stage.at !== 'start' && <CasePath steps={steps} onRewind={(count) => go(moveOn(steps.slice(0, count)))} />}
          </>
        )}
      </TextProvider>
    </article>
  );
}
