import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import { LocalizedTextScalar } from '../../../platform/graphql/scalars.js';

@ObjectType()
export class ChoiceStatistics {
  @Field(() => ID)
  key: string;

  @Field(() => [LocalizedTextScalar], { description: 'Several are said with an arrow between them' })
  label: LocalizedText[];

  @Field(() => Boolean, { nullable: true })
  correct: boolean | null;

  @Field(() => Int)
  count: number;
}

@ObjectType()
export class QuestionStatistics {
  @Field(() => ID)
  questionId: string;

  @Field(() => ID, { description: 'Of the question’s content' })
  version: string;

  @Field(() => LocalizedTextScalar)
  prompt: LocalizedText;

  @Field(() => String)
  kind: string;

  @Field(() => Boolean)
  safety: boolean;

  @Field(() => Boolean, { description: 'Whether this version is the one in the newest edition' })
  current: boolean;

  @Field(() => Boolean)
  voided: boolean;

  @Field(() => Int)
  n: number;

  @Field(() => Float, { nullable: true, description: 'Mean share of the points, 0 to 1; null under 30 answers' })
  facility: number | null;

  @Field(() => Float, { nullable: true, description: 'Item–rest correlation, −1 to 1; null under 30 answers or when nothing varies' })
  discrimination: number | null;

  @Field(() => Int, { nullable: true })
  medianSeconds: number | null;

  @Field(() => [ChoiceStatistics])
  choices: ChoiceStatistics[];
}

@ObjectType()
export class QuizStatistics {
  @Field(() => ID)
  moduleId: string;

  @Field(() => String)
  code: string;

  @Field(() => LocalizedTextScalar)
  title: LocalizedText;

  @Field(() => Int)
  pass: number;

  @Field(() => Int, { description: 'First attempts, counted once per person' })
  attempts: number;

  @Field(() => Boolean, { description: 'At least 30' })
  enough: boolean;

  @Field(() => Float, { nullable: true })
  mean: number | null;

  @Field(() => Float, { nullable: true, description: 'Share of attempts passed, 0 to 1' })
  passed: number | null;

  @Field(() => Float, { nullable: true, description: 'KR-20 or Cronbach’s alpha' })
  reliability: number | null;

  @Field(() => [Int], { description: 'How many attempts in 0–9 %, 10–19 %, … 90–100 %; empty under 30' })
  distribution: number[];

  @Field(() => [QuestionStatistics])
  questions: QuestionStatistics[];
}

@ObjectType()
export class QuizOverview {
  @Field(() => ID)
  moduleId: string;

  @Field(() => String)
  code: string;

  @Field(() => LocalizedTextScalar)
  title: LocalizedText;

  @Field(() => ID, { description: 'Of the newest edition' })
  hash: string;

  @Field(() => Int, { description: 'Finished attempts of people within reach' })
  attempts: number;

  @Field(() => Int)
  waitingMarks: number;
}
