import { Field, ID, ObjectType } from '@nestjs/graphql';
import { InstantScalar, JSONScalar } from '../../../platform/graphql/scalars.js';
import { PersonName } from '../../accounts/person.type.js';
import { Enrolment } from '../../training/enrolment.type.js';
import { AttendanceMark } from '../../training/training-session.type.js';
import { Certificate } from '../certificates/certificate.type.js';
import { DecisionOption, Proposal } from '../decisions/decision.type.js';
import { RequirementStandingType } from '../standings/standing.type.js';

@ObjectType()
export class HistoryEntry {
  @Field(() => ID)
  id: string;

  @Field(() => InstantScalar)
  at: Date;

  @Field(() => String)
  kind: string;

  @Field(() => PersonName, { nullable: true })
  actor: PersonName | null;

  @Field(() => ID, { nullable: true })
  requirementId: string | null;

  @Field(() => JSONScalar, { nullable: true })
  params: Record<string, unknown> | null;

  @Field(() => String, { nullable: true })
  reason: string | null;
}

@ObjectType()
export class Volunteer {
  @Field(() => Enrolment)
  enrolment: Enrolment;

  @Field(() => String, { nullable: true, description: 'For coordinators only' })
  email: string | null;

  @Field(() => String, { nullable: true, description: 'For coordinators only' })
  phone: string | null;

  @Field(() => [AttendanceMark])
  attendance: AttendanceMark[];

  @Field(() => [HistoryEntry])
  history: HistoryEntry[];

  @Field(() => [Certificate])
  certificates: Certificate[];

  @Field(() => [DecisionOption], { description: 'For coordinators only' })
  decisions: DecisionOption[];

  @Field(() => [Proposal], { description: 'For coordinators only; newest first, answered ones too' })
  proposals: Proposal[];

  @Field(() => [ID], { description: 'Requirements that this viewer may waive' })
  waivable: string[];

  @Field(() => [ID], { description: 'Facts that are waivers which this viewer may withdraw' })
  waivers: string[];

  @Field(() => [ID], { description: 'Requirements for which this viewer may record evidence' })
  recordable: string[];

  @Field(() => [RequirementStandingType], { description: 'What a clearance asks beside the certificate; in one list, each part after its group' })
  clearanceSteps: RequirementStandingType[];
}
