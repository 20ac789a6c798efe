import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A certificate (X.509, self-signed) under which this installation seals PDF files. The newest that is in force seals; all of them are recognised. */
@Entity()
export class SealCertificateEntity {
  /** SHA-256 of the certificate, hexadecimal. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'seal_certificate_id' })
  id: string;

  /** DER. */
  @Column('bytea')
  certificate: Buffer;

  /** PKCS #8 of its RSA key. */
  @Column('bytea')
  sealedSecret: Buffer;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  validUntil: Date;
}
