import PDFDocument from 'pdfkit';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import { artifact, COLOURS, drawMark, drawQr, drawWalk } from './certificate-drawing.js';
import { FONTS } from './certificate-fonts.js';
import { keepPlaceForSeal } from './seal-place.js';
import { TaggedPage } from './tagged-page.js';
import { extentLine, longDay, programmeLine, replacesLine, WORDS } from './certificate-words.js';

export interface CertificateText {
  number: string;
  holder: string;
  title: LocalizedText;
  criteria: LocalizedText;
  programme: { title: LocalizedText; editionNumber: number; academicHours: number };
  issuer: LocalizedText;
  issuedOn: string;
  expiresOn: string;
  issuedAt: Date;
  verificationUrl: string;
  /** The number of the certificate that this one stands in for. */
  replaces?: string;
  /** The signed Open Badges credential, attached as it is. */
  credential: object;
}

type Doc = InstanceType<typeof PDFDocument>;

const PAGE = { width: 841.89, height: 595.28 };
const BAND = 132;
const LEFT = 184;
const WIDTH = PAGE.width - LEFT - 56;
/** Where the dates begin. */
const DETAILS = 412;
const QR = 96;

/** The certificate as a tagged PDF, Latvian with English mirror lines, with a place for the seal. The same text gives the same bytes. */
export function certificatePdf(text: CertificateText): Promise<Buffer> {
  const title = `${text.title.lv}: ${text.holder}`;
  const doc = new PDFDocument({
    size: 'A4', layout: 'landscape', margin: 0, tagged: true, lang: 'lv-LV', pdfVersion: '1.7', displayTitle: true,
    info: { Title: title, Author: text.issuer.lv, Subject: text.number, Creator: 'Līdzgaita', Producer: 'Līdzgaita', CreationDate: text.issuedAt, ModDate: text.issuedAt },
  });
  const bytes = collected(doc);
  for (const [name, font] of Object.entries(FONTS)) doc.registerFont(name, font);
  drawWalk(doc, BAND, PAGE.height);
  const page = new TaggedPage(doc, WIDTH);
  drawMark(doc, LEFT - 4, 42, 30);
  page.say('P', 'Līdzgaita', { font: 'serifBold', size: 17, x: LEFT + 34, y: 47 });
  heading(page, text);
  details(page, text);
  check(doc, page, text);
  page.end();
  doc.file(Buffer.from(JSON.stringify(text.credential)), {
    name: `${text.number}.json`, type: 'application/ld+json', description: 'Open Badges 3.0',
    creationDate: text.issuedAt, modifiedDate: text.issuedAt, relationship: 'Data',
  } as PDFKit.Mixins.PDFAttachmentOptions);
  keepPlaceForSeal(doc, { by: 'Līdzgaita', at: text.issuedAt });
  doc.end();
  return bytes;
}

function heading(page: TaggedPage, { title, holder, programme, criteria }: CertificateText): void {
  page.say('H1', title.lv, { font: 'serifBold', size: page.fitting(title.lv, 'serifBold', 35, 18), x: LEFT, y: 88, color: COLOURS.carmine });
  page.below(-4, title.en, { size: 13, color: COLOURS.muted, lang: 'en' });
  page.say('P', WORDS.receives.lv, { size: 12, x: LEFT, y: 190, baseline: 'alphabetic' });
  page.beside(WORDS.receives.en, { size: 10, color: COLOURS.muted, lang: 'en' });
  page.say('H2', holder, { font: 'serifBold', size: page.fitting(holder, 'serifBold', 33, 18), x: LEFT, y: 196 });
  const what = programmeLine(programme.title);
  const extent = extentLine(programme.editionNumber, programme.academicHours);
  page.below(3, what.lv, { font: 'serif', size: 16 });
  page.below(0, extent.lv, { size: 11.5 });
  page.below(1, `${what.en}: ${extent.en}`, { size: 10, color: COLOURS.muted, lang: 'en' });
  page.passage(12, [{ words: criteria.lv }, { words: criteria.en, lang: 'en' }], { size: 9.5, smallest: 6, bottom: DETAILS - 14 });
}

function details(page: TaggedPage, { issuedOn, expiresOn, issuer, number, replaces }: CertificateText): void {
  const columns = [
    [WORDS.issuedOn, longDay(issuedOn, 'lv'), longDay(issuedOn, 'en')],
    [WORDS.expiresOn, longDay(expiresOn, 'lv'), longDay(expiresOn, 'en')],
    [WORDS.issuer, issuer.lv, issuer.en],
    [WORDS.number, number, ''],
  ] as const;
  columns.forEach(([label, lv, en], at) => {
    const x = LEFT + (at % 2) * 232;
    const y = DETAILS + (at < 2 ? 0 : 57);
    page.say('P', label.lv, { size: 10, x, y: y + 9, color: COLOURS.muted, baseline: 'alphabetic' });
    page.beside(label.en, { size: 8.5, color: COLOURS.muted, lang: 'en' });
    page.say('P', lv, { font: 'sansBold', size: 13, x, y: y + 14, width: 222 });
    if (en) page.below(1, en, { size: 9.5, color: COLOURS.muted, lang: 'en', width: 222 });
  });
  if (!replaces) return;
  const line = replacesLine(replaces);
  page.below(1, line.lv, { size: 8.5, width: 222 });
  page.below(0, line.en, { size: 8, color: COLOURS.muted, lang: 'en', width: 222 });
}

function check(doc: Doc, page: TaggedPage, { verificationUrl }: CertificateText): void {
  const x = LEFT + WIDTH - QR;
  page.figure(WORDS.qr, [x, DETAILS, x + QR, DETAILS + QR], () => drawQr(doc, verificationUrl, x, DETAILS, QR));
  page.say('P', WORDS.check.lv, { font: 'sansBold', size: 9, x: x - 90, y: 514, width: QR + 90, align: 'right' });
  page.say('P', WORDS.check.en, { size: 8.5, x: x - 90, y: 527, color: COLOURS.muted, lang: 'en', width: QR + 90, align: 'right' });
  page.say('P', verificationUrl, { size: 9, x: LEFT, y: 527, width: WIDTH - QR - 20 });
  artifact(doc, () => doc.moveTo(LEFT, 548).lineTo(LEFT + WIDTH, 548).lineWidth(0.6).stroke(COLOURS.divider));
  page.say('P', WORDS.attached.lv, { size: 8, x: LEFT, y: 553, color: COLOURS.muted, width: WIDTH });
  page.below(0, WORDS.attached.en, { size: 7.5, color: COLOURS.muted, lang: 'en', width: WIDTH });
}

async function collected(doc: Doc): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of doc) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
