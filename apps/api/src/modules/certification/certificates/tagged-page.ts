import type PDFKit from 'pdfkit';
import { COLOURS } from './certificate-drawing.js';
import type { FontName } from './certificate-fonts.js';

type Doc = InstanceType<typeof PDFKit>;

export interface Style {
  font?: FontName;
  size: number;
  x: number;
  y: number;
  color?: string;
  width?: number;
  align?: 'left' | 'right';
  /** Cut off below it, with an ellipsis. */
  height?: number;
  /** Where it is not Latvian. */
  lang?: string;
  /** What `y` is: the top of the line unless told. */
  baseline?: 'top' | 'alphabetic';
}

type Placed = Omit<Style, 'x' | 'y' | 'baseline'>;

/** Text and pictures of one page, in their reading order. */
export class TaggedPage {
  private readonly root;
  private last = { x: 0, y: 0, end: 0 };

  constructor(
    private readonly doc: Doc,
    private readonly width: number,
  ) {
    this.root = doc.struct('Document');
    doc.addStructure(this.root);
  }

  say(tag: string, words: string, { font = 'sans', size, x, y, color = COLOURS.ink, width = this.width, align = 'left', lang, height, baseline = 'top' }: Style): void {
    this.root.add(
      this.doc.struct(tag, lang ? { lang } : {}, () => {
        this.doc.font(font).fontSize(size).fillColor(color).text(words, x, y, { width, align, baseline, lineGap: size * 0.12, ...(height !== undefined && { height, ellipsis: true }) });
      }),
    );
    this.last = { x, y, end: x + this.doc.font(font).fontSize(size).widthOfString(words) };
  }

  /** Under what was said last. */
  below(gap: number, words: string, style: Placed): void {
    this.say('P', words, { ...style, x: this.last.x, y: this.doc.y + gap });
  }

  /** On the line of what was said last (placed by its baseline), after it. */
  beside(words: string, style: Placed): void {
    this.say('P', words, { ...style, x: this.last.end + 7, y: this.last.y, baseline: 'alphabetic' });
  }

  /** Small print in one size, small enough to end above `bottom`; what will not fit even so ends in an ellipsis. */
  passage(gap: number, parts: { words: string; lang?: string }[], { size, smallest, bottom }: { size: number; smallest: number; bottom: number }): void {
    const room = bottom - this.doc.y - gap;
    const height = (at: number): number => parts.reduce((sum, { words }) => sum + this.heightOf(words, at) + at / 2, 0);
    let fits = size;
    while (fits > smallest && height(fits) > room) fits -= 0.5;
    parts.forEach(({ words, lang }, at) => {
      const style = { size: fits, lang, color: lang ? COLOURS.muted : COLOURS.ink, height: Math.min(this.heightOf(words, fits), room / parts.length) + 1 };
      this.below(at === 0 ? gap : fits / 2, words, height(fits) > room ? style : { ...style, height: undefined });
    });
  }

  private heightOf(words: string, size: number): number {
    return this.doc.font('sans').fontSize(size).heightOfString(words, { width: this.width, lineGap: size * 0.12 });
  }

  /** `bbox` is known to pdfkit and not yet to its types. */
  figure(alt: string, bbox: [number, number, number, number], draw: () => void): void {
    this.root.add(this.doc.struct('Figure', { alt, bbox } as { alt: string }, draw));
  }

  /** The size at which the words fit on one line, but no less than the smallest. */
  fitting(words: string, font: FontName, size: number, smallest: number): number {
    const width = this.doc.font(font).fontSize(size).widthOfString(words);
    return width <= this.width ? size : Math.max(smallest, Math.floor((size * this.width) / width));
  }

  end(): void {
    this.root.end();
  }
}
