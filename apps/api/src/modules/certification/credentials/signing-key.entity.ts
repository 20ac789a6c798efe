import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A key that signs credentials (Ed25519). The newest one that is not compromised signs; all of them verify. */
@Entity()
export class SigningKeyEntity {
  /** Multibase public key, also the fragment of its address. */
  @PrimaryColumn('text')
  id: string;

  @Column('bytea')
  sealedSecret: Buffer;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  compromisedFrom: Date | null;
}
