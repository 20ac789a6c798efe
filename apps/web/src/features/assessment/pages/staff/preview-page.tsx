import { EmptyState, Skeleton, TextLink } from '@lidzgaita/ui';
import { ArrowLeft } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { QuizPreviewDocument, QuizzesDocument } from '../../../../generated/graphql';
import { durationText } from '../../../../platform/dates';
import { useOperation } from '../../../../platform/graphql';
import { isLocale, useLocale, useLocalized, useT } from '../../../../platform/i18n';
import { Loaded, NotFound, PageTop } from '../../../../platform/page';
import { hasRole, useViewer } from '../../../../platform/session';
import { useUrlValues } from '../../../../platform/url';
import { PreviewControls } from '../../components/staff/preview-controls';
import type { Preview } from '../../components/staff/preview-list';
import { PreviewView } from '../../components/staff/preview-view';

export function PreviewPage() {
  return hasRole(useViewer(), 'TRAINER') ? <PreviewOfEdition /> : <NotFound />;
}

/** Of the edition in the address, or of the newest. */
function PreviewOfEdition() {
  const { moduleId } = useParams();
  const asked = useUrlValues().get('izdevums');
  const query = useOperation(QuizzesDocument, {}, { enabled: !asked });
  if (asked) return <PreviewLoaded hash={asked} />;
  return (
    <Loaded query={query} skeleton={<Waiting />}>
      {({ quizzes }) => {
        const quiz = quizzes.find((each) => each.moduleId === moduleId);
        return quiz ? <PreviewLoaded hash={quiz.hash} /> : <NotFound />;
      }}
    </Loaded>
  );
}

function PreviewLoaded({ hash }: { hash: string }) {
  const t = useT();
  const page = useLocale();
  const { get } = useUrlValues();
  const seed = get('sekla') || '1';
  const val = get('val');
  const locale = isLocale(val) ? val : page;
  const query = useOperation(QuizPreviewDocument, { hash, seed }, { staleTime: Infinity });
  return (
    <Loaded query={query} skeleton={<Waiting />}>
      {({ quizPreview: preview }) => {
        if (!preview) return <NotFound />;
        return (
          <>
            <Top preview={preview} />
            <PreviewControls seed={seed} locale={locale} />
            {preview.questions.length === 0 ? (
              <EmptyState title={t('assessment.staff.preview.none')} />
            ) : (
              <PreviewView key={`${hash} ${seed}`} preview={preview} locale={locale} />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function Top({ preview }: { preview: Preview }) {
  const t = useT();
  const text = useLocalized();
  const { code, editionNumber, title, pass, attempts, minutes, behaviour, questions } = preview;
  return (
    <PageTop
      title={t('assessment.staff.preview.title', { title: text(title) })}
      eyebrow={t('assessment.staff.preview.edition', { code, n: editionNumber })}
      lead={[
        t('assessment.questions', { n: questions.length }),
        t('assessment.staff.preview.pass', { n: pass }),
        t('assessment.staff.preview.attempts', { n: attempts }),
        minutes ? durationText(t, minutes) : t('assessment.staff.preview.no-limit'),
        t(`assessment.staff.behaviour.${behaviour}`),
      ].join(' · ')}
      back={
        <TextLink as={Link} to="/testi" standalone icon={<ArrowLeft aria-hidden />}>
          {t('assessment.staff.quizzes.title')}
        </TextLink>
      }
    />
  );
}

function Waiting() {
  return <Skeleton label={useT()('page.loading')} kind="rows" lines={10} />;
}
