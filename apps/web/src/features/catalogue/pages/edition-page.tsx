import { Disclosure, Prose, TextLink } from '@lidzgaita/ui';
import { ArrowLeft } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { durationText } from '../../../platform/dates';
import { Blocks } from '../../../platform/document';
import { useT } from '../../../platform/i18n';
import { PageTop } from '../../../platform/page';
import { EditionCase } from '../components/edition-case';
import { EditionText } from '../components/edition-text';

/** What an edition holds: outcomes, lessons to read, and the cases as text. */
export function EditionPage() {
  const t = useT();
  const { hash = '' } = useParams();
  return (
    <EditionText hash={hash}>
      {({ code, title, summary, minutes, number, locale, outcomes, lessons, cases }) => (
        <article lang={locale}>
          <PageTop
            title={title}
            eyebrow={[code, number && t('catalogue.edition', { n: number }), durationText(t, minutes)].filter(Boolean).join(' · ')}
            lead={summary}
            back={
              <TextLink as={Link} to="/moduli" standalone icon={<ArrowLeft aria-hidden />}>
                {t('catalogue.modules.title')}
              </TextLink>
            }
          />
          <h2 className="text-h3">{t('catalogue.outcomes')}</h2>
          <ul className="mt-2 list-disc ps-5">
            {outcomes.map((outcome) => (
              <li key={outcome}>{outcome}</li>
            ))}
          </ul>
          <h2 className="mt-8 text-h3">{t('catalogue.column.lessons')}</h2>
          <ol className="mt-2 divide-y divide-divider">
            {lessons.map((lesson) => (
              <li key={lesson.id} className="flex flex-wrap items-center justify-between gap-x-4">
                <TextLink as={Link} to={`/moduli/${hash}/lasit/${lesson.id}`} standalone>
                  {lesson.title}
                </TextLink>
                <span className="text-small text-muted">{durationText(t, lesson.minutes)}</span>
              </li>
            ))}
          </ol>
          <h2 className="mt-8 mb-3 text-h3">{t('catalogue.cases')}</h2>
          <div className="grid gap-3">
            {cases.map((each) => (
              <Disclosure key={each.id} summary={each.title} meta={durationText(t, each.minutes)}>
                <div className="-ms-6 sm:-ms-7">
                  <Prose>
                    <Blocks blocks={each.intro} deeper={1} />
                  </Prose>
                  <EditionCase points={each.points} />
                  <Prose className="mt-6">
                    <Blocks blocks={each.closing} deeper={1} />
                  </Prose>
                </div>
              </Disclosure>
            ))}
          </div>
        </article>
      )}
    </EditionText>
  );
}
