import { Document, isScalar, Scalar, visit } from 'yaml';
import { orderKeys } from './order-keys.js';

const lineWidth = 100;

/** A value as YAML that people can read: keys in the order of the format, long texts as blocks, lists of ids in one line. */
export function writeYaml(value: unknown): string {
  const document = new Document(orderKeys(value), { version: '1.2' });
  visit(document, {
    Scalar: (key, node) => {
      if (key === 'key' || typeof node.value !== 'string') return;
      if (node.value.includes('\n')) node.type = Scalar.BLOCK_LITERAL;
      else if (node.value.length > lineWidth - 30) node.type = Scalar.BLOCK_FOLDED;
    },
    Seq: (_, node) => {
      if (node.items.every((item) => isScalar(item) && String(item.value).length <= 60)) node.flow = true;
    },
  });
  return document.toString({ lineWidth, flowCollectionPadding: false });
}
