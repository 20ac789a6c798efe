import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { SearchDocument } from '../../../generated/graphql';
import { formatShortDate } from '../../../platform/dates';
import { NetworkFault, useOperation } from '../../../platform/graphql';
import { useLocale, useLocalized } from '../../../platform/i18n';
import { useTyped } from '../../../platform/url';
import { type Choice, type Group, groupsOf, type Page, pagesLike } from './choice';

/** From so many letters on the server is asked. */
const SHORTEST = 2;
/** Short enough not to be felt, long enough that a word is one question. */
const REST = 120;

/** What is found for what is being typed; what was found before stays until the new is there. */
export function useFinds(pages: Page[], recent: Choice[]) {
  const locale = useLocale();
  const localized = useLocalized();
  const [asked, ask] = useState('');
  const [text, type] = useTyped(asked, ask, REST);
  const wanted = text.trim().length >= SHORTEST;
  const query = useOperation(SearchDocument, { text: asked.trim() }, {
    enabled: asked.trim().length >= SHORTEST, placeholderData: keepPreviousData, staleTime: 30_000, retry: false,
  });
  const found = wanted && query.data ? groupsOf(query.data.search, localized, (day) => formatShortDate(day, locale)) : [];
  const own: Group[] = [
    { label: 'search.recent', choices: text.trim() === '' ? recent : [] },
    { label: 'search.pages', choices: pagesLike(pages, text) },
  ];
  return {
    text,
    type,
    groups: [...own.filter(({ choices }) => choices.length > 0), ...found],
    waiting: wanted && !query.isError && (text.trim() !== asked.trim() || query.isFetching || query.isPlaceholderData),
    offline: wanted && (query.error instanceof NetworkFault || query.fetchStatus === 'paused'),
    failed: wanted && query.isError,
    again: () => void query.refetch(),
  };
}
