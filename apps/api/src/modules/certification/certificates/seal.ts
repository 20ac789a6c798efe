import { createHash, randomBytes, webcrypto } from 'node:crypto';
import { SignPdf } from '@signpdf/signpdf';
import { Signer } from '@signpdf/utils';
import { fromBER, Integer, ObjectIdentifier, OctetString, UTCTime, Utf8String } from 'asn1js';
import {
  Attribute, AttributeTypeAndValue, Certificate, ContentInfo, CryptoEngine, EncapsulatedContentInfo, Extension, IssuerAndSerialNumber,
  SignedAndUnsignedAttributes, SignedData, SignerInfo,
} from 'pkijs';

const engine = new CryptoEngine({ name: 'node', crypto: webcrypto as ConstructorParameters<typeof CryptoEngine>[0]['crypto'] });
const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
const RSA_KEY = { ...RSA, modulusLength: 3072, publicExponent: new Uint8Array([1, 0, 1]) };
const YEARS = 10;

/** The object identifiers that a seal is made of, by their names in RFC 5280 and RFC 5652. */
const OID = { commonName: '2.5.4.3', keyUsage: '2.5.29.15', data: '1.2.840.113549.1.7.1', signedData: '1.2.840.113549.1.7.2', contentType: '1.2.840.113549.1.9.3', messageDigest: '1.2.840.113549.1.9.4', signingTime: '1.2.840.113549.1.9.5' };
/** digitalSignature and nonRepudiation, as a DER bit string. */
const USAGE = Uint8Array.from([0x03, 0x02, 0x06, 0xc0]).buffer;

/** What seals: both in DER, the key as PKCS #8. */
export interface SealKey {
  certificate: Buffer;
  secret: Buffer;
}

export const sealId = (certificate: Buffer): string => createHash('sha256').update(certificate).digest('hex');

/** A new RSA key with a certificate that it signs itself, in the organisation's name, from this day for ten years. */
export async function makeSealKey(name: string, from: Date): Promise<SealKey & { validUntil: Date }> {
  const { privateKey, publicKey } = (await webcrypto.subtle.generateKey(RSA_KEY, true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair;
  const certificate = new Certificate();
  const validUntil = new Date(from);
  validUntil.setUTCFullYear(from.getUTCFullYear() + YEARS);
  certificate.version = 2;
  certificate.serialNumber = new Integer({ valueHex: Uint8Array.from([0x01, ...randomBytes(15)]).buffer });
  for (const names of [certificate.issuer, certificate.subject]) {
    names.typesAndValues.push(new AttributeTypeAndValue({ type: OID.commonName, value: new Utf8String({ value: name }) }));
  }
  certificate.notBefore.value = from;
  certificate.notAfter.value = validUntil;
  certificate.extensions = [new Extension({ extnID: OID.keyUsage, critical: true, extnValue: USAGE })];
  await certificate.subjectPublicKeyInfo.importKey(publicKey, engine);
  await certificate.sign(privateKey, 'SHA-256', engine);
  return { certificate: Buffer.from(certificate.toSchema(true).toBER()), secret: Buffer.from(await webcrypto.subtle.exportKey('pkcs8', privateKey)), validUntil };
}

/** Seals a PDF that kept a place for it. The same key, file and instant give the same bytes. */
export async function seal(pdf: Buffer, key: SealKey, at: Date): Promise<Buffer> {
  return new SignPdf().sign(pdf, new Sealer(key), at);
}

/** CMS (RFC 5652), detached, signed attributes, the certificate inside. */
class Sealer extends Signer {
  constructor(private readonly key: SealKey) {
    super();
  }

  override async sign(bytes: Buffer, at = new Date()): Promise<Buffer> {
    const certificate = readCertificate(this.key.certificate);
    const secret = await webcrypto.subtle.importKey('pkcs8', this.key.secret, RSA, false, ['sign']);
    const attribute = (type: string, value: ObjectIdentifier | OctetString | UTCTime) => new Attribute({ type, values: [value] });
    const signed = new SignedData({
      version: 1,
      encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
      certificates: [certificate],
      signerInfos: [
        new SignerInfo({
          version: 1,
          sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
          signedAttrs: new SignedAndUnsignedAttributes({
            type: 0,
            attributes: [
              attribute(OID.contentType, new ObjectIdentifier({ value: OID.data })),
              attribute(OID.signingTime, new UTCTime({ valueDate: at })),
              attribute(OID.messageDigest, new OctetString({ valueHex: toArrayBuffer(createHash('sha256').update(bytes).digest()) })),
            ],
          }),
        }),
      ],
    });
    await signed.sign(secret, 0, 'SHA-256', undefined, engine);
    return Buffer.from(new ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) }).toSchema().toBER());
  }
}

/** `ours`: every byte is as it was sealed here. `foreign`: whole, but sealed by somebody else. */
export type SealState = 'ours' | 'foreign' | 'broken' | 'missing';

/**
 * What the seal of a PDF of unknown origin is worth: one signature, over every byte but itself, whose digest and
 * signature fit, made under one of our certificates (DER).
 */
export async function verifySeal(pdf: Buffer, ours: readonly Buffer[]): Promise<SealState> {
  const places = [...pdf.toString('latin1').matchAll(/\/ByteRange \[0 (\d{1,9}) (\d{1,9}) (\d{1,9}) *\]/g)];
  if (places.length === 0) return 'missing';
  const [before, after, rest] = places[0]!.slice(1).map(Number) as [number, number, number];
  if (places.length > 1 || after <= before || after + rest !== pdf.length) return 'broken';
  const contents = /^<([0-9a-f]+)>$/.exec(pdf.subarray(before, after).toString('latin1'))?.[1];
  if (!contents) return 'broken';
  try {
    const signed = readSignedData(Buffer.from(contents, 'hex'));
    const data = Buffer.concat([pdf.subarray(0, before), pdf.subarray(after)]);
    if (!(await signed.verify({ signer: 0, data: toArrayBuffer(data), checkChain: false }, engine))) return 'broken';
    const [signer, ...others] = (signed.certificates ?? []).map((one) => Buffer.from(one.toSchema().toBER()));
    return signer && others.length === 0 && ours.some((one) => one.equals(signer)) ? 'ours' : 'foreign';
  } catch {
    return 'broken';
  }
}

/** @throws when it is no CMS signature, or something else than zeros fills the room behind it. */
function readSignedData(contents: Buffer): SignedData {
  const { offset, result } = fromBER(toArrayBuffer(contents));
  if (offset < 0 || contents.subarray(offset).some((byte) => byte !== 0)) throw new Error('not one CMS message');
  return new SignedData({ schema: new ContentInfo({ schema: result }).content });
}

const readCertificate = (der: Buffer): Certificate => new Certificate({ schema: fromBER(toArrayBuffer(der)).result });
const toArrayBuffer = (bytes: Buffer): ArrayBuffer => Uint8Array.from(bytes).buffer;
