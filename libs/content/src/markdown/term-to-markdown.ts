import type { Parents, PhrasingContent } from 'mdast';
import type { Info, State } from 'mdast-util-to-markdown';

type Directive = Extract<PhrasingContent, { type: 'textDirective' }>;

/** Writes a glossary term as `:term[word]{id=…}`: the attribute spelt out, which the stock writer shortens to `{#…}`. */
export function termToMarkdown(node: Directive, _parent: Parents | undefined, state: State, info: Info): string {
  const tracker = state.createTracker(info);
  const exit = state.enter('textDirective');
  const exitLabel = state.enter('label');
  const exitTermLabel = state.enter('textDirectiveLabel');
  let value = tracker.move(`:${node.name}[`);
  value += tracker.move(state.containerPhrasing(node, { ...tracker.current(), before: value, after: ']' }));
  value += tracker.move(`]{id=${node.attributes?.['id'] ?? ''}}`);
  exitTermLabel();
  exitLabel();
  exit();
  return value;
}

termToMarkdown.peek = (): string => ':';
