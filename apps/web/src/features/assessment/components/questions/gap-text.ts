export type GapPiece = { text: string } | { gap: string; number: number; before: string };

const wordsBefore = 4;

/** Running text cut at its gaps; each gap with its number and the words that lead to it, to be called by. */
export function gapPieces(text: string): GapPiece[] {
  const pieces: GapPiece[] = [];
  const said: string[] = [];
  let number = 0;
  for (const [i, part] of text.split(/\[\[([^\]]+)\]\]/).entries()) {
    if (i % 2 === 1) {
      number += 1;
      pieces.push({ gap: part, number, before: said.slice(-wordsBefore).join(' ') });
      said.length = 0;
    } else if (part) {
      pieces.push({ text: part });
      said.push(...part.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)));
    }
  }
  return pieces;
}
