import type { Block } from '@lidzgaita/contract';
import { Callout, Prose, TextLink } from '@lidzgaita/ui';
import { ArrowDown } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { LessonDeltaDocument, type LessonDeltaQuery, type Locale } from '../../../generated/graphql';
import { Blocks } from '../../../platform/document';
import { useOperation } from '../../../platform/graphql';
import { useT } from '../../../platform/i18n';
import { ChangedBlock, placeOf } from './changed-block';

type Delta = NonNullable<LessonDeltaQuery['lessonDelta']>;

interface ChangedTextProps {
  enrolmentId: string;
  moduleId: string;
  lessonId: string;
  locale: string;
  blocks: Block[];
}

/** A lesson that has changed since the certificate: every block that is new, reworded or gone is marked. */
export function ChangedText({ enrolmentId, moduleId, lessonId, locale, blocks }: ChangedTextProps) {
  const t = useT();
  const { data, isError } = useOperation(LessonDeltaDocument, { enrolmentId, moduleId, lessonId, locale: locale as Locale }, { staleTime: Infinity });
  const changes = data?.lessonDelta?.changes ?? [];
  const around = (view: ReactNode, at: number) =>
    changes.reduceRight<ReactNode>(
      (inner, change, i) => {
        if (change.at !== at) return inner;
        const marked = <ChangedBlock change={change} number={i + 1} total={changes.length} view={change.kind === 'REMOVED' ? null : view} />;
        return change.kind === 'REMOVED' ? <>{marked}{inner}</> : marked;
      },
      view,
    );
  return (
    <>
      <Callout label={t('learning.changed.label')} className="mb-8">
        <p>{t('learning.changed.why')}</p>
        {isError && <p role="alert">{t('learning.delta.failed')}</p>}
        {data?.lessonDelta && <Summary delta={data.lessonDelta} />}
      </Callout>
      <Prose>
        <Blocks blocks={blocks} numbered around={around} />
        {changes.map((change, i) => (
          <Fragment key={i}>
            {change.at === blocks.length && <ChangedBlock change={change} number={i + 1} total={changes.length} view={null} />}
          </Fragment>
        ))}
      </Prose>
    </>
  );
}

function Summary({ delta: { titleBefore, changes } }: { delta: Delta }) {
  const t = useT();
  const { search } = useLocation();
  return (
    <>
      {titleBefore && <p>{t('learning.delta.title', { title: titleBefore })}</p>}
      {changes?.length === 0 && !titleBefore && <p>{t('learning.delta.none')}</p>}
      {changes && changes.length > 0 && (
        <p className="flex flex-wrap items-center gap-x-4">
          <strong role="status">{t('learning.delta.count', { n: changes.length })}</strong>
          <TextLink as={Link} to={{ search, hash: placeOf(1) }} replace standalone icon={<ArrowDown aria-hidden />}>
            {t('learning.delta.first')}
          </TextLink>
        </p>
      )}
    </>
  );
}
