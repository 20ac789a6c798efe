/** Bounds of what is read at all; a course of a thousand lessons stays far below them. */
export const limits = {
  /** Files in one course folder. */
  files: 5_000,
  /** Bytes of a YAML file: a bank of about 250 questions. */
  yamlBytes: 500_000,
  /** Brackets and braces inside one another in a YAML file; the parser is slow on more. */
  yamlDepth: 50,
  /** Faults of one kind that one part of a file can have; more say nothing new. */
  echoes: 20,
  /** Bytes of a lesson: about 12,000 words. */
  markdownBytes: 100_000,
  /** Characters between two blank lines of Markdown: keeps the parser, which is quadratic there, fast. */
  passageCharacters: 12_000,
  /** Formatting marks between two blank lines of Markdown. */
  passageMarks: 500,
  /** Lists, quotes and callouts inside one another. */
  depth: 8,
} as const;
