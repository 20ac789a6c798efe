import { limits } from '../limits.js';
import type { FaultRule } from '../faults/fault-params.js';

/** A bound that a Markdown text breaks. */
export interface PassageFault {
  line: number;
  rule: Extract<FaultRule, 'nested-too-deep' | 'paragraph-too-long' | 'file-too-large'>;
  limit: number;
}

/** The first bound that keeps a text from being parsed in reasonable time, if any. */
export function checkPassages(text: string): PassageFault | undefined {
  if (text.length > limits.markdownBytes) {
    return { line: 1, rule: 'file-too-large', limit: limits.markdownBytes / 1000 };
  }
  let passageStart = 1;
  let characters = 0;
  let marks = 0;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    if (containerDepth(line) > limits.depth + 2)
      return { line: index + 1, rule: 'nested-too-deep', limit: limits.depth };
    if (/^[>\s]*$/.test(line)) {
      characters = 0;
      marks = 0;
      passageStart = index + 2;
    } else {
      characters += line.length + 1;
      marks += line.match(/[*_~`[\]<>&{}]/g)?.length ?? 0;
      if (characters > limits.passageCharacters || marks > limits.passageMarks) {
        return { line: passageStart, rule: 'paragraph-too-long', limit: limits.passageCharacters };
      }
    }
  }
  return undefined;
}

/** How many lists, quotes and callout fences a line opens or continues, at most; counts, never backtracks. */
function containerDepth(line: string): number {
  let depth = 0;
  let spaces = 0;
  let index = 0;
  while (index < line.length && depth <= limits.depth + 2) {
    const character = line.charAt(index);
    if (character === ' ') spaces += 1;
    else if (character === '\t') spaces += 4;
    else if (character === '>') depth += 1;
    else if (/[-+*]/.test(character) && /^([ \t]|$)/.test(line.slice(index + 1, index + 2))) depth += 1;
    else if (/[0-9]/.test(character)) {
      const marker = /^\d{1,9}[.)]([ \t]|$)/.exec(line.slice(index, index + 12));
      if (!marker) break;
      depth += 1;
      index += marker[0].length - 1;
    } else break;
    index += 1;
  }
  const fence = /^:{3,}/.exec(line.slice(index, index + 40));
  return Math.max(depth, Math.floor(spaces / 5)) + (fence ? Math.floor(fence[0].length / 4) : 0);
}
