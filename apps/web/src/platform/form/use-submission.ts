import { useRef, useState } from 'react';
import { isRefusal, type Refusal, refusalText } from '../graphql';
import { useT } from '../i18n';
import { failureText } from './failure-text';
import type { Problem } from './problem';

export interface Submission {
  problems: Problem[];
  /** Changes with every try, so that the summary takes focus again. */
  tries: number;
  busy: boolean;
  problemOf(fieldId: string): string | undefined;
  /** Shows what is missing, or sends; gives the result when the server took it. */
  run<Result extends object>(
    missing: Problem[],
    send: () => Promise<Result>,
  ): Promise<Exclude<Result, Refusal> | undefined>;
}

/** One form's way to the server: what is missing, busy, refused, failed. `formId` is where a refusal points to. */
export function useSubmission(formId: string, fieldOfRefusal: Record<string, string> = {}): Submission {
  const t = useT();
  const [problems, setProblems] = useState<Problem[]>([]);
  const [tries, setTries] = useState(0);
  const [busy, setBusy] = useState(false);
  const under = useRef(false);

  const show = (found: Problem[]) => {
    setProblems(found);
    setTries((n) => n + 1);
  };
  return {
    problems,
    tries,
    busy,
    problemOf: (fieldId) => problems.find((problem) => problem.fieldId === fieldId)?.message,
    async run(missing, send) {
      if (under.current) return undefined;
      show(missing);
      if (missing.length > 0) return undefined;
      under.current = true;
      setBusy(true);
      try {
        const result = await send();
        if (!isRefusal(result)) return result as Exclude<typeof result, Refusal>;
        const refusal = result as unknown as Refusal;
        show([{ fieldId: fieldOfRefusal[refusal.code] ?? formId, message: refusalText(t, refusal) }]);
      } catch (error) {
        show([{ fieldId: formId, message: failureText(t, error) }]);
      } finally {
        under.current = false;
        setBusy(false);
      }
      return undefined;
    },
  };
}
