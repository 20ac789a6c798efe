export type ClearanceSetting = 'COMMUNITY' | 'PRISON' | 'MINORS';
export type MatchEventKind = 'PAUSED' | 'RESUMED' | 'ENDED' | 'MET';
