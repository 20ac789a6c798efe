import { useEffect } from 'react';
import { useLocation, useParams } from 'react-router';
import { useLocalized, useT } from '../../../platform/i18n';
import { Loaded, NotFound, PageTop } from '../../../platform/page';
import { ModuleCard } from '../components/module-card';
import { useCourse } from '../hooks/use-course';

export function CoursePage() {
  const t = useT();
  const text = useLocalized();
  const { enrolmentId = '' } = useParams();
  const { hash } = useLocation();
  const query = useCourse(enrolmentId);
  const there = query.data !== undefined;

  useEffect(() => {
    if (there && hash) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [there, hash]);

  return (
    <Loaded query={query}>
      {({ course }) => {
        if (!course) return <NotFound />;
        return (
          <>
            <PageTop title={text(course.programme.title)} eyebrow={t('learning.course.eyebrow')} />
            <div className="grid gap-6">
              {course.modules.map((module) => (
                <ModuleCard key={module.id} enrolmentId={enrolmentId} module={module} />
              ))}
            </div>
          </>
        );
      }}
    </Loaded>
  );
}
