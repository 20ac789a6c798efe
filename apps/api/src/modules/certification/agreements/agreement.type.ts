import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import { InstantScalar, JSONScalar, LocalizedTextScalar } from '../../../platform/graphql/scalars.js';
import { PersonName } from '../../accounts/person.type.js';

export enum AgreementKind {
  AGREEMENT = 'AGREEMENT',
  UNDERTAKING = 'UNDERTAKING',
}
registerEnumType(AgreementKind, { name: 'AgreementKind' });

export enum SigningState {
  SIGNED = 'SIGNED',
  /** It was signed and no longer counts. */
  EXPIRED = 'EXPIRED',
  /** An earlier version is signed. */
  CHANGED = 'CHANGED',
  UNSIGNED = 'UNSIGNED',
}
registerEnumType(SigningState, { name: 'SigningState' });

@ObjectType({ description: 'One version of what is signed' })
export class AgreementVersion {
  @Field(() => ID)
  documentId: string;

  @Field(() => AgreementKind)
  kind: AgreementKind;

  @Field(() => ID)
  hash: string;

  @Field(() => Int)
  number: number;

  @Field(() => InstantScalar)
  publishedAt: Date;

  @Field(() => LocalizedTextScalar)
  title: LocalizedText;

  @Field(() => JSONScalar, { description: 'Blocks (documents.ts) by language' })
  body: object;
}

@ObjectType()
export class AgreementSignature {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  typedName: string;

  @Field(() => InstantScalar)
  signedAt: Date;

  @Field(() => AgreementVersion)
  version: AgreementVersion;
}

@ObjectType({ description: 'A document as one volunteer meets it' })
export class Agreement {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => PersonName)
  person: PersonName;

  @Field(() => AgreementVersion)
  current: AgreementVersion;

  @Field(() => SigningState)
  state: SigningState;

  @Field(() => [AgreementSignature], { description: 'On screen, newest first' })
  signatures: AgreementSignature[];

  @Field(() => InstantScalar, { nullable: true, description: 'When a coordinator noted that the current version was signed on paper' })
  onPaperAt: Date | null;
}

@ObjectType({ description: 'A document and how many within reach have signed it' })
export class AgreementOverview {
  @Field(() => AgreementVersion)
  current: AgreementVersion;

  @Field(() => Int)
  signed: number;

  @Field(() => Int)
  changed: number;

  @Field(() => Int)
  unsigned: number;
}

@ObjectType()
export class AgreementSigner {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => PersonName)
  person: PersonName;

  @Field(() => LocalizedTextScalar)
  cohortTitle: LocalizedText;

  @Field(() => SigningState)
  state: SigningState;

  @Field(() => Int, { nullable: true, description: 'Number of the newest version that they signed' })
  number: number | null;

  @Field(() => InstantScalar, { nullable: true })
  signedAt: Date | null;
}

@ObjectType()
export class AgreementSigners {
  @Field(() => AgreementOverview)
  overview: AgreementOverview;

  @Field(() => Int)
  total: number;

  @Field(() => [AgreementSigner])
  people: AgreementSigner[];
}

@InputType()
export class SignAgreementInput {
  @Field(() => ID)
  key: string;

  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  documentId: string;

  @Field(() => ID, { description: 'The version that was read' })
  hash: string;

  @Field(() => String)
  typedName: string;
}
