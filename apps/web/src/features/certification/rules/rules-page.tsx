import { Skeleton } from '@lidzgaita/ui';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ProgrammeRulesDocument, type RulesInput } from '../../../generated/graphql';
import { useOperation } from '../../../platform/graphql';
import { useLocalized, useT } from '../../../platform/i18n';
import { Loaded, NotFound, PageTop } from '../../../platform/page';
import { hasRole, useViewer } from '../../../platform/session';
import type { ProgrammeRules } from './rules-draft';
import { RulesForm } from './rules-form';
import { Simulation } from './simulation';

export function RulesPage() {
  return hasRole(useViewer(), 'COORDINATOR') ? <RulesLoaded /> : <NotFound />;
}

function RulesLoaded() {
  const t = useT();
  const { programmeId = '' } = useParams();
  const query = useOperation(ProgrammeRulesDocument, { programmeId });
  return (
    <Loaded query={query} skeleton={<Skeleton label={t('page.loading')} kind="rows" lines={12} />}>
      {({ programmeRules }) => (programmeRules ? <Rules key={programmeRules.editionNumber} rules={programmeRules} /> : <NotFound />)}
    </Loaded>
  );
}

/** The form, and below it what it would change; a new edition begins with a form of its own. */
function Rules({ rules }: { rules: ProgrammeRules }) {
  const t = useT();
  const text = useLocalized();
  const [asked, setAsked] = useState<RulesInput>();
  return (
    <>
      <PageTop
        title={t('rules.title')}
        eyebrow={t('rules.programme', { title: text(rules.title), n: rules.editionNumber })}
        lead={t('rules.lead')}
      />
      <RulesForm rules={rules} onAsk={setAsked} onEdit={() => setAsked(undefined)} />
      {asked && <Simulation rules={rules} input={asked} />}
    </>
  );
}
