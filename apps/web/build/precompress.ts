import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const worthwhile = /\.(js|css|html|svg)$/;

/** What stands in the public folder and is sent as text. */
const publicFiles = ['theme.js', 'mark.svg'];

/** Writes `.br` and `.gz` beside what is sent as text: the server hands them out without compressing anything itself. */
export function precompress(besides: readonly string[] = publicFiles): Plugin {
  return {
    name: 'lidzgaita-precompress',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      if (!dir) return;
      const names = [...Object.keys(bundle), ...besides];
      for (const file of names.filter((name) => worthwhile.test(name)).map((name) => join(dir, name))) {
        const raw = readFileSync(file);
        writeFileSync(
          `${file}.br`,
          brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: raw.length } }),
        );
        writeFileSync(`${file}.gz`, gzipSync(raw, { level: 9 }));
      }
    },
  };
}
