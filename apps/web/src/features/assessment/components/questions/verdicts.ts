export const sides = ['most', 'least'] as const;

export type Side = (typeof sides)[number];

interface Verdict {
  most?: string;
  least?: string;
}

/** The judgement with one side said; an option cannot be both, so it is taken off the other side. */
export function withVerdict(
  said: Verdict,
  side: Side,
  optionId: string,
): { verdict: Verdict; taken: Side | undefined } {
  const other: Side = side === 'most' ? 'least' : 'most';
  const taken = said[other] === optionId ? other : undefined;
  const kept = taken || said[other] === undefined ? {} : { [other]: said[other] };
  const most = side === 'most' ? { most: optionId, ...kept } : { ...kept, least: optionId };
  return { verdict: most, taken };
}
