import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity()
@Index('person_name', ['familyName', 'givenName'])
export class PersonEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  givenName: string;

  @Column('text')
  familyName: string;

  /** In lower case; one account per address. */
  @Column('text', { unique: true })
  email: string;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text')
  passwordHash: string;

  @Column('text', { default: 'lv' })
  locale: 'lv' | 'en';

  @Column('timestamptz', { nullable: true })
  disabledAt: Date | null;

  /** Since when nothing here names anybody. */
  @Column('timestamptz', { nullable: true })
  erasedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  lastSeenAt: Date | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
