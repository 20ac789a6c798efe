import { Injectable } from '@nestjs/common';
import { contentId, distribution, ENOUGH, GradingError, itemStatistics, median, questionTypeOf, reliability, type AttemptShares } from '@lidzgaita/grading';
import { isUuid } from '../../../platform/database/uuid.js';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { CatalogueFacade } from '../../catalogue/catalogue.facade.js';
import { type BankQuestion, bankOf } from '../attempts/question-bank.js';
import { type CountedAttempt, StatisticsRepository } from './statistics.repository.js';
import type { ChoiceStatistics, QuestionStatistics, QuizOverview, QuizStatistics } from './statistics.type.js';

/** A longer pause between two answers is a break, not thinking. */
const LONGEST_SECONDS = 30 * 60;

/** One answer, or none, to one version of a question. */
interface Answer {
  response: unknown;
  seconds: number | null;
  voided: boolean;
}

interface Asked extends BankQuestion {
  answers: Answer[];
}

@Injectable()
export class StatisticsService {
  constructor(
    private readonly catalogue: CatalogueFacade,
    private readonly repository: StatisticsRepository,
  ) {}

  async overview(actor: Actor): Promise<QuizOverview[]> {
    const counts = new Map((await this.repository.counts(actor.personId)).map((row) => [row.moduleId, row]));
    const modules = await this.catalogue.currentModules();
    return modules
      .filter(({ module }) => module.quiz)
      .map(({ moduleId, code, hash, module }) => ({
        moduleId, code, hash, title: module.title, attempts: counts.get(moduleId)?.attempts ?? 0, waitingMarks: counts.get(moduleId)?.waitingMarks ?? 0,
      }));
  }

  async of(actor: Actor, moduleId: string, cohortId: string | null): Promise<QuizStatistics | null> {
    if (!contentId.safeParse(moduleId).success || (cohortId !== null && !isUuid(cohortId))) return null;
    if (cohortId !== null && !(await this.repository.reachesCohort(actor.personId, cohortId))) return null;
    const newest = await this.catalogue.currentModule(moduleId);
    const quiz = newest?.module.quiz;
    if (!newest || !quiz) return null;
    const attempts = await this.repository.firstAttempts(actor.personId, moduleId, cohortId);
    const shares = attempts.map(sharesOf);
    const marked = attempts.filter(({ passed }) => passed !== null);
    const enough = marked.length >= ENOUGH;
    const percents = marked.map(({ percent }) => percent ?? 0);
    const asked = await this.asked(attempts);
    const current = new Set([...bankOf(newest).values()].map(keyOf));
    return {
      moduleId, code: newest.code, title: newest.module.title, pass: quiz.pass, attempts: marked.length, enough,
      mean: enough ? percents.reduce((sum, percent) => sum + percent, 0) / percents.length : null,
      passed: enough ? marked.filter(({ passed }) => passed).length / marked.length : null,
      reliability: reliability(shares),
      distribution: enough ? distribution(percents) : [],
      questions: [...asked.values()].map((one) => questionStatistics(one, shares, current)),
    };
  }

  /** Every version of a question that was asked, in the order of the banks, with its answers. */
  private async asked(attempts: readonly CountedAttempt[]): Promise<Map<string, Asked>> {
    const asked = new Map<string, Asked>();
    for (const hash of new Set(attempts.map(({ editionHash }) => editionHash))) {
      for (const one of bankOf(await this.catalogue.moduleEdition(hash)).values()) {
        if (!asked.has(keyOf(one))) asked.set(keyOf(one), { ...one, answers: [] });
      }
    }
    for (const attempt of attempts) {
      const seconds = secondsOf(attempt);
      attempt.questionIds.forEach((id, index) => {
        const entry = asked.get(`${id}@${attempt.versions[index]}`);
        entry?.answers.push({ response: attempt.answers[index]?.response, seconds: seconds[index] ?? null, voided: attempt.marks[index]?.voided ?? false });
      });
    }
    for (const [key, { answers }] of asked) if (answers.length === 0) asked.delete(key);
    return asked;
  }
}

const keyOf = ({ question, version }: BankQuestion): string => `${question.id}@${version}`;

function sharesOf({ questionIds, versions, marks }: CountedAttempt): AttemptShares {
  const shares = new Map<string, number>();
  questionIds.forEach((id, index) => {
    const mark = marks[index];
    if (mark?.counted && !mark.pending && !mark.voided) shares.set(`${id}@${versions[index]}`, mark.share);
  });
  return { shares };
}

/** From the answer before it, or from the start, to the last answer to the question. */
function secondsOf({ startedAt, answers }: CountedAttempt): (number | null)[] {
  const times = answers.map((answer) => (answer ? Date.parse(answer.savedAt) : null));
  const inOrder = [startedAt.getTime(), ...times.filter((time) => time !== null)].sort((a, b) => a - b);
  return times.map((time) => {
    const before = time === null ? undefined : inOrder.findLast((other) => other < time);
    const seconds = time === null || before === undefined ? null : (time - before) / 1000;
    return seconds !== null && seconds <= LONGEST_SECONDS ? seconds : null;
  });
}

function questionStatistics({ question, version, answers }: Asked, shares: readonly AttemptShares[], current: ReadonlySet<string>): QuestionStatistics {
  const key = keyOf({ question, version });
  const { facility, discrimination } = itemStatistics(key, shares);
  const seconds = answers.flatMap((answer) => answer.seconds ?? []);
  const middle = answers.length >= ENOUGH ? median(seconds) : null;
  return {
    questionId: question.id, version, prompt: question.prompt, kind: question.kind, safety: question.safety, current: current.has(key),
    voided: answers.some(({ voided }) => voided), n: answers.length, facility, discrimination,
    medianSeconds: middle === null ? null : Math.round(middle),
    choices: choicesOf({ question, version, answers }),
  };
}

function choicesOf({ question, answers }: Asked): ChoiceStatistics[] {
  const type = questionTypeOf(question.kind);
  const counts = new Map<string, number>();
  for (const { response } of answers) {
    if (response === undefined || response === null) continue;
    for (const key of chosenIn(() => type.chosen(question, response))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return type.choices(question).map(({ key, label, correct }) => ({ key, label: label as LocalizedText[], correct, count: counts.get(key) ?? 0 }));
}

function chosenIn(read: () => string[]): string[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof GradingError) return [];
    throw error;
  }
}
