import type { ModuleDocument } from '@lidzgaita/contract';
import { Prose, TextLink } from '@lidzgaita/ui';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { durationText } from '../../../platform/dates';
import { Blocks } from '../../../platform/document';
import { useT } from '../../../platform/i18n';
import { NotFound, PageTop } from '../../../platform/page';
import { EditionText } from '../components/edition-text';

/** A lesson of an edition, as a learner reads it, without anything being recorded. */
export function EditionLessonPage() {
  const { hash = '', lessonId = '' } = useParams();
  return (
    <EditionText hash={hash}>{(document) => <Lesson hash={hash} lessonId={lessonId} document={document} />}</EditionText>
  );
}

function Lesson({ hash, lessonId, document }: { hash: string; lessonId: string; document: ModuleDocument }) {
  const t = useT();
  const at = document.lessons.findIndex(({ id }) => id === lessonId);
  const lesson = document.lessons[at];
  const next = document.lessons[at + 1];
  if (!lesson) return <NotFound />;
  return (
    <article lang={document.locale}>
      <PageTop
        title={lesson.title}
        eyebrow={durationText(t, lesson.minutes)}
        back={
          <TextLink as={Link} to={`/moduli/${hash}`} standalone icon={<ArrowLeft aria-hidden />}>
            {document.code} · {document.title}
          </TextLink>
        }
      />
      <Prose>
        <Blocks blocks={lesson.body} />
      </Prose>
      {next && (
        <nav aria-label={t('catalogue.next')} className="mt-8">
          <TextLink as={Link} to={`/moduli/${hash}/lasit/${next.id}`} standalone icon={<ArrowRight aria-hidden />}>
            {next.title}
          </TextLink>
        </nav>
      )}
    </article>
  );
}
