/** Bounds of the whole numbers of the format, by key. */
export const numberRanges = {
  minutes: [1, 1000],
  academicHours: [1, 1000],
  months: [1, 240],
  people: [1, 20],
  count: [1, 20],
} as const;

/** Bounds of the lists of the format, by key. */
export const listRanges = {
  outcomes: [1, 20],
  lessons: [1, 60],
  cases: [0, 60],
  modules: [1, 60],
  requirements: [1, 100],
  questions: [1, 500],
  points: [3, 30],
  choices: [2, 6],
  terms: [0, 2000],
} as const;
