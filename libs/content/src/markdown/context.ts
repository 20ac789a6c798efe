import type { FaultParams, FaultRule } from '../faults/fault-params.js';
import type { Place, Report } from '../faults/fault.js';

/** A position as the Markdown parser gives it: line and column count from 1 inside the text. */
export interface TextPoint {
  line: number;
  column: number;
}

/** Something with a position, as mdast nodes are. */
export interface Positioned {
  position?: { start: TextPoint; end: TextPoint } | undefined;
}

/** A name in a text that must exist elsewhere. */
export interface Mention {
  name: string;
  place: Place;
}

/** What a Markdown text says besides its blocks. */
export interface Mentions {
  terms: Mention[];
  /** Targets of `lesson:` links, without the scheme. */
  lessons: Mention[];
  /** Anchors of the headings, in order. */
  anchors: Mention[];
}

/** The mentions of a text that could not be read. */
export const noMentions = (): Mentions => ({ terms: [], lessons: [], anchors: [] });

/** What the conversion needs to know while it walks one text. */
export class MarkdownContext {
  readonly mentions: Mentions = noMentions();

  constructor(
    /** Lessons have headings, other texts do not. */
    readonly headings: boolean,
    /** The text itself, for what the tree does not keep. */
    readonly text: string,
    private readonly toPlace: (point: TextPoint) => Place,
    private readonly reportFault: Report,
  ) {}

  /** Whether the walk is inside a callout that was never closed: what it swallowed is not to blame. */
  isInOpenCallout = false;

  place(node: Positioned): Place {
    return this.toPlace(node.position?.start ?? { line: 1, column: 1 });
  }

  report<R extends FaultRule>(node: Positioned, rule: R, params: FaultParams[R]): void {
    this.reportFault(this.place(node), rule, params);
  }
}
