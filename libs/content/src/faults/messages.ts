/** What is wrong, and what to do about it. */
export type Sentences = readonly [message: string, advice: string];

/** Languages in which faults are described. */
export type FaultLanguage = 'lv' | 'en';

/** Words for the rules of a topic, in both languages; a rule without words does not compile. */
export type Messages<Params> = {
  [Rule in keyof Params]: Record<FaultLanguage, (params: Params[Rule]) => Sentences>;
};
