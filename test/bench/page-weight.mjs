// What a trainee's phone downloads for the first page, with an empty cache and again.
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { runnerImport } from 'vite';

const root = resolve(import.meta.dirname, '../..');

export async function pageWeight({ url, cookie }) {
  const { module } = await runnerImport(join(import.meta.dirname, 'chromium-here.ts'), { root, logLevel: 'error' });
  const browser = await chromium.launch(module.here);
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'lv-LV' });
    await context.addCookies([{ name: 'lidzgaita', value: cookie, url, httpOnly: true }]);
    const first = await visit(context, url);
    const again = await visit(context, url);
    return { first, again };
  } finally {
    await browser.close();
  }
}

async function visit(context, url) {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const seen = new Map();
  devtools.on('Network.responseReceived', ({ requestId, response }) => seen.set(requestId, { path: new URL(response.url).pathname, mime: response.mimeType, status: response.status, encoding: response.headers['content-encoding'] ?? response.headers['Content-Encoding'] ?? '', bytes: 0 }));
  devtools.on('Network.requestServedFromCache', ({ requestId }) => seen.delete(requestId));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => Object.assign(seen.get(requestId) ?? {}, { bytes: encodedDataLength }));
  const unzipped = [];
  page.on('response', (response) => {
    if (/javascript/.test(response.headers()['content-type'] ?? '')) unzipped.push(response.body().catch(() => Buffer.alloc(0)));
  });
  await devtools.send('Network.enable');
  const begun = performance.now();
  await page.goto(`${url}/`, { waitUntil: 'networkidle', timeout: 60_000 });
  await page.locator('main h1').first().waitFor({ timeout: 10_000 });
  const ms = performance.now() - begun;
  const title = await page.locator('main h1').first().innerText();
  const bodies = await Promise.all(unzipped);
  await page.close();
  const over = [...seen.values()].filter(({ bytes }) => bytes > 0);
  const sum = (list) => list.reduce((total, { bytes }) => total + bytes, 0);
  return {
    title, ms, requests: over.length, bytes: sum(over),
    scriptBytes: sum(over.filter(({ mime }) => /javascript/.test(mime))),
    scriptGzipBytes: bodies.reduce((total, body) => total + (body.length ? gzipSync(body, { level: 9 }).length : 0), 0),
    files: over.toSorted((a, b) => b.bytes - a.bytes),
  };
}
