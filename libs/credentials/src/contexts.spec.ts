import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledContexts, CREDENTIALS_CONTEXT, UnknownContextError } from './contexts.js';

const pinned = {
  // Printed in VC Data Model 2.0, appendix B.1
  'credentials-v2.json': '59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734',
  'open-badges-3.0.3.json': '3d34f4d4ef1bce691106e63798beb5e7b862ba841423f5ee1e53ab7ddf3bca84',
  'open-badges-extensions.json': '2d013f981d1f4516081a6a04e55468ba2b071d4153b794f19a79715c45a89a5e',
};

describe('contexts', () => {
  it.each(Object.entries(pinned))('%s is the published file, byte for byte', (file, sha256) => {
    const bytes = readFileSync(join(import.meta.dirname, '../contexts', file));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  });

  it('gives a bundled context', async () => {
    expect((await bundledContexts(CREDENTIALS_CONTEXT)).document).toHaveProperty('@context');
  });

  it('lets jsonld keep the parsed form, so that only the first signature pays for it', async () => {
    expect(await bundledContexts(CREDENTIALS_CONTEXT)).toMatchObject({ tag: 'static' });
  });

  it.each(['https://example.org/ctx', 'file:///etc/passwd', `${CREDENTIALS_CONTEXT}/`, ''])(
    'refuses %j instead of fetching it',
    async (url) => {
      await expect(bundledContexts(url)).rejects.toThrow(UnknownContextError);
    },
  );
});
