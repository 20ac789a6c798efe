import type { LessonDocument, ModuleDocument } from '@lidzgaita/contract';
import { ProgressLine, Prose, TextLink } from '@lidzgaita/ui';
import { ArrowLeft } from 'lucide-react';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { durationText } from '../../../platform/dates';
import { Blocks, TextProvider } from '../../../platform/document';
import { useT } from '../../../platform/i18n';
import { PageTop } from '../../../platform/page';
import type { CourseLesson, CourseModule } from '../activity';
import { useKeepPlace } from '../hooks/use-keep-place';
import { useLessonProgress } from '../hooks/use-lesson-progress';
import { usePlace } from '../hooks/use-place';
import { useResume } from '../hooks/use-resume';
import { ChangedText } from '../renewal-parts';
import { ComfortDialog } from './comfort-dialog';
import { LessonFoot } from './lesson-foot';

interface LessonReaderProps {
  enrolmentId: string;
  module: CourseModule;
  lesson: CourseLesson;
  document: ModuleDocument;
  text: LessonDocument;
}

export function LessonReader({ enrolmentId, module, lesson, document, text }: LessonReaderProps) {
  const t = useT();
  const body = useRef<HTMLDivElement>(null);
  const saved = useRef(lesson.readAt ? 0 : (lesson.block ?? 0));
  const place = usePlace(body, saved.current);
  const where = { enrolmentId, moduleId: module.id, editionHash: module.editionHash, lessonId: lesson.id };
  const { markRead, status } = useLessonProgress(where, place.block, saved.current);
  useResume(saved.current);
  useKeepPlace(body, document.locale);

  // Said until the page is left, also once the new text counts as read; and to whoever comes from the renewal again.
  const [params] = useSearchParams();
  const [unreadChanges] = useState(lesson.changed);
  const changed = unreadChanges || params.has('izmainas');
  const unread = !lesson.readAt;
  useEffect(() => {
    if (place.atEnd && unread) markRead();
  }, [place.atEnd, unread, markRead]);

  const total = text.body.length;
  const seen = place.atEnd ? total : Math.min(total, place.block + 1);
  const base = `/macibas/${enrolmentId}/${module.id}`;
  const context = useMemo(() => ({ terms: document.terms, base }), [document.terms, base]);
  const plain = (
    <Prose>
      <Blocks blocks={text.body} numbered />
    </Prose>
  );
  return (
    <article lang={document.locale} className="mx-auto max-w-prose">
      <PageTop
        back={
          <TextLink as={Link} to={`/macibas/${enrolmentId}#${module.id}`} standalone icon={<ArrowLeft aria-hidden />}>
            {`${document.code} · ${document.title}`}
          </TextLink>
        }
        title={text.title}
        eyebrow={durationText(t, text.minutes)}
        actions={<ComfortDialog />}
      />
      <div className="no-print sticky top-0 z-20 -mx-4 mb-8 bg-canvas px-4 py-2 sm:-mx-6 sm:px-6">
        <ProgressLine
          className="max-w-prose"
          label={t('learning.lesson.progress')}
          labelHidden
          value={seen}
          max={total}
          valueText={t('learning.lesson.seen', { percent: Math.round((seen / total) * 100) })}
        />
      </div>
      <TextProvider value={context}>
        <div ref={body}>
          {changed ? (
            <Suspense fallback={plain}>
              <ChangedText {...where} locale={document.locale} blocks={text.body} />
            </Suspense>
          ) : (
            plain
          )}
        </div>
      </TextProvider>
      <LessonFoot enrolmentId={enrolmentId} module={module} lesson={lesson} status={status} onRead={markRead} />
    </article>
  );
}
