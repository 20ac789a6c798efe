import { Callout, LinkButton, Skeleton } from '@lidzgaita/ui';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ProgrammeRulesDocument, type RulesInput } from '../../../generated/graphql';
import { formatDate } from '../../../platform/dates';
import { useOperation } from '../../../platform/graphql';
import { useLocale, useLocalized, useT } from '../../../platform/i18n';
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
      <RulesOrigin rules={rules} />
      <RulesForm rules={rules} onAsk={setAsked} onEdit={() => setAsked(undefined)} />
      {asked && <Simulation rules={rules} input={asked} />}
    </>
  );
}

/** Where these rules came from; what the course files do not have is taken there as a file. */
function RulesOrigin({ rules: { programmeId, source, since } }: { rules: ProgrammeRules }) {
  const t = useT();
  const download = (
    <LinkButton href={`/programmes/${programmeId}/programme.yaml`} download={`${programmeId}.yaml`} variant="secondary" icon={<Download aria-hidden />}>
      {t('rules.download')}
    </LinkButton>
  );
  return (
    <div className="mb-8 max-w-prose">
      <p className="mb-3 text-muted">{t(`rules.source.${source}`, { day: formatDate(since, useLocale(), 'since') })}</p>
      {source === 'SCREEN' ? (
        <Callout kind="warning" label={t('rules.screen')}>
          <p>{t('rules.screen.advice')}</p>
          <p className="mt-3">{download}</p>
        </Callout>
      ) : (
        download
      )}
    </div>
  );
}
