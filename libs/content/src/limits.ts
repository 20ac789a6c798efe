/** Bounds of what is read at all; a course of a thousand lessons stays far below them. */
export const limits = {
  /** Files in one course folder. */
  files: 5_000,
  /** Bytes of a YAML file. */
  yamlBytes: 1_000_000,
  /** Bytes of a lesson: about 25,000 words. */
  markdownBytes: 200_000,
  /** Characters between two blank lines of Markdown: keeps the parser, which is quadratic there, fast. */
  passageCharacters: 12_000,
  /** Formatting marks between two blank lines of Markdown. */
  passageMarks: 1_000,
  /** Lists, quotes and callouts inside one another. */
  depth: 8,
} as const;
