import type { FaultParams, FaultRule } from './fault-params.js';

/** A place in a file; line and column count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** An error keeps content from being published, a warning does not. */
export type Severity = 'error' | 'warning';

/** One thing that is wrong, and where. {@link describeFault} puts it into words. */
export type Fault = { [R in FaultRule]: Place & { severity: Severity; rule: R; params: FaultParams[R] } }[FaultRule];

const warnings: ReadonlySet<FaultRule> = new Set<FaultRule>([
  'untranslated-text',
  'language-incomplete',
  'markdown-in-text',
  'list-start',
  'passage-missing',
  'harmful-ends',
  'no-best-choice',
  'tries-ignored',
  'hints-ignored',
  'telling-ids',
  'safety-by-person',
]);

/** Says that something is wrong at a place. */
export type Report = <R extends FaultRule>(place: Place, rule: R, params: FaultParams[R]) => void;

/** Faults of one run, each once. */
export class FaultList {
  private readonly byKey = new Map<string, Fault>();

  readonly report: Report = ({ file, line, column }, rule, params) => {
    const severity: Severity = warnings.has(rule) ? 'warning' : 'error';
    const fault = { file, line, column, severity, rule, params } as Fault;
    const key = JSON.stringify([file, line, column, rule, params]);
    if (!this.byKey.has(key)) this.byKey.set(key, fault);
  };

  /** The faults by file, line and column. */
  sorted(): Fault[] {
    const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
    return [...this.byKey.values()].sort(
      (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule),
    );
  }
}

/** Whether content with these faults must not be published. */
export function hasErrors(faults: readonly Fault[]): boolean {
  return faults.some(({ severity }) => severity === 'error');
}
