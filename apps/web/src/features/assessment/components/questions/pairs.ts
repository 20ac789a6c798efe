import type { QuestionOptionView, QuestionResponse, QuestionText } from '@lidzgaita/contract';
import type { Speech } from './kind';
import { pairsOf } from './responses';

interface Place {
  id: string;
  options: QuestionOptionView[];
}

/** The answer with one place filled, or emptied; places in the question's order, so that the same answer looks the same. */
export function placed(
  places: readonly Place[],
  response: QuestionResponse | undefined,
  placeId: string,
  optionId: string | undefined,
): { pairs: Record<string, string> } {
  const before = new Map(Object.entries(pairsOf(response)));
  if (optionId) before.set(placeId, optionId);
  else before.delete(placeId);
  return { pairs: Object.fromEntries(places.flatMap(({ id }) => (before.has(id) ? [[id, before.get(id)!]] : []))) };
}

export function filledCount(places: readonly Place[], response: QuestionResponse | undefined): number {
  const pairs = pairsOf(response);
  return places.filter(({ id, options }) => options.some((option) => option.id === pairs[id])).length;
}

/** „Pirmais – viens; Otrais – divi”; places without an answer are left out. */
export function pairsInWords(
  places: readonly (Place & { label: string })[],
  response: QuestionResponse,
  { text }: Pick<Speech, 'text'>,
): string {
  const pairs = pairsOf(response);
  const given = (place: Place): QuestionText | undefined =>
    place.options.find(({ id }) => id === pairs[place.id])?.text;
  return places
    .flatMap((place) => {
      const said = given(place);
      return said ? [`${place.label} – ${text(said)}`] : [];
    })
    .join('; ');
}
