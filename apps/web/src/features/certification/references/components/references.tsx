import { Button } from '@lidzgaita/ui';
import { useState } from 'react';
import { ReferencesDocument } from '../../../../generated/graphql';
import { useOperation } from '../../../../platform/graphql';
import { useT } from '../../../../platform/i18n';
import { Loaded } from '../../../../platform/page';
import type { Request } from '../reference';
import { AnswerDialog } from './answer-dialog';
import { AskDialog } from './ask-dialog';
import { RequestCard } from './request-card';

interface ReferencesProps {
  enrolmentId: string;
  /** The volunteer themselves proposes and waits; a coordinator asks, reminds and reads. */
  own?: boolean;
}

/** The references of one volunteer. */
export function References({ enrolmentId, own = false }: ReferencesProps) {
  const t = useT();
  const query = useOperation(ReferencesDocument, { enrolmentId });
  const [asking, setAsking] = useState(false);
  const [reading, setReading] = useState<Request>();
  return (
    <section aria-labelledby="atsauksmes">
      <h2 id="atsauksmes" className="mb-3 text-h3">
        {t('references.title')}
      </h2>
      <Loaded query={query}>
        {({ references }) => (
          <>
            {references?.requests.length === 0 && <p className="text-muted">{t(own ? 'references.none.own' : 'references.none')}</p>}
            <ul className="grid gap-3">
              {references?.requests.map((each) => (
                <li key={each.id}>
                  <RequestCard request={each} own={own} onRead={() => setReading(each)} />
                </li>
              ))}
            </ul>
            {references && (
              <Button variant="secondary" className="mt-4" onClick={() => setAsking(true)}>
                {t(own ? 'references.propose' : 'references.ask')}
              </Button>
            )}
          </>
        )}
      </Loaded>
      {asking && <AskDialog enrolmentId={enrolmentId} own={own} onClose={() => setAsking(false)} />}
      {reading && <AnswerDialog request={reading} onClose={() => setReading(undefined)} />}
    </section>
  );
}
