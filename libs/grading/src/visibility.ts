import type { OptionReview, PartReview, QuestionReview, StepReview } from './question-type.js';
import type { QuizPolicy, SeenMoment, SeenThing } from './quiz-policy.js';

/** How long after its end an attempt counts as just submitted. */
const RIGHT_AFTER_MS = 30 * 60_000;

/** The moment at which an attempt is looked at; instants in milliseconds. */
export function momentOf(submittedAt: number | null, closesAt: number | null, now: number): SeenMoment {
  if (submittedAt === null) return 'during';
  if (closesAt !== null && now >= closesAt) return 'closed';
  return now < submittedAt + RIGHT_AFTER_MS ? 'after' : 'later';
}

/** What may be seen at a moment. A quiz that marks only at its end tells nothing during it, whatever it says. */
export function seenAt({ show, behaviour }: Pick<QuizPolicy, 'show' | 'behaviour'>, moment: SeenMoment): SeenThing[] {
  const checks = behaviour === 'immediate' || behaviour === 'tries';
  return moment === 'during' && !checks ? [] : [...show[moment]];
}

/**
 * What is told of one question. While it can still be answered, nothing before it has been checked; and after a wrong try
 * why what was chosen is wrong, but not what would be right.
 */
export function toldOf(seen: readonly SeenThing[], { closed, checked }: { closed: boolean; checked: boolean }): SeenThing[] {
  if (closed) return [...seen];
  return checked ? seen.filter((thing) => thing !== 'right') : [];
}

/** A review without what may not be seen: the rest of it is null, empty or left out. */
export function hideFrom(review: QuestionReview, seen: readonly SeenThing[]): QuestionReview {
  const may = (thing: SeenThing): boolean => seen.includes(thing);
  const all = may('answer') && may('mark') && may('right') && may('explanation');
  if (all) return review;
  return {
    options: review.options.map((option) => optionFor(option, may)),
    parts: review.parts.map((part) => partFor(part, may)),
    steps: may('answer') ? review.steps.map((step) => stepFor(step, may)) : [],
    text: may('answer') ? review.text : null,
  };
}

type May = (thing: SeenThing) => boolean;

/** Without what is right, why is told of the chosen options only: of the others it would tell. */
function optionFor({ id, text, chosen, correct, said, experts, why }: OptionReview, may: May): OptionReview {
  return {
    id,
    text,
    chosen: may('answer') && chosen,
    correct: may('right') ? correct : null,
    ...(may('answer') && said && { said }),
    ...(may('right') && experts && { experts }),
    ...(may('explanation') && (may('right') || (chosen && may('answer'))) && why && { why }),
  };
}

function partFor({ id, label, given, right, correct, why }: PartReview, may: May): PartReview {
  return {
    id,
    label,
    given: may('answer') ? given : null,
    right: may('right') ? right : null,
    correct: may('right') && may('answer') ? correct : null,
    ...(may('explanation') && may('right') && why && { why }),
  };
}

function stepFor({ id, question, chosen, value, why, expert }: StepReview, may: May): StepReview {
  return {
    id,
    question,
    chosen,
    value: may('right') ? value : null,
    ...(may('explanation') && may('right') && why && { why }),
    ...(may('explanation') && may('right') && expert && { expert }),
  };
}
