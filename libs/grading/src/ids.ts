import { z } from 'zod';

/**
 * Id of a question, lesson or anchor: lower-case letters, digits and hyphens, 2–60 characters, beginning with a letter.
 * Source: docs/content-format.md, first section.
 */
export const contentId = z.string().regex(/^[a-z][a-z0-9-]{1,59}$/);

/** Id of an answer option: as {@link contentId}, but one letter is enough (`a`, `b`). */
export const optionId = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);

/** `lesson#anchor`: the passage of the module that explains a question. */
export const passageRef = z.string().regex(/^[a-z][a-z0-9-]{1,59}#[a-z][a-z0-9-]{1,59}$/);
