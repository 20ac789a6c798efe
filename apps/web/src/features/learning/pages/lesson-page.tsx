import { Skeleton } from '@lidzgaita/ui';
import { useParams } from 'react-router';
import { useT } from '../../../platform/i18n';
import { Loaded, NotFound } from '../../../platform/page';
import { LessonReader } from '../components/lesson-reader';
import { useReading } from '../hooks/use-reading';

export function LessonPage() {
  const t = useT();
  const { lessonId = '' } = useParams();
  const { enrolmentId, course, module, document, missing } = useReading();
  const lesson = module?.lessons.find(({ id }) => id === lessonId);
  const skeleton = <Skeleton label={t('page.loading')} lines={14} className="mx-auto max-w-prose" />;
  if (missing || (module && !lesson)) return <NotFound />;
  return (
    <Loaded query={course} skeleton={skeleton}>
      {() => (
        <Loaded query={document} skeleton={skeleton}>
          {(data) => {
            const text = data.lessons.find(({ id }) => id === lessonId);
            if (!module || !lesson || !text) return <NotFound />;
            return (
              <LessonReader
                key={`${module.id}/${lessonId}`}
                enrolmentId={enrolmentId}
                module={module}
                lesson={lesson}
                document={data}
                text={text}
              />
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}
