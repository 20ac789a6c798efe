export function wordCount(text: string): number {
  return text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

/** What to say about a length, if anything: the limits are advice, nothing is refused by them. 0 is no limit. */
export function wordAdvice(
  count: number,
  { minWords, maxWords }: { minWords: number; maxWords: number },
): 'few' | 'many' | 'between' | 'least' | 'most' | undefined {
  if (maxWords > 0 && count > maxWords) return 'many';
  if (count > 0 && count < minWords) return 'few';
  if (minWords > 0 && maxWords > 0) return 'between';
  if (minWords > 0) return 'least';
  return maxWords > 0 ? 'most' : undefined;
}
