import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LocalizedText } from '../../platform/graphql/localized-text.js';
import { InstantScalar, LocalizedTextScalar } from '../../platform/graphql/scalars.js';

export enum SessionMode {
  IN_PERSON = 'IN_PERSON',
  ONLINE = 'ONLINE',
}
registerEnumType(SessionMode, { name: 'SessionMode' });

@ObjectType()
export class AttendanceMark {
  @Field(() => ID)
  sessionId: string;

  @Field(() => ID)
  personId: string;

  @Field(() => Int)
  minutes: number;

  @Field(() => InstantScalar)
  recordedAt: Date;
}

@ObjectType()
export class TrainingSession {
  @Field(() => ID)
  id: string;

  @Field(() => LocalizedTextScalar)
  title: LocalizedText;

  @Field(() => InstantScalar)
  startsAt: Date;

  @Field(() => InstantScalar)
  endsAt: Date;

  @Field(() => Int)
  minutes: number;

  @Field(() => SessionMode)
  mode: SessionMode;

  @Field(() => String)
  place: string;

  @Field(() => [AttendanceMark])
  marks: AttendanceMark[];
}
