import { compileMessageOrThrow, type CompiledMessage } from '@lingui/message-utils/compileMessage';

export interface MessageShape {
  /** Names of placeholders and tags. */
  placeholders: Set<string>;
  /** The branches of each plural. */
  plurals: string[][];
}

/** What two translations of one message must have in common. */
export function messageShape(text: string): MessageShape {
  const shape: MessageShape = { placeholders: new Set(), plurals: [] };
  walk(compileMessageOrThrow(text), shape);
  for (const [, tag] of text.matchAll(/<\/?([a-z0-9]+)\/?>/gi)) if (tag) shape.placeholders.add(`<${tag}>`);
  return shape;
}

function walk(message: CompiledMessage, shape: MessageShape): void {
  for (const token of message) {
    if (typeof token === 'string') continue;
    const [name, type, branches] = token;
    if (name !== '#') shape.placeholders.add(name);
    if (typeof branches !== 'object' || branches === null) continue;
    const { offset: _, ...choices } = branches as Record<string, CompiledMessage | number | undefined>;
    if (type === 'plural') shape.plurals.push(Object.keys(choices));
    for (const choice of Object.values(choices)) if (Array.isArray(choice)) walk(choice, shape);
  }
}
