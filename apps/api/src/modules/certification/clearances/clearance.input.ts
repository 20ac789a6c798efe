import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DayScalar } from '../../../platform/graphql/scalars.js';
import { ClearanceSetting, MatchEventKind } from './clearance.type.js';

@InputType()
export class GrantClearanceInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ClearanceSetting)
  setting: ClearanceSetting;

  @Field(() => ID, { nullable: true, description: 'Which prison; for that setting only' })
  place?: string | null;

  @Field(() => String, { nullable: true })
  limits?: string | null;

  @Field(() => DayScalar)
  validUntil: string;
}

@InputType()
export class EndClearanceInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  clearanceId: string;

  @Field(() => String)
  reason: string;
}

@InputType()
export class StartMatchInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  enrolmentId: string;

  @Field(() => String)
  reference: string;

  @Field(() => DayScalar)
  startedOn: string;
}

@InputType()
export class RecordMatchInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  matchId: string;

  @Field(() => MatchEventKind)
  kind: MatchEventKind;

  @Field(() => DayScalar)
  occurredOn: string;

  @Field(() => String, { nullable: true })
  reason?: string | null;

  @Field(() => Int, { nullable: true })
  contacts?: number | null;
}
