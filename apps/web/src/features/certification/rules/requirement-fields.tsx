import { CheckboxRow, Fieldset, TextField } from '@lidzgaita/ui';
import { useLocalized, useT } from '../../../platform/i18n';
import { fieldId, type RequirementRule, type RulesDraft } from './rules-draft';

interface RequirementFieldsProps {
  requirements: readonly RequirementRule[];
  draft: RulesDraft['requirements'];
  errorOf: (field: string) => { error?: string };
  onChange: (id: string, part: Partial<RulesDraft['requirements'][string]>) => void;
}

/** How long the evidence of each requirement counts, and what happens when it ends. */
export function RequirementFields({ requirements, draft, errorOf, onChange }: RequirementFieldsProps) {
  const t = useT();
  const text = useLocalized();
  return (
    <Fieldset legend={t('rules.requirements')} headingLevel={2} hint={t('rules.requirements.hint')}>
      <ul className="divide-y divide-divider border-y border-divider">
        {requirements.map(({ id, title, alwaysStrict, first, renewal }) => (
          <li key={id} className="grid items-start gap-x-6 gap-y-2 py-4 md:grid-cols-[minmax(0,1fr)_11rem_minmax(0,20rem)]">
            <div>
              <p className="font-semibold">{text(title)}</p>
              <p className="text-small text-muted">{t(`rules.asked.${first && renewal ? 'both' : first ? 'first' : 'renewal'}`)}</p>
            </div>
            <TextField
              id={fieldId(id)}
              label={t('rules.requirement.months')}
              aria-label={t('rules.requirement.months.of', { title: text(title) })}
              inputMode="numeric"
              chars={4}
              value={draft[id]!.months}
              placeholder="∞"
              suffix={t('rules.unit.months-short')}
              onChange={({ target }) => onChange(id, { months: target.value })}
              {...errorOf(id)}
            />
            {alwaysStrict ? (
              <p className="text-small text-muted md:pt-7">{t('rules.requirement.strict')}</p>
            ) : (
              <CheckboxRow
                label={t('rules.requirement.permissive')}
                aria-label={t('rules.requirement.permissive.of', { title: text(title) })}
                checked={draft[id]!.permissive}
                onChange={({ target }) => onChange(id, { permissive: target.checked })}
              />
            )}
          </li>
        ))}
      </ul>
    </Fieldset>
  );
}
