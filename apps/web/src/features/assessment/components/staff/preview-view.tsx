import { Callout, LinkButton } from '@lidzgaita/ui';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { InLanguage, type Locale, useT } from '../../../../platform/i18n';
import { type Preview, PreviewList } from './preview-list';
import { PreviewQuestion, type Trial } from './preview-question';

interface PreviewViewProps {
  preview: Preview;
  locale: Locale;
}

/** The test beside the list of its questions; what is answered here lives only as long as the page. */
export function PreviewView({ preview, locale }: PreviewViewProps) {
  const t = useT();
  const [params] = useSearchParams();
  const [trials, setTrials] = useState<Record<string, Trial>>({});
  const total = preview.questions.length;
  const number = Math.min(Math.max(Math.trunc(Number(params.get('j'))) || 1, 1), total);
  const question = preview.questions[number - 1];
  const focusFrame = useFocusAfterMove(number);
  if (!question) return null;
  return (
    <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[24.5rem_minmax(0,1fr)]">
      <section
        ref={focusFrame}
        tabIndex={-1}
        aria-label={t('assessment.staff.preview.frame', { n: number, total })}
        className="focus-quiet min-w-0"
      >
        <Callout label={t('assessment.staff.preview.note')} className="mb-3">
          <p>{t('assessment.staff.preview.note.text')}</p>
        </Callout>
        <div className="rounded-lg border-2 border-edge bg-canvas p-4 max-lg:-mx-2">
          <InLanguage locale={locale}>
            <PreviewQuestion
              key={question.id}
              preview={preview}
              question={question}
              trial={trials[question.id] ?? {}}
              onTrial={(trial) => setTrials((before) => ({ ...before, [question.id]: trial }))}
            />
          </InLanguage>
        </div>
        <Steps number={number} total={total} />
      </section>
      <InLanguage locale={locale}>
        <PreviewList preview={preview} current={number} />
      </InLanguage>
    </div>
  );
}

function Steps({ number, total }: { number: number; total: number }) {
  const t = useT();
  const [params] = useSearchParams();
  const linkTo = (to: number) => {
    const next = new URLSearchParams(params);
    next.set('j', String(to));
    return { search: `?${next.toString()}` };
  };
  return (
    <nav aria-label={t('assessment.question.steps')} className="mt-4 flex justify-between gap-2">
      {number > 1 ? (
        <LinkButton as={Link} to={linkTo(number - 1)} preventScrollReset variant="secondary" icon={<ArrowLeft aria-hidden />}>
          {t('assessment.question.back')}
        </LinkButton>
      ) : (
        <span />
      )}
      {number < total && (
        <LinkButton as={Link} to={linkTo(number + 1)} preventScrollReset variant="secondary" iconEnd={<ArrowRight aria-hidden />}>
          {t('assessment.question.next')}
        </LinkButton>
      )}
    </nav>
  );
}

/** Another question: focus and the view go to where it stands, as they do for the trainee. */
function useFocusAfterMove(number: number) {
  const frame = useRef<HTMLElement>(null);
  const shown = useRef(number);
  useEffect(() => {
    if (shown.current === number) return;
    shown.current = number;
    frame.current?.focus({ preventScroll: true });
    frame.current?.scrollIntoView({ block: 'nearest' });
  }, [number]);
  return frame;
}
