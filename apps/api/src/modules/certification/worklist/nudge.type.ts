import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PersonName } from '../../accounts/person.type.js';
import { NamedRequirement } from './worklist.type.js';

export const NudgeVerdict = { SEND: 'SEND', REMINDED_TODAY: 'REMINDED_TODAY', NOTHING_TO_DO: 'NOTHING_TO_DO', SELF: 'SELF' } as const;
export type NudgeVerdict = keyof typeof NudgeVerdict;
registerEnumType(NudgeVerdict, { name: 'NudgeVerdict', description: 'NOTHING_TO_DO: the move is somebody else’s' });

@ObjectType({ description: 'What a reminder would come to for one person' })
export class NudgePlan {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => PersonName)
  person: PersonName;

  @Field(() => NudgeVerdict)
  verdict: NudgeVerdict;

  @Field(() => [NamedRequirement], { description: 'What the letter names' })
  steps: NamedRequirement[];
}

@ObjectType()
export class NudgesSent {
  @Field(() => Int)
  sent: number;

  @Field(() => [NudgePlan], { description: 'Those who were left out, and why' })
  others: NudgePlan[];
}

@InputType()
export class NudgeInput {
  @Field(() => ID)
  key: string;

  @Field(() => [ID])
  enrolmentIds: string[];
}
