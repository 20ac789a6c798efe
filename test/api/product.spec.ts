import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Product, root } from './product.js';

let product: Product;

beforeAll(async () => {
  product = await (await Product.start()).ready();
});

afterAll(async () => {
  await product.end();
  product.forget();
});

describe('the built product', () => {
  it('answers every operation of the web app within its own limits', async () => {
    const operations = JSON.parse(readFileSync(join(root, 'apps/web/src/generated/persisted-documents.json'), 'utf8')) as Record<string, string>;
    expect(Object.keys(operations).length).toBeGreaterThan(20);
    for (const [documentId, text] of Object.entries(operations)) {
      const { json } = await product.ask({ documentId, variables: {} });
      expect({ text, code: json.errors?.[0]?.extensions.code }).not.toEqual({ text, code: 'GRAPHQL_VALIDATION_FAILED' });
      expect(json.errors?.[0]?.extensions.code).not.toBe('OPERATION_UNKNOWN');
    }
  });

  it('shows a browser the shell with a strict content security policy', async () => {
    const response = await fetch(`${product.url}/macibas/kaut-kas`, { headers: { accept: 'text/html' } });
    expect(response.status).toBe(200);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe-inline');
    expect(await response.text()).not.toMatch(/<script(?![^>]* src=)|style=|onload=/);
  });

  it('gives course texts and certificates to nobody who is not signed in', async () => {
    for (const path of [`/content/${'0'.repeat(64)}/lv.json`, '/certificates/00000000-0000-4000-8000-000000000000/certificate.pdf']) {
      const response = await fetch(product.url + path);
      expect([401, 404]).toContain(response.status);
    }
  });

  it('says that the port is taken and what to do', async () => {
    const port = new URL(product.url).port;
    const second = await Product.start({ PORT: port });
    await expect(new Promise((done) => second.process.once('exit', done))).resolves.toBe(1);
    expect(second.output).toContain(`Port ${port} is taken`);
    second.forget();
  });

  it('lists every fault of its configuration', async () => {
    const wrong = await Product.start({ NODE_ENV: 'production', SMTP_URL: 'mail', DEMO: 'true' });
    await new Promise((done) => wrong.process.once('exit', done));
    expect(wrong.output).toContain('SMTP_URL must begin with smtp://');
    wrong.forget();
  });
});

describe('a hard end', () => {
  it('keeps the data, and the next start adopts the database that was left running', async () => {
    const first = await (await Product.start()).ready();
    await first.end('SIGKILL');
    const again = await (await Product.start({}, first.dataDir)).ready();
    expect(await again.end()).toBe(0);
    const third = await (await Product.start({}, first.dataDir)).ready();
    expect(await third.end()).toBe(0);
    third.forget();
  });

  it('in the middle of the first start leaves nothing half-filled', async () => {
    const first = await Product.start();
    while (!first.output.includes('Loaded the curriculum') && first.process.exitCode === null) await new Promise((wake) => setTimeout(wake, 20));
    await first.end('SIGKILL');
    const again = await (await Product.start({}, first.dataDir)).ready();
    expect(again.output).toMatch(/Loaded the curriculum|^$/);
    expect(await again.end()).toBe(0);
    again.forget();
  });
});
