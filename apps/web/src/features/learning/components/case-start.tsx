import type { CaseDocument } from '@lidzgaita/contract';
import { Button, Callout, LinkButton, Prose, TextLink } from '@lidzgaita/ui';
import { Link } from 'react-router';
import { useT } from '../../../platform/i18n';
import { Blocks } from '../../../platform/document';

interface CaseStartProps {
  story: CaseDocument;
  courseHref: string;
  onStart: () => void;
}

/** Who, where, what you know; and before that, when the story is heavy, a warning with a way out. */
export function CaseStart({ story, courseHref, onStart }: CaseStartProps) {
  const t = useT();
  return (
    <>
      {story.notice && (
        <Callout kind="warning" label={t('learning.case.notice')} className="mb-6">
          <Blocks blocks={story.notice} deeper={1} />
          <TextLink as={Link} to={courseHref} standalone>
            {t('learning.case.leave')}
          </TextLink>
        </Callout>
      )}
      <Prose>
        <Blocks blocks={story.intro} />
      </Prose>
      <div className="mt-6 flex flex-wrap gap-2">
        <Button onClick={onStart}>{t('learning.case.begin')}</Button>
        <LinkButton as={Link} to="?teksts" variant="quiet">
          {t('learning.case.as-text')}
        </LinkButton>
      </div>
      <p className="mt-4 text-small text-muted">{t('learning.case.no-wrong')}</p>
    </>
  );
}
