const steps = [1, 2, 5];

/** Round ticks from 0 to at least the greatest value, at most five of them, all whole: people are not counted in parts. */
export function wholeTicks(greatest: number): number[] {
  let step = 1;
  for (let power = 1; ; power *= 10) {
    step = steps.map((each) => each * power).find((each) => greatest / each <= 4) ?? 0;
    if (step > 0) break;
  }
  const count = Math.max(1, Math.ceil(greatest / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

export interface Bar {
  from: number;
  to: number;
  count: number;
  /** 0 to 1, of the scale's height. */
  height: number;
  /** All of its results pass. */
  passes: boolean;
}

/** Ten bands of ten per cent, the last with 100 in it. */
export function barsOf(distribution: readonly number[], pass: number): { bars: Bar[]; ticks: number[] } {
  const ticks = wholeTicks(Math.max(0, ...distribution));
  const top = ticks.at(-1) ?? 1;
  const bars = distribution.map((count, index) => ({
    from: index * 10,
    to: index === distribution.length - 1 ? 100 : index * 10 + 9,
    count,
    height: count / top,
    passes: index * 10 >= pass,
  }));
  return { bars, ticks };
}
