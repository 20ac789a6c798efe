import { isMap, isScalar, isSeq, type Document, type LineCounter, type Node, type Pair } from 'yaml';
import type { TextPoint } from '../markdown/context.js';
import type { Place } from '../faults/fault.js';

/** A way into a YAML value: keys and indexes. */
export type Path = readonly (string | number)[];

/** A YAML file that was read: its value, and where each part of it stands. */
export class YamlSource {
  constructor(
    readonly file: string,
    readonly value: unknown,
    private readonly document: Document,
    private readonly lines: LineCounter,
    /** Lines of the file before the YAML begins. */
    private readonly offset: number,
  ) {}

  /** The place of the deepest part of the path that exists. */
  place(path: Path): Place {
    return this.placeOf(this.find(path).node);
  }

  /** The place of the key that the path ends in. */
  keyPlace(path: Path): Place {
    const { node, pair } = this.find(path);
    return this.placeOf((pair?.key as Node | undefined) ?? node);
  }

  /** Turns a point inside the text at the path into a place in the file; exact for `|` blocks. */
  textPlace(path: Path): (point: TextPoint) => Place {
    const { node } = this.find(path);
    const start = this.placeOf(node);
    const isBlock = isScalar(node) && node.type === 'BLOCK_LITERAL';
    return ({ line }) => (isBlock ? { ...start, line: start.line + line, column: 1 } : start);
  }

  private placeOf(node: Node | null | undefined): Place {
    const { line, col } = this.lines.linePos(node?.range?.[0] ?? 0);
    return { file: this.file, line: Math.max(line, 1) + this.offset, column: Math.max(col, 1) };
  }

  private find(path: Path): { node: Node | null | undefined; pair?: Pair | undefined } {
    let node = this.document.contents as Node | null | undefined;
    let pair: Pair | undefined;
    for (const step of path) {
      let next: Node | null | undefined;
      let nextPair: Pair | undefined;
      if (isMap(node)) {
        nextPair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(step));
        next = (nextPair?.value as Node | null | undefined) ?? (nextPair?.key as Node | undefined);
      } else if (isSeq(node)) next = node.items[Number(step)] as Node | undefined;
      if (!next) return { node };
      node = next;
      pair = nextPair;
    }
    return { node, pair };
  }
}

/** The part of a value that a path leads to. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((part, step) => {
    if (part === null || typeof part !== 'object' || !Object.hasOwn(part, step)) return undefined;
    return (part as Record<string | number, unknown>)[step];
  }, value);
}
