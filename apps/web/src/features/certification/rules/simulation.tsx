import { Button, Callout, KeyValueList, Skeleton } from '@lidzgaita/ui';
import { useEffect, useRef, useState } from 'react';
import { type RulesInput, SimulateRulesDocument } from '../../../generated/graphql';
import { operationKey, queryClient, refusalText, useOperation } from '../../../platform/graphql';
import { useT } from '../../../platform/i18n';
import { Loaded } from '../../../platform/page';
import { ChangeTable } from './change-table';
import type { ProgrammeRules } from './rules-draft';
import { SaveRulesDialog } from './save-rules-dialog';

interface SimulationProps {
  rules: ProgrammeRules;
  input: RulesInput;
}

/** Every date that would change, reckoned by the server without changing anything, and the way to save exactly that. */
export function Simulation({ rules, input }: SimulationProps) {
  const t = useT();
  const query = useOperation(SimulateRulesDocument, { rules: input });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [input]);
  return (
    <section aria-labelledby="kas-mainitos" className="mt-12">
      <h2 id="kas-mainitos" ref={heading} tabIndex={-1} className="focus-quiet mb-4 text-h2">
        {t('rules.simulation')}
      </h2>
      <Loaded query={query} skeleton={<Skeleton label={t('rules.simulating')} kind="rows" lines={8} />}>
        {({ simulateRules: simulation }) =>
          simulation.refusal ? (
            <Callout kind="warning" label={t('rules.impossible')}>
              <p>{refusalText(t, { code: simulation.refusal })}</p>
            </Callout>
          ) : (
            <Result rules={rules} input={input} simulation={simulation} />
          )
        }
      </Loaded>
    </section>
  );
}

type Simulated = Parameters<typeof ChangeTable>[0]['simulation'];

function Result({ rules, input, simulation }: SimulationProps & { simulation: Simulated }) {
  const t = useT();
  const [saving, setSaving] = useState(false);
  const [renewed, setRenewed] = useState(false);
  const { people, changed, changedBeyond } = simulation;
  return (
    <>
      {renewed && (
        <Callout kind="warning" label={t('rules.renewed')} className="mb-6">
          <p>{t('refusal.simulation-outdated')}</p>
        </Callout>
      )}
      <KeyValueList
        className="mb-6 max-w-form"
        items={[
          { id: 'changed', key: t('rules.changed'), value: t('rules.people', { n: changed }) },
          { id: 'same', key: t('rules.same'), value: t('rules.people', { n: people - changed }) },
          ...(changedBeyond > 0 ? [{ id: 'beyond', key: t('rules.beyond'), value: t('rules.people', { n: changedBeyond }) }] : []),
        ]}
      />
      <p className="mb-4 max-w-prose text-muted">{t(changed > 0 ? 'rules.frozen' : 'rules.nothing')}</p>
      <ChangeTable rules={rules} simulation={simulation} />
      <div className="mt-6">
        {rules.maySave ? (
          <Button onClick={() => setSaving(true)}>{t('rules.save')}</Button>
        ) : (
          <p className="max-w-prose text-muted">{t('refusal.programme-wide-only')}</p>
        )}
      </div>
      {saving && (
        <SaveRulesDialog
          input={input}
          simulation={simulation}
          onClose={() => setSaving(false)}
          onOutdated={() => {
            setSaving(false);
            setRenewed(true);
            void queryClient.invalidateQueries({ queryKey: operationKey(SimulateRulesDocument) });
          }}
        />
      )}
    </>
  );
}
