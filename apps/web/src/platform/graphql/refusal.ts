import { i18n, type Translate, type Values } from '../i18n';

/** An expected failure: a member of every mutation's result union. */
export interface Refusal {
  __typename: 'Refusal';
  code: string;
  retryAfterSeconds?: number | null;
  params?: Record<string, unknown> | null;
}

export function isRefusal<Result extends object>(result: Result): result is Extract<Result, { __typename: 'Refusal' }> {
  return '__typename' in result && result.__typename === 'Refusal';
}

/** The words for a refusal: the catalogue's `refusal.<code>`, or a general sentence that names the code. */
export function refusalText(
  t: Translate,
  { code, retryAfterSeconds, params }: Pick<Refusal, 'code' | 'retryAfterSeconds' | 'params'>,
): string {
  const id = `refusal.${code}`;
  const minutes = Math.max(1, Math.ceil((retryAfterSeconds ?? 60) / 60));
  return id in i18n.messages ? t(id, { minutes, ...(params as Values | null | undefined) }) : t('refusal.unknown', { code });
}
