import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import { DayScalar, InstantScalar, LocalizedTextScalar } from '../../../platform/graphql/scalars.js';
import { CertificateStatus } from '../certificates/certificate.type.js';

@ObjectType({ description: 'What a stranger with the code may know, and no more' })
export class Verification {
  @Field(() => String)
  code: string;

  @Field(() => String)
  holder: string;

  @Field(() => LocalizedTextScalar)
  title: LocalizedText;

  @Field(() => String)
  number: string;

  @Field(() => Int)
  editionNumber: number;

  @Field(() => DayScalar)
  issuedOn: string;

  @Field(() => DayScalar)
  expiresOn: string;

  @Field(() => LocalizedTextScalar)
  issuer: LocalizedText;

  @Field(() => CertificateStatus)
  status: CertificateStatus;

  @Field(() => String, { nullable: true, description: 'Number of the certificate that was issued in its place' })
  replacedBy: string | null;

  @Field(() => InstantScalar)
  checkedAt: Date;
}
