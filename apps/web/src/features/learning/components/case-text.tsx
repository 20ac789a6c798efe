import type { CaseDocument, CasePointDocument } from '@lidzgaita/contract';
import { LinkButton, Prose } from '@lidzgaita/ui';
import { Link } from 'react-router';
import { useT } from '../../../platform/i18n';
import { Blocks } from '../../../platform/document';
import { ChoiceValueWord } from './choice-value';
import { HelpLines } from './help-lines';

interface CaseTextProps {
  story: CaseDocument;
}

/** The whole case as one text to read from top to bottom: on paper, aloud, or with every outcome in sight. */
export function CaseText({ story }: CaseTextProps) {
  const t = useT();
  return (
    <>
      <p className="no-print mb-6 text-muted">{t('learning.case.text.lead')}</p>
      <Prose>
        {story.notice && <Blocks blocks={story.notice} />}
        <Blocks blocks={story.intro} />
        {story.points.map((point, i) => (
          <PointText key={point.id} point={point} number={i + 1} story={story} />
        ))}
        <h2>{t('learning.case.end')}</h2>
        <Blocks blocks={story.closing} />
        {story.support && <HelpLines />}
      </Prose>
      <LinkButton as={Link} to="?" variant="secondary" className="mt-8">
        {t('learning.case.walk')}
      </LinkButton>
    </>
  );
}

function PointText({ point, number, story }: { point: CasePointDocument; number: number; story: CaseDocument }) {
  const t = useT();
  const numberOf = (id: string) => story.points.findIndex((other) => other.id === id) + 1;
  return (
    <>
      <h2 id={point.id}>{t('learning.case.scene', { n: number })}</h2>
      <Blocks blocks={point.scene} />
      <p>
        <strong>{point.question}</strong>
      </p>
      <ol>
        {point.choices.map((choice) => (
          <li key={choice.id}>
            <p>
              {choice.text} <ChoiceValueWord value={choice.value} />
            </p>
            <Blocks blocks={choice.consequence} />
            <Blocks blocks={choice.why} />
            <p className="text-muted">
              {choice.next === 'end'
                ? t('learning.case.text.end')
                : t('learning.case.text.next', { n: numberOf(choice.next) })}
            </p>
          </li>
        ))}
      </ol>
      {point.expert.length > 0 && (
        <>
          <h3>{t('learning.case.expert')}</h3>
          <Blocks blocks={point.expert} />
        </>
      )}
    </>
  );
}
