// A yardstick that answers something else measures nothing: both must give the same JSON, and both must refuse the same.
import assert from 'node:assert/strict';

const ask = async (side, { path, body, ...request }) => {
  const response = await fetch(side.url + path, { ...request, body });
  return { status: response.status, text: await response.text() };
};

/** Everything in one order of keys. */
const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
};

export async function assertSameAnswers(product, bare, requests) {
  let bytes = 0;
  for (const request of requests) {
    const [ours, theirs] = await Promise.all([ask(product, request), ask(bare, request)]);
    assert.equal(ours.status, 200, ours.text);
    assert.equal(JSON.stringify(sorted(JSON.parse(theirs.text))), JSON.stringify(sorted(JSON.parse(ours.text))));
    assert.equal(JSON.parse(ours.text).data.course?.modules.length, 10);
    bytes = Buffer.byteLength(ours.text);
  }
  const [mine, another] = requests;
  const stolen = { ...mine, body: another.body };
  for (const side of [product, bare]) assert.equal(JSON.parse((await ask(side, stolen)).text).data.course, null, `${side.name} shows somebody else's course`);
  return bytes;
}
