import type { CaseView, QuestionBlocks } from '@lidzgaita/contract';
import { Callout, Prose } from '@lidzgaita/ui';
import { type ReactNode, useEffect, useRef } from 'react';
import { Blocks } from '../../../../platform/document';
import { useLocale, useLocalized, useT } from '../../../../platform/i18n';

/** What the case is about; when it is heavy, a warning stands before it. */
export function Intro({ view }: { view: CaseView }) {
  const t = useT();
  const text = useLocalized();
  return (
    <>
      <h2 className="mb-2 text-h3">{text(view.title)}</h2>
      {view.notice && (
        <Callout kind="warning" label={t('document.callout.warning')} className="mb-4">
          <Told blocks={view.notice} />
        </Callout>
      )}
      <Told blocks={view.intro} />
    </>
  );
}

export function Told({ blocks }: { blocks: QuestionBlocks }) {
  const locale = useLocale();
  return (
    <Prose>
      <Blocks blocks={blocks[locale] ?? blocks.lv} deeper={1} />
    </Prose>
  );
}

/** What has just come onto the page takes the focus; when the question itself has just been opened, its page takes it on. */
export function Arrived({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <h2 ref={heading} tabIndex={-1} className="focus-quiet mb-3 scroll-mt-24 text-h3">
      {children}
    </h2>
  );
}
