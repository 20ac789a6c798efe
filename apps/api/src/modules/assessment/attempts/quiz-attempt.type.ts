import type { QuestionView, Rubric, QuestionReview as Explained } from '@lidzgaita/grading';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import { InstantScalar, LocalizedTextScalar, QuestionResponseScalar, QuestionReviewScalar, QuestionViewScalar } from '../../../platform/graphql/scalars.js';

export enum AttemptState {
  LIVE = 'LIVE',
  SUBMITTED = 'SUBMITTED',
}
registerEnumType(AttemptState, { name: 'AttemptState' });

export enum AttemptClosing {
  LEARNER = 'LEARNER',
  STAFF = 'STAFF',
  TIME = 'TIME',
}
registerEnumType(AttemptClosing, { name: 'AttemptClosing', description: 'Who ended an attempt' });

export enum QuizBehaviour {
  CERTAINTY = 'CERTAINTY',
  DEFERRED = 'DEFERRED',
  IMMEDIATE = 'IMMEDIATE',
  TRIES = 'TRIES',
}
registerEnumType(QuizBehaviour, { name: 'QuizBehaviour' });

export enum QuizResultMethod {
  AVERAGE = 'AVERAGE',
  BEST = 'BEST',
  FIRST = 'FIRST',
  LAST = 'LAST',
}
registerEnumType(QuizResultMethod, { name: 'QuizResultMethod' });

export enum SeenThing {
  ANSWER = 'ANSWER',
  EXPLANATION = 'EXPLANATION',
  MARK = 'MARK',
  RIGHT = 'RIGHT',
}
registerEnumType(SeenThing, { name: 'SeenThing' });

/** A review with what a marker decided; the criteria are there where a person marks. */
export interface QuestionReview extends Explained {
  rubric: (Rubric[number] & { given: string | null })[];
}

@ObjectType()
export class AttemptSection {
  @Field(() => ID)
  id: string;

  @Field(() => LocalizedTextScalar)
  title: LocalizedText;
}

@ObjectType()
export class Passage {
  @Field(() => ID)
  lessonId: string;

  @Field(() => String)
  anchor: string;
}

@ObjectType()
export class SavedAnswer {
  @Field(() => QuestionResponseScalar)
  response: unknown;

  @Field(() => Int)
  revision: number;

  @Field(() => Int, { nullable: true, description: '1 to 3, when the quiz asks how sure' })
  certainty: number | null;

  @Field(() => InstantScalar)
  savedAt: Date;
}

@ObjectType()
export class AttemptQuestion {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'From 1' })
  position: number;

  @Field(() => Boolean)
  safety: boolean;

  @Field(() => QuestionViewScalar)
  view: QuestionView;

  @Field(() => SavedAnswer, { nullable: true })
  answer: SavedAnswer | null;

  @Field(() => QuestionReviewScalar, { nullable: true, description: 'Only what may be seen now' })
  review: QuestionReview | null;

  @Field(() => Boolean, { nullable: true, description: 'Only when the mark may be seen' })
  correct: boolean | null;

  @Field(() => Passage, { nullable: true, description: 'Only with the explanation' })
  passage: Passage | null;

  @Field(() => LocalizedTextScalar, { nullable: true, description: 'Of the question as a whole' })
  feedback: LocalizedText | null;

  @Field(() => ID, { nullable: true })
  sectionId: string | null;

  @Field(() => Boolean, { description: 'Nothing can be answered any more' })
  closed: boolean;

  @Field(() => Int, { nullable: true, description: 'Only when answers may be tried several times' })
  triesLeft: number | null;

  @Field(() => [LocalizedTextScalar], { description: 'Those earned by wrong tries' })
  hints: LocalizedText[];

  @Field(() => Float, { nullable: true })
  points: number | null;

  @Field(() => Float, { description: '0: not counted' })
  max: number;

  @Field(() => Boolean, { description: 'Waits for a marker' })
  pending: boolean;

  @Field(() => String, { nullable: true, description: 'Of the marker' })
  comment: string | null;

  @Field(() => Boolean, { description: 'Credited to everybody' })
  voided: boolean;
}

@ObjectType()
export class AttemptResult {
  @Field(() => Int, { description: 'Rounded down' })
  percent: number;

  @Field(() => Float)
  points: number;

  @Field(() => Float)
  max: number;

  @Field(() => Boolean)
  passed: boolean;

  @Field(() => Int)
  pass: number;

  @Field(() => [ID])
  safetyMissed: string[];

  @Field(() => Int, { description: 'How many more may be started; none once passed' })
  attemptsLeft: number;

  @Field(() => LocalizedTextScalar, { nullable: true, description: 'Said of the whole attempt' })
  feedback: LocalizedText | null;
}

@ObjectType()
export class QuizAttempt {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  moduleId: string;

  @Field(() => String)
  moduleCode: string;

  @Field(() => LocalizedTextScalar)
  moduleTitle: LocalizedText;

  @Field(() => Int)
  number: number;

  @Field(() => AttemptState)
  state: 'LIVE' | 'SUBMITTED';

  @Field(() => InstantScalar)
  startedAt: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'When time is up' })
  dueAt: Date | null;

  @Field(() => Int, { description: 'In which answers under way still count' })
  graceSeconds: number;

  @Field(() => InstantScalar, { description: "The server's clock" })
  now: Date;

  @Field(() => InstantScalar, { nullable: true })
  submittedAt: Date | null;

  @Field(() => AttemptClosing, { nullable: true })
  closedBy: 'LEARNER' | 'TIME' | 'STAFF' | null;

  @Field(() => QuizBehaviour)
  behaviour: QuizBehaviour;

  @Field(() => [AttemptSection])
  sections: AttemptSection[];

  @Field(() => [SeenThing], { description: 'What may be seen of it at this moment' })
  seen: SeenThing[];

  @Field(() => Int, { description: 'Answers that wait for a marker; there is no result before' })
  waiting: number;

  @Field(() => [AttemptQuestion])
  questions: AttemptQuestion[];

  @Field(() => AttemptResult, { nullable: true })
  result: AttemptResult | null;
}

@ObjectType()
export class AnswerReceipt {
  @Field(() => ID)
  questionId: string;

  @Field(() => Int)
  revision: number;

  @Field(() => InstantScalar)
  savedAt: Date;

  @Field(() => AttemptQuestion, { nullable: true, description: 'How the question stands now, when the answer was checked' })
  question: AttemptQuestion | null;
}
