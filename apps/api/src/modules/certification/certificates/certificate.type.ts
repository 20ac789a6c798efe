import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import { DayScalar, LocalizedTextScalar } from '../../../platform/graphql/scalars.js';
import { Organisation } from '../../accounts/person.type.js';
import { ProgrammeRef } from '../../catalogue/catalogue.type.js';

export enum CertificateStatus {
  VALID = 'VALID',
  EXPIRED = 'EXPIRED',
  SUSPENDED = 'SUSPENDED',
  REVOKED = 'REVOKED',
  SUPERSEDED = 'SUPERSEDED',
}
registerEnumType(CertificateStatus, { name: 'CertificateStatus' });

@ObjectType()
export class Certificate {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  number: string;

  @Field(() => String)
  code: string;

  @Field(() => LocalizedTextScalar)
  title: LocalizedText;

  @Field(() => String)
  holder: string;

  @Field(() => DayScalar)
  issuedOn: string;

  @Field(() => DayScalar)
  expiresOn: string;

  @Field(() => CertificateStatus)
  status: CertificateStatus;

  @Field(() => Organisation)
  issuer: Organisation;

  @Field(() => ProgrammeRef)
  programme: ProgrammeRef;

  @Field(() => String, { nullable: true, description: 'Number of the certificate that this one stands in for' })
  replaces: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the certificate that stands in for this one' })
  replacedBy: string | null;

  @Field(() => String, { nullable: true })
  revokedReason: string | null;

  @Field(() => String, { nullable: true, description: 'While it is suspended' })
  suspendedReason: string | null;

  @Field(() => String, { nullable: true, description: 'What the holder may not do, although certified; not public' })
  limits: string | null;
}
