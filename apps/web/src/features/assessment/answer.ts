import type { QuestionResponse } from '@lidzgaita/contract';

/** One step: an answer to one question, as it goes to the server. */
export interface Answer {
  attemptId: string;
  questionId: string;
  /** One more than the last revision this device knew of. */
  revision: number;
  response: QuestionResponse;
  /** 1 to 3, when the quiz asks how sure. */
  certainty?: number | null;
  /** To be marked at once. */
  check?: boolean;
}

export const attemptSubjects = (attemptId: string) => `answer/${attemptId}/`;

export const answerSubject = (attemptId: string, questionId: string) => `${attemptSubjects(attemptId)}${questionId}`;

export interface Known {
  revision: number;
  response: QuestionResponse;
  certainty?: number | null;
  check?: boolean;
}

/** What counts now: the newest of what the server told, what it has just confirmed, and what still waits here. */
export function newestAnswer(...known: (Known | null | undefined)[]): Known | undefined {
  return known.reduce<Known | undefined>(
    (newest, one) => (one && one.revision >= (newest?.revision ?? 0) ? one : newest),
    undefined,
  );
}

/** The same question was answered elsewhere since this device last looked. */
export interface Conflict {
  revision: number;
  stored: QuestionResponse;
  mine: QuestionResponse;
  /** Said together with `mine`. */
  certainty?: number | null;
}

interface RefusedAnswer {
  payload: unknown;
  refusal?: { code: string; params?: Record<string, unknown> | null };
}

/** Several answers may have been refused in a row; the last one is what the person wanted. */
export function conflictOf(refused: readonly RefusedAnswer[]): Conflict | undefined {
  const outdated = refused.filter(({ refusal }) => refusal?.code === 'answer-outdated');
  const params = outdated.at(-1)?.refusal?.params;
  const mine = outdated.at(-1)?.payload as Answer | undefined;
  if (!params || !mine) return undefined;
  const { revision, response } = params as unknown as { revision: number; response: QuestionResponse };
  return { revision, stored: response, mine: mine.response, ...(mine.certainty && { certainty: mine.certainty }) };
}
