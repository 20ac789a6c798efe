const edge = String.raw`[\p{L}\p{N}_-]`;
const words = new RegExp(
  `(?<!${edge})(lorem ipsum|fehrehr|asdf\\p{L}*|qwerty\\p{L}*|[b-df-hj-np-tv-z]{7,})(?!${edge})`,
  'iu',
);
const marks = new RegExp(`(?<!${edge})(TODO|TBD|FIXME|XXX+|\\?\\?\\?+)(?!${edge})`, 'u');

/** The part of a text that nobody can have meant to publish, if any: `TODO`, “lorem ipsum”, keys hit at random. */
export function placeholderWord(text: string): string | undefined {
  return (words.exec(text) ?? marks.exec(text))?.[0];
}

/** As {@link placeholderWord}; a whole text without any letter or digit (`…`, `-`) is a placeholder too. */
export function placeholderIn(text: string): string | undefined {
  const trimmed = text.trim();
  return placeholderWord(text) ?? (trimmed !== '' && !/[\p{L}\p{N}]/u.test(trimmed) ? trimmed : undefined);
}
