import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import { DayScalar, LocalizedTextScalar } from '../../../platform/graphql/scalars.js';
import { PersonName } from '../../accounts/person.type.js';

export enum CyclePhase {
  FIRST = 'FIRST',
  CURRENT = 'CURRENT',
  WINDOW = 'WINDOW',
  OVERDUE = 'OVERDUE',
  LAPSED = 'LAPSED',
}
registerEnumType(CyclePhase, { name: 'CyclePhase' });

@ObjectType()
export class CycleLesson {
  @Field(() => ID)
  moduleId: string;

  @Field(() => ID)
  lessonId: string;

  @Field(() => String)
  moduleCode: string;

  @Field(() => LocalizedTextScalar)
  title: LocalizedText;
}

@ObjectType()
export class PastCycle {
  @Field(() => Int)
  number: number;

  @Field(() => DayScalar)
  openedOn: string;

  @Field(() => PersonName, { nullable: true, description: 'Null: opened by the enrolment or by the calendar' })
  openedBy: PersonName | null;

  @Field(() => Boolean, { description: 'The certificate before had lapsed: everything is asked for' })
  lapsed: boolean;

  @Field(() => Int)
  editionNumber: number;

  @Field(() => String, { nullable: true })
  certificateNumber: string | null;

  @Field(() => DayScalar, { nullable: true })
  issuedOn: string | null;

  @Field(() => DayScalar, { nullable: true })
  expiresOn: string | null;
}

@ObjectType()
export class Cycle {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => Int)
  number: number;

  @Field(() => CyclePhase)
  phase: CyclePhase;

  @Field(() => DayScalar, { nullable: true, description: 'First day of the renewal window' })
  opensOn: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last valid day of the certificate' })
  expiresOn: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last day on which a renewal is enough' })
  lapsesOn: string | null;

  @Field(() => Boolean, { description: 'A renewal is open and its requirements hold' })
  renewing: boolean;

  @Field(() => Boolean, { description: 'The newest cycle asks for everything, as the first time' })
  lapsed: boolean;

  @Field(() => [CycleLesson], { description: 'Lessons whose text has changed since the last certificate' })
  changedLessons: CycleLesson[];

  @Field(() => Boolean, { description: 'This viewer may open the next cycle now' })
  mayOpen: boolean;

  @Field(() => [PastCycle], { description: 'Newest first' })
  history: PastCycle[];
}

@InputType()
export class OpenCycleInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  enrolmentId: string;

  @Field(() => String)
  reason: string;
}
