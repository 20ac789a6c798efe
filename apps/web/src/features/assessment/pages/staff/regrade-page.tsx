import { Skeleton, TextLink } from '@lidzgaita/ui';
import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { QuizStatisticsDocument, RegradesDocument } from '../../../../generated/graphql';
import { useOperation } from '../../../../platform/graphql';
import { useLocalized, useT } from '../../../../platform/i18n';
import { Loaded, NotFound, PageTop } from '../../../../platform/page';
import { hasRole, useViewer } from '../../../../platform/session';
import { useUrlValues } from '../../../../platform/url';
import { RegradeActionChoice } from '../../components/staff/regrade-action';
import { RegradeHistory } from '../../components/staff/regrade-history';
import { RegradePlan } from '../../components/staff/regrade-plan';
import { RegradeReceipt } from '../../components/staff/regrade-receipt';
import type { QuestionStatistics, Statistics } from '../../staff/question-verdict';
import type { Regrade } from '../../staff/regrade-list';

export function RegradePage() {
  return hasRole(useViewer(), 'TRAINER') ? <RegradeLoaded /> : <NotFound />;
}

/** Kept apart from what is read: afterwards the answers may stand under another version. */
interface Done {
  regrade: Regrade;
  statistics: Statistics;
  question: QuestionStatistics;
}

function RegradeLoaded() {
  const t = useT();
  const [done, setDone] = useState<Done>();
  const { moduleId = '', questionId = '' } = useParams();
  const version = useUrlValues().get('versija');
  const query = useOperation(QuizStatisticsDocument, { moduleId, cohortId: null });
  if (done) {
    return (
      <RegradeFrame statistics={done.statistics} question={done.question}>
        <RegradeReceipt regrade={done.regrade} />
      </RegradeFrame>
    );
  }
  return (
    <Loaded query={query} skeleton={<Skeleton label={t('page.loading')} kind="rows" lines={8} />}>
      {({ quizStatistics: statistics }) => {
        const asked = statistics?.questions.filter((each) => each.questionId === questionId) ?? [];
        const question = asked.find((each) => each.version === version) ?? (version ? undefined : asked[0]);
        if (!statistics || !question) return <NotFound />;
        return (
          <RegradeFrame statistics={statistics} question={question}>
            <RegradeForm
              moduleId={moduleId}
              question={question}
              onDone={(regrade) => setDone({ regrade, statistics, question })}
            />
          </RegradeFrame>
        );
      }}
    </Loaded>
  );
}

interface RegradeFormProps {
  moduleId: string;
  question: QuestionStatistics;
  onDone: (regrade: Regrade) => void;
}

function RegradeForm({ moduleId, question: { questionId, version, current }, onDone }: RegradeFormProps) {
  const t = useT();
  const { get, set } = useUrlValues();
  const asked = get('ka');
  const action = asked === 'ieskaitit' || (current && asked !== 'nomainit') ? 'VOID' : 'REPLACE';
  return (
    <>
      <p className="mb-4 max-w-prose text-small text-muted">
        {t(current ? 'assessment.staff.regrade.current' : 'assessment.staff.regrade.earlier')}
      </p>
      <RegradeActionChoice value={action} onChange={(next) => set({ ka: next === 'VOID' ? 'ieskaitit' : 'nomainit' })} />
      <RegradePlan key={action} target={{ moduleId, questionId, version, action }} onDone={onDone} />
    </>
  );
}

function RegradeFrame({ statistics, question, children }: Omit<Done, 'regrade'> & { children: ReactNode }) {
  const t = useT();
  const text = useLocalized();
  const { moduleId, code, title } = statistics;
  const history = useOperation(RegradesDocument, { moduleId });
  return (
    <>
      <PageTop
        title={t('assessment.staff.regrade.title')}
        eyebrow={`${code} ${text(title)}`}
        lead={text(question.prompt)}
        back={
          <TextLink as={Link} to={`/testi/${moduleId}/statistika`} standalone icon={<ArrowLeft aria-hidden />}>
            {t('assessment.staff.statistics.title')}
          </TextLink>
        }
      />
      {children}
      <section aria-labelledby="lidzsinejie" className="mt-12">
        <h2 id="lidzsinejie" className="mb-3 text-h3">
          {t('assessment.staff.regrades.module')}
        </h2>
        <Loaded query={history} skeleton={<Skeleton label={t('page.loading')} kind="rows" lines={2} />}>
          {({ regrades }) => <RegradeHistory regrades={regrades} headingLevel={3} />}
        </Loaded>
      </section>
    </>
  );
}
