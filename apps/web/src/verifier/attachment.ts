import { Inflate } from 'pako';

const MOST = 1_048_576;

/** The JSON that one of our PDF files has attached, or undefined; of unknown origin, so it is unpacked up to 1 MiB only. */
export function attachedJson(pdf: Uint8Array): string | undefined {
  const found = /\/Type \/EmbeddedFile\b[\s\S]{0,1000}?\/Length (\d{1,7})\s*\/Filter \/FlateDecode\s*>>\s*stream\r?\n/.exec(latin1(pdf));
  if (!found) return undefined;
  const from = found.index + found[0].length;
  const unpacked = new Uint8Array(MOST);
  let length = 0;
  const inflate = new Inflate();
  inflate.onData = (part) => {
    unpacked.set(part as Uint8Array, length);
    length += (part as Uint8Array).length;
  };
  try {
    inflate.push(pdf.subarray(from, from + Number(found[1])), true);
    return inflate.err ? undefined : new TextDecoder().decode(unpacked.subarray(0, length));
  } catch {
    return undefined;
  }
}

function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join('');
}
