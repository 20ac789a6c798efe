import type { Inline, TermDocument } from '@lidzgaita/contract';
import { GlossaryPopover, TextLink } from '@lidzgaita/ui';
import { createContext, Fragment, type ReactNode, useContext } from 'react';
import { Link } from 'react-router';
import { useT } from '../i18n';

interface TextContext {
  terms: Record<string, TermDocument>;
  /** Address of the module, for links to its lessons. */
  base: string;
}

const Context = createContext<TextContext>({ terms: {}, base: '' });

/** What a compiled text needs besides itself: its glossary, and where its module is. */
export const TextProvider = Context.Provider;

interface InlineViewProps {
  content: Inline[];
}

export function InlineView({ content }: InlineViewProps) {
  return content.map((part, i) => (
    <Fragment key={i}>{typeof part === 'string' ? part : <Part part={part} />}</Fragment>
  ));
}

function Part({ part }: { part: Exclude<Inline, string> }): ReactNode {
  switch (part.t) {
    case 'b':
      return (
        <strong>
          <InlineView content={part.c} />
        </strong>
      );
    case 'i':
      return (
        <em>
          <InlineView content={part.c} />
        </em>
      );
    case 'br':
      return <br />;
    case 'link':
      return <TextOfLink href={part.href} content={part.c} />;
    case 'term':
      return <Term id={part.id} content={part.c} />;
  }
}

function TextOfLink({ href, content }: { href: string; content: Inline[] }) {
  const { base } = useContext(Context);
  const inner = <InlineView content={content} />;
  const lesson = /^lesson:(.+)$/.exec(href)?.[1];
  if (lesson) {
    return (
      <TextLink as={Link} to={`${base}/lasit/${lesson}`}>
        {inner}
      </TextLink>
    );
  }
  const outside = href.startsWith('https:') && { target: '_blank', rel: 'noreferrer' };
  return (
    <TextLink href={href} {...outside}>
      {inner}
    </TextLink>
  );
}

function Term({ id, content }: { id: string; content: Inline[] }) {
  const t = useT();
  const { terms } = useContext(Context);
  const term = terms[id];
  const inner = <InlineView content={content} />;
  if (!term) return inner;
  const others = Object.entries(term.others);
  return (
    <GlossaryPopover
      term={term.term}
      definition={
        <>
          {term.definition}
          {others.length > 0 && (
            <span className="mt-2 block text-muted">
              {others.map(([language, word], i) => (
                <Fragment key={language}>
                  {i > 0 && ' · '}
                  <span lang={language}>{word}</span>
                </Fragment>
              ))}
            </span>
          )}
        </>
      }
      closeLabel={t('document.term.close')}
    >
      {inner}
    </GlossaryPopover>
  );
}
