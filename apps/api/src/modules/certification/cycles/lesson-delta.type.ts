import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const BlockChangeKind = { NEW: 'NEW', CHANGED: 'CHANGED', REMOVED: 'REMOVED' } as const;
export type BlockChangeKind = keyof typeof BlockChangeKind;
registerEnumType(BlockChangeKind, { name: 'BlockChangeKind' });

export const WordChange = { SAME: 'SAME', ADDED: 'ADDED', REMOVED: 'REMOVED' } as const;
export type WordChange = keyof typeof WordChange;
registerEnumType(WordChange, { name: 'WordChange', description: 'In both texts, only in the newer one, only in the older one' });

@ObjectType()
export class Words {
  @Field(() => String)
  text: string;

  @Field(() => WordChange)
  change: WordChange;
}

@ObjectType()
export class BlockChange {
  @Field(() => BlockChangeKind)
  kind: BlockChangeKind;

  @Field(() => Int, { description: 'Index in the newer text; of a removed block, the index before which it stood' })
  at: number;

  @Field(() => [Words], { description: 'Paragraphs apart by a line break; all SAME where only looks or links differ' })
  words: Words[];
}

@ObjectType({ description: 'How a lesson differs from the edition that the last certificate was issued under' })
export class LessonDelta {
  @Field(() => String, { nullable: true, description: 'Where the title is another one now' })
  titleBefore: string | null;

  @Field(() => [BlockChange], { nullable: true, description: 'In reading order; null where there was no such lesson in this language' })
  changes: BlockChange[] | null;
}
