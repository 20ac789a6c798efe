import { Skeleton } from '@lidzgaita/ui';
import { useParams } from 'react-router';
import { useT } from '../../../platform/i18n';
import { Loaded, NotFound } from '../../../platform/page';
import { CasePlayer } from '../components/case-player';
import { useReading } from '../hooks/use-reading';

export function CasePage() {
  const t = useT();
  const { caseId = '' } = useParams();
  const { enrolmentId, course, module, document, missing } = useReading();
  const skeleton = <Skeleton label={t('page.loading')} lines={10} className="mx-auto max-w-prose" />;
  if (missing) return <NotFound />;
  return (
    <Loaded query={course} skeleton={skeleton}>
      {() => (
        <Loaded query={document} skeleton={skeleton}>
          {(data) => {
            const story = data.cases.find(({ id }) => id === caseId);
            if (!module || !story) return <NotFound />;
            return (
              <CasePlayer
                key={`${module.id}/${caseId}`}
                enrolmentId={enrolmentId}
                module={module}
                document={data}
                story={story}
              />
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}
