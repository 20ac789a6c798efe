import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType()
export class AttendanceEntryInput {
  @Field(() => ID)
  personId: string;

  @Field(() => Int)
  minutes: number;
}

@InputType()
export class RecordAttendanceInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  sessionId: string;

  @Field(() => [AttendanceEntryInput])
  entries: AttendanceEntryInput[];
}
