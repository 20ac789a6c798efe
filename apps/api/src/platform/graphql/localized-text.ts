/** One text in every language of the content; Latvian and English are always there. */
export type LocalizedText = { lv: string; en: string } & Record<string, string>;
