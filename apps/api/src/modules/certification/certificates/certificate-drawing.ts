import type PDFKit from 'pdfkit';
import { encode } from 'uqr';

type Doc = InstanceType<typeof PDFKit>;

export const COLOURS = { carmine: '#8C2334', amber: '#E0A526', ink: '#1F1B1A', muted: '#5A5350', divider: '#DED7CE', linen: '#F7F3EC' };

/** Drawn, but not read out. */
export function artifact(doc: Doc, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc.save();
  draw();
  doc.restore();
  doc.endMarkedContent();
}

/** The mark: two lines walking side by side, in a square of 32 units. */
export function drawMark(doc: Doc, x: number, y: number, size: number): void {
  artifact(doc, () => {
    doc.translate(x, y).scale(size / 32).lineWidth(4.5).lineCap('round');
    doc.path('M6.5 29v-5.5c0-7 8-7.5 8-14.5V3').stroke(COLOURS.carmine);
    doc.path('M17.5 29v-5.5c0-7 8-7.5 8-14.5V7').stroke(COLOURS.amber);
  });
}

/** The same two lines as a long walk up the left margin, from the foot of the page to its head. */
export function drawWalk(doc: Doc, width: number, height: number): void {
  const line = (left: number, top: number): string =>
    `M${left} ${height + 20} V${height - 40} c0 -88 44 -100 44 -186 c0 -86 -44 -98 -44 -186 V${top}`;
  artifact(doc, () => {
    doc.rect(0, 0, width, height).fill(COLOURS.linen);
    doc.lineWidth(9).lineCap('round');
    doc.path(line(width * 0.28, 74)).stroke(COLOURS.carmine);
    doc.path(line(width * 0.28 + 22, 98)).stroke(COLOURS.amber);
  });
}

/** A QR code of ink squares, without its quiet zone; `size` is the side of the square. */
export function drawQr(doc: Doc, text: string, x: number, y: number, size: number): void {
  const { data, size: modules } = encode(text, { ecc: 'M', border: 0 });
  const side = size / modules;
  data.forEach((row, down) => {
    for (let across = 0; across < modules; across += 1) {
      if (!row[across]) continue;
      let run = 1;
      while (row[across + run]) run += 1;
      // A hair of overlap, so that no viewer shows seams between rows.
      doc.rect(x + across * side, y + down * side, run * side, side + 0.05);
      across += run;
    }
  });
  doc.fill(COLOURS.ink);
}
