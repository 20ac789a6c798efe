import type { Inline } from '../blocks.js';

const isMark = (inline: Inline | undefined, t: 'b' | 'i'): inline is { t: 'b' | 'i'; c: Inline[] } =>
  typeof inline === 'object' && inline.t === t;

/** Drops what says nothing, joins what belongs together and takes a mark out of the same mark. */
function tidy(inlines: readonly Inline[], inside: ReadonlySet<string>): Inline[] {
  const out: Inline[] = [];
  const push = (inline: Inline): void => {
    const last = out.at(-1);
    if (typeof inline === 'string') {
      if (inline === '') return;
      if (typeof last === 'string') out[out.length - 1] = last + inline;
      else out.push(inline);
    } else if ((inline.t === 'b' || inline.t === 'i') && isMark(last, inline.t)) {
      out[out.length - 1] = { t: inline.t, c: tidy([...last.c, ...inline.c], new Set([...inside, inline.t])) };
    } else out.push(inline);
  };
  for (const inline of inlines) {
    if (typeof inline === 'string') push(inline.replace(/[ \t\r\n\f]+/g, ' '));
    else if (inline.t === 'br') push(inline);
    else {
      const children = tidy(inline.c, new Set([...inside, inline.t]));
      if (inside.has(inline.t)) children.forEach(push);
      else hoistSpace(inline, children).forEach(push);
    }
  }
  return out;
}

/** Spaces at the edge of a mark go outside it; a mark without content disappears. */
function hoistSpace(inline: Exclude<Inline, string | { t: 'br' }>, children: Inline[]): Inline[] {
  const c = [...children];
  let before = '';
  let after = '';
  const first = c[0];
  if (typeof first === 'string' && first.startsWith(' ')) {
    before = ' ';
    c[0] = first.slice(1);
  }
  const last = c.at(-1);
  if (typeof last === 'string' && last.endsWith(' ')) {
    after = ' ';
    c[c.length - 1] = last.slice(0, -1);
  }
  const kept = c.filter((child) => child !== '');
  if (kept.length === 0) return [before || after];
  const only = kept[0];
  if (inline.t === 'b' && kept.length === 1 && isMark(only, 'i'))
    return [before, { t: 'i', c: [{ t: 'b', c: only.c }] }, after];
  return [before, { ...inline, c: kept }, after];
}

/** No doubled spaces across marks, none beside a line break or at the edges, no line break at the edges. */
function trimSpace(inlines: readonly Inline[], state: { space: boolean }): Inline[] {
  const out: Inline[] = [];
  for (const inline of inlines) {
    if (typeof inline === 'string') {
      const text = state.space ? inline.replace(/^ /, '') : inline;
      if (text === '') continue;
      state.space = text.endsWith(' ');
      out.push(text);
    } else if (inline.t === 'br') {
      trimEnd(out);
      state.space = true;
      out.push(inline);
    } else out.push({ ...inline, c: trimSpace(inline.c, state) });
  }
  return out;
}

function trimEnd(out: Inline[]): void {
  const last = out.at(-1);
  if (typeof last !== 'string') return;
  const text = last.replace(/ $/, '');
  if (text === '') out.pop();
  else out[out.length - 1] = text;
}

function trimBreaks(inlines: readonly Inline[]): Inline[] {
  const isEdge = (inline: Inline | undefined): boolean =>
    inline === ' ' || (typeof inline === 'object' && inline.t === 'br');
  let start = 0;
  let end = inlines.length;
  while (start < end && isEdge(inlines[start])) start += 1;
  while (end > start && isEdge(inlines[end - 1])) end -= 1;
  return inlines.slice(start, end);
}

/** The one form in which running text is kept, so that formatting habits do not change an edition. */
export function normaliseInlines(inlines: readonly Inline[]): Inline[] {
  const trimmed = trimSpace(trimBreaks(tidy(inlines, new Set())), { space: true });
  trimEnd(trimmed);
  return tidy(trimBreaks(trimmed), new Set());
}
