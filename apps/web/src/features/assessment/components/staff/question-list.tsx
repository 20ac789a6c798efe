import type { Sort } from '@lidzgaita/ui';
import { useLocalized, useT } from '../../../../platform/i18n';
import { useUrlValues } from '../../../../platform/url';
import { orderQuestions, questionKey } from '../../staff/question-order';
import type { Statistics } from '../../staff/question-verdict';
import { QuestionCards } from './question-cards';
import { QuestionDetail } from './question-detail';
import { QuestionTable } from './question-table';

interface QuestionListProps {
  statistics: Statistics;
}

/** Every question that was asked: first those that need somebody's decision. */
export function QuestionList({ statistics: { moduleId, questions } }: QuestionListProps) {
  const t = useT();
  const text = useLocalized();
  const { get, set } = useUrlValues();
  const sort: Sort | null = get('kartot')
    ? { column: get('kartot'), direction: get('seciba') === 'dilstosi' ? 'descending' : 'ascending' }
    : null;
  const shown = orderQuestions(questions, sort, ({ prompt }) => text(prompt));
  const opened = questions.find((question) => questionKey(question) === get('jautajums'));
  return (
    <section className="mt-12">
      <h2 id="jautajumi" className="mb-1 text-h3">
        {t('assessment.staff.questions.title')}
      </h2>
      <p className="mb-3 max-w-prose text-small text-muted">{t('assessment.staff.questions.lead')}</p>
      <div className="hidden lg:block">
        <QuestionTable
          questions={shown}
          sort={sort}
          onSort={({ column, direction }) => set({ kartot: column, seciba: direction === 'descending' ? 'dilstosi' : '' })}
        />
      </div>
      <div className="lg:hidden">
        <QuestionCards questions={shown} />
      </div>
      {opened && <QuestionDetail moduleId={moduleId} question={opened} onClose={() => set({ jautajums: '' })} />}
    </section>
  );
}
