import { Trans } from '@lingui/react';
import type { ReactElement } from 'react';
import type { Values } from './use-t';

interface TProps {
  id: string;
  values?: Values;
  /** Elements for `<0>…</0>` or `<name>…</name>` in the text. */
  tags?: Record<string, ReactElement>;
}

/** A text with elements inside it. For plain words `useT()` is enough. */
export function T({ id, values, tags }: TProps) {
  return <Trans id={id} {...(values && { values })} {...(tags && { components: tags })} />;
}
