import type { QuestionView } from '@lidzgaita/grading';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import { LocalizedTextScalar, QuestionReviewScalar, QuestionViewScalar } from '../../../platform/graphql/scalars.js';
import { AttemptSection, Passage, QuizBehaviour, type QuestionReview } from '../attempts/quiz-attempt.type.js';

/** An answer marked on the spot; nothing of it is kept. */
@ObjectType()
export class CheckedAnswer {
  @Field(() => Boolean, { nullable: true })
  correct: boolean | null;

  @Field(() => Float)
  points: number;

  @Field(() => Float)
  max: number;

  @Field(() => QuestionReviewScalar)
  review: QuestionReview;

  @Field(() => LocalizedTextScalar, { nullable: true })
  feedback: LocalizedText | null;

  @Field(() => Passage, { nullable: true })
  passage: Passage | null;
}

@ObjectType()
export class PracticeQuestion {
  @Field(() => ID)
  id: string;

  @Field(() => QuestionViewScalar)
  view: QuestionView;
}

@ObjectType()
export class Practice {
  @Field(() => ID)
  attemptId: string;

  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  moduleId: string;

  @Field(() => LocalizedTextScalar)
  moduleTitle: LocalizedText;

  @Field(() => [PracticeQuestion])
  questions: PracticeQuestion[];
}

@ObjectType()
export class PreviewQuestion extends PracticeQuestion {
  @Field(() => Boolean)
  safety: boolean;

  @Field(() => ID, { nullable: true })
  sectionId: string | null;

  @Field(() => [LocalizedTextScalar])
  hints: LocalizedText[];

  @Field(() => Passage, { nullable: true })
  passage: Passage | null;
}

@ObjectType()
export class QuizPreview {
  @Field(() => ID)
  hash: string;

  @Field(() => ID)
  moduleId: string;

  @Field(() => String)
  code: string;

  @Field(() => LocalizedTextScalar)
  title: LocalizedText;

  @Field(() => Int)
  editionNumber: number;

  @Field(() => QuizBehaviour)
  behaviour: QuizBehaviour;

  @Field(() => Int)
  pass: number;

  @Field(() => Int)
  attempts: number;

  @Field(() => Int, { nullable: true })
  minutes: number | null;

  @Field(() => [AttemptSection])
  sections: AttemptSection[];

  @Field(() => [PreviewQuestion])
  questions: PreviewQuestion[];
}
