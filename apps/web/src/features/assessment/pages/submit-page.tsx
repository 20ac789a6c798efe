import { Navigate, useParams } from 'react-router';
import { AttemptDocument } from '../../../generated/graphql';
import { useOperation } from '../../../platform/graphql';
import { Loaded, NotFound } from '../../../platform/page';
import { SubmitCheck } from '../components/submit-check';

export function SubmitPage() {
  const { attemptId: id = '' } = useParams();
  const query = useOperation(AttemptDocument, { id });
  return (
    <Loaded query={query}>
      {({ attempt }) => {
        if (!attempt) return <NotFound />;
        if (attempt.state !== 'LIVE') return <Navigate to={`/tests/${id}`} replace />;
        return <SubmitCheck attempt={attempt} />;
      }}
    </Loaded>
  );
}
