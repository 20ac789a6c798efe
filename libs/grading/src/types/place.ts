import type { LocalizedText } from '../localized-text.js';

/** The place of something in a row, counted from 1, as people write it: `1.` */
export function placeText(place: number): LocalizedText {
  return { lv: `${place}.`, en: `${place}.` };
}
