import type { QuestionView } from '@lidzgaita/grading';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import { InstantScalar, LocalizedTextScalar, QuestionReviewScalar, QuestionViewScalar } from '../../../platform/graphql/scalars.js';
import { PersonName } from '../../accounts/person.type.js';
import type { QuestionReview } from '../attempts/quiz-attempt.type.js';

export enum MarkingState {
  AGREED = 'AGREED',
  DIFFERENT = 'DIFFERENT',
  SECOND = 'SECOND',
  WAITING = 'WAITING',
}
registerEnumType(MarkingState, { name: 'MarkingState' });

@ObjectType()
export class CriterionLevel {
  @Field(() => ID)
  criterionId: string;

  @Field(() => ID)
  levelId: string;
}

@ObjectType()
export class GivenMark {
  @Field(() => ID)
  id: string;

  @Field(() => PersonName)
  marker: PersonName;

  @Field(() => Boolean)
  mine: boolean;

  @Field(() => [CriterionLevel])
  levels: CriterionLevel[];

  @Field(() => Float)
  points: number;

  @Field(() => Float)
  max: number;

  @Field(() => String, { nullable: true })
  comment: string | null;

  @Field(() => Boolean, { description: 'Settles a difference' })
  agreed: boolean;

  @Field(() => InstantScalar)
  at: Date;
}

@ObjectType()
export class MarkingItem {
  @Field(() => ID)
  attemptId: string;

  @Field(() => ID)
  questionId: string;

  @Field(() => ID)
  moduleId: string;

  @Field(() => String)
  moduleCode: string;

  @Field(() => LocalizedTextScalar)
  moduleTitle: LocalizedText;

  @Field(() => LocalizedTextScalar)
  cohort: LocalizedText;

  @Field(() => PersonName, { nullable: true, description: 'Null when marking is anonymous' })
  learner: PersonName | null;

  @Field(() => Int, { description: 'How an unnamed learner is called, as a number' })
  learnerNumber: number;

  @Field(() => InstantScalar)
  submittedAt: Date;

  @Field(() => QuestionViewScalar)
  question: QuestionView;

  @Field(() => QuestionReviewScalar, { description: 'With the answer; its rubric is what to mark by' })
  review: QuestionReview;

  @Field(() => MarkingState)
  state: MarkingState;

  @Field(() => Int)
  marksNeeded: number;

  @Field(() => [GivenMark], { description: 'Others’ marks are shown once one’s own is given' })
  marks: GivenMark[];
}

@InputType()
export class CriterionLevelInput {
  @Field(() => ID)
  criterionId: string;

  @Field(() => ID)
  levelId: string;
}

@InputType()
export class RecordMarkInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  attemptId: string;

  @Field(() => ID)
  questionId: string;

  @Field(() => [CriterionLevelInput])
  levels: CriterionLevelInput[];

  @Field(() => String, { nullable: true })
  comment?: string | null;

  @Field(() => Boolean, { nullable: true })
  agreed?: boolean | null;
}
