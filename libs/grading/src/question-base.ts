import { z } from 'zod';
import { contentId, passageRef } from './ids.js';
import { localizedText } from './localized-text.js';

/**
 * Keys that every question has, whatever its kind; spread into each type's `z.strictObject`.
 * `safety` (default false): must be right whatever the score. `passage`: where the module explains it. `feedback`: said
 * of the question as a whole once explanations may be seen. `hints`: shown one by one after wrong tries.
 * Source: docs/content-format.md, `quiz.yaml`.
 */
export const questionBase = {
  id: contentId,
  tags: z.array(contentId).default([]),
  safety: z.boolean().default(false),
  passage: passageRef.optional(),
  prompt: localizedText,
  feedback: localizedText.optional(),
  hints: z.array(localizedText).max(4).default([]),
};

/** What the library needs to know of a question of any kind. */
export interface QuestionBase {
  id: string;
  kind: string;
  tags: string[];
  safety: boolean;
  passage?: string | undefined;
  prompt: z.infer<typeof localizedText>;
  feedback?: z.infer<typeof localizedText> | undefined;
  hints: z.infer<typeof localizedText>[];
}
