import type PDFKit from 'pdfkit';

type Doc = InstanceType<typeof PDFKit>;
interface Dictionary {
  data: Record<string, unknown>;
  end(): void;
}

/** Bytes kept for a seal: RSA of 3072 bits with its certificate takes about half. */
const ROOM = 4096;
const PRINTED_AND_LOCKED = 132;
/** SignaturesExist and AppendOnly of ISO 32000-1, 12.7.2. */
const SIGNED = 3;

/**
 * An invisible signature field (ISO 32000-1, 12.8) on the page at hand, where the seal is put in afterwards. pdfkit knows
 * forms but not this kind of field, and its types do not know the catalogue.
 */
export function keepPlaceForSeal(doc: Doc, { by, at }: { by: string; at: Date }): void {
  doc.font('sans');
  const { _root: root, page } = doc.initForm() as unknown as { _root: { data: { AcroForm: Dictionary } }; page: { dictionary: object; annotations: object[] } };
  // Text as a String object is a text; a plain one would be written as a name.
  const text = (words: string): string => new String(words) as string;
  const seal = doc.ref({
    Type: 'Sig', Filter: 'Adobe.PPKLite', SubFilter: 'adbe.pkcs7.detached', ByteRange: [0, '**********', '**********', '**********'],
    Contents: Buffer.alloc(ROOM), Name: text(by), M: at,
  });
  const field = doc.ref({
    Type: 'Annot', Subtype: 'Widget', FT: 'Sig', Rect: [0, 0, 0, 0], V: seal, T: text('zimogs'), TU: text('Zīmogs'), F: PRINTED_AND_LOCKED, P: page.dictionary,
  });
  page.annotations.push(field);
  const form = root.data.AcroForm.data as { Fields: object[]; SigFlags: number; NeedAppearances?: boolean };
  form.Fields.push(field);
  form.SigFlags = SIGNED;
  delete form.NeedAppearances;
  for (const one of [seal, field]) (one as unknown as Dictionary).end();
}
