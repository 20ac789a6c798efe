import { Button, ErrorSummary, Fieldset, RadioGroup, RadioRow, SelectField, TextField } from '@lidzgaita/ui';
import { useState } from 'react';
import type { ExpiryBy, RulesInput } from '../../../generated/graphql';
import { useT } from '../../../platform/i18n';
import { RequirementFields } from './requirement-fields';
import { type DraftProblem, draftOf, fieldId, inputOf, type ProgrammeRules, type RulesDraft } from './rules-draft';

interface RulesFormProps {
  rules: ProgrammeRules;
  onAsk: (input: RulesInput) => void;
  /** What is shown below is no longer what stands in the form. */
  onEdit: () => void;
}

const WAYS: ExpiryBy[] = ['COMPLETION', 'PREVIOUS_EXPIRY', 'FIXED_DATE'];
const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1));

export function RulesForm({ rules, onAsk, onEdit }: RulesFormProps) {
  const t = useT();
  const [draft, setDraft] = useState(() => draftOf(rules));
  const [problems, setProblems] = useState<DraftProblem[]>([]);
  const [tries, setTries] = useState(0);
  const edit = (part: Partial<RulesDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    onEdit();
  };
  const say = ({ least, most }: DraftProblem) => t('rules.number', { least, most });
  const errorOf = (field: string) => {
    const problem = problems.find((each) => each.field === field);
    return problem ? { error: say(problem) } : {};
  };
  const field = (name: 'months' | 'opensDays' | 'lapsesAfterDays') => ({
    id: fieldId(name),
    label: t(`rules.${name}`),
    inputMode: 'numeric' as const,
    chars: 4,
    value: draft[name],
    onChange: ({ target }: { target: HTMLInputElement }) => edit({ [name]: target.value }),
    ...errorOf(name),
  });
  const submit = () => {
    const result = inputOf(rules.programmeId, draft);
    const found = 'problems' in result ? result.problems : [];
    setProblems(found);
    setTries((n) => n + 1);
    if ('input' in result) onAsk(result.input);
  };
  return (
    <form
      noValidate
      className="grid max-w-page gap-8"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ErrorSummary
        title={t('rules.problem')}
        errors={problems.map((problem) => ({ fieldId: fieldId(problem.field), message: say(problem) }))}
        focusKey={tries}
      />
      <Fieldset legend={t('rules.certificate')} headingLevel={2}>
        <div className="grid gap-5">
          <TextField {...field('months')} suffix={t('rules.unit.months')} />
          <RadioGroup legend={t('rules.expiry')} name="termins" value={draft.expiryBy} onChange={(way) => edit({ expiryBy: way as ExpiryBy })}>
            {WAYS.map((way) => (
              <RadioRow key={way} value={way} label={t(`rules.expiry.${way}`)} description={t(`rules.expiry.${way}.what`)} />
            ))}
          </RadioGroup>
          {draft.expiryBy === 'FIXED_DATE' && (
            <div className="flex flex-wrap gap-4">
              <TextField
                id={fieldId('expiryDay')}
                label={t('rules.expiryDay')}
                inputMode="numeric"
                chars={3}
                value={draft.expiryDay}
                onChange={({ target }) => edit({ expiryDay: target.value })}
                {...errorOf('expiryDay')}
              />
              <SelectField
                id={fieldId('expiryMonth')}
                label={t('rules.expiryMonth')}
                options={MONTHS.map((value) => ({ value, label: t(`rules.month.${value}`) }))}
                value={draft.expiryMonth}
                onChange={({ target }) => edit({ expiryMonth: target.value })}
                {...errorOf('expiryMonth')}
              />
            </div>
          )}
        </div>
      </Fieldset>
      <Fieldset legend={t('rules.renewal')} headingLevel={2}>
        <div className="grid gap-5">
          <TextField {...field('opensDays')} suffix={t('rules.unit.days-before')} />
          <TextField {...field('lapsesAfterDays')} hint={t('rules.lapsesAfterDays.hint')} suffix={t('rules.unit.days-after')} />
        </div>
      </Fieldset>
      <RequirementFields
        requirements={rules.requirements}
        draft={draft.requirements}
        errorOf={errorOf}
        onChange={(id, part) => edit({ requirements: { ...draft.requirements, [id]: { ...draft.requirements[id]!, ...part } } })}
      />
      <div>
        <Button type="submit">{t('rules.show')}</Button>
      </div>
    </form>
  );
}
