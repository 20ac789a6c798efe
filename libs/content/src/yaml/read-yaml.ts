import { isAlias, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { Place, Report } from '../faults/fault.js';
import { limits } from '../limits.js';
import { YamlSource } from './yaml-source.js';

/** Syntax errors reported of one file: later ones are mostly echoes of the first. */
const maxErrors = 3;

/**
 * Reads YAML 1.2 without references, tags or doubled keys; nothing when it cannot be read. `offset` counts the lines
 * before it in its file. Nesting beyond the stack is a RangeError, which the reader of the folder turns into a fault.
 */
export function readYaml(file: string, text: string, report: Report, offset = 0): YamlSource | undefined {
  const lines = new LineCounter();
  const place = (index: number): Place => {
    const { line, col } = lines.linePos(index);
    return { file, line: Math.max(line, 1) + offset, column: Math.max(col, 1) };
  };
  const deep = tooDeepAt(text);
  if (deep >= 0) {
    report({ file, line: offset + text.slice(0, deep).split('\n').length, column: 1 }, 'nested-too-deep', {
      limit: limits.yamlDepth,
    });
    return undefined;
  }
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: false,
    prettyErrors: false,
    stringKeys: false,
    logLevel: 'silent',
  });
  const errors = [...document.errors, ...document.warnings];
  for (const { code, message, pos } of errors.slice(0, maxErrors)) {
    if (code === 'TAB_AS_INDENT') report(place(pos[0]), 'yaml-tab', {});
    else if (code === 'TAG_RESOLVE_FAILED') report(place(pos[0]), 'yaml-tag', { tag: text.slice(...pos) });
    else report(place(pos[0]), 'yaml-syntax', { detail: message });
  }
  if (errors.length > 0 || !isPlain(document, place, report)) return undefined;
  return new YamlSource(file, document.toJS({ maxAliasCount: 0 }), document, lines, offset);
}

/** Where brackets and braces are more than the limit deep, wherever they stand; -1 when nowhere. */
function tooDeepAt(text: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (depth > limits.yamlDepth) return index;
  }
  return -1;
}

/** Whether a document has neither references, tags nor doubled keys. */
function isPlain(document: Document, place: (index: number) => Place, report: Report): boolean {
  let plain = true;
  const refuse: Report = (at, rule, params) => {
    plain = false;
    report(at, rule, params);
  };
  visit(document, {
    Node: (_, node) => {
      const at = place(node.range?.[0] ?? 0);
      if (isAlias(node) || node.anchor !== undefined) refuse(at, 'yaml-alias', {});
      else if (node.tag !== undefined) refuse(at, 'yaml-tag', { tag: String(node.tag) });
    },
    Map: (_, map) => {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const name = String(isScalar(key) ? key.value : key);
        const at = place(isNode(key) ? (key.range?.[0] ?? 0) : 0);
        if (seen.has(name)) refuse(at, 'yaml-duplicate-key', { key: name });
        seen.add(name);
      }
    },
  });
  return plain;
}
