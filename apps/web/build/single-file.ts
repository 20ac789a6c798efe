import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Puts the one script and the one style sheet of a build into a page, and lets the page allow nothing but these two: no
 * request leaves it, wherever it is opened from.
 */
export function singleFile(template: string, fileName: string): Plugin {
  return {
    name: 'lidzgaita-single-file',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const parts = Object.values(bundle);
      const script = parts.map((part) => (part.type === 'chunk' ? part.code : '')).join('').trim().replaceAll('</script', '<\\/script');
      const style = parts.map((part) => (part.type === 'asset' && part.fileName.endsWith('.css') ? String(part.source) : '')).join('').trim();
      for (const name of Object.keys(bundle)) delete bundle[name];
      const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`;
      const given: Record<string, string> = { POLICY: policy, STYLE: style, SCRIPT: script };
      const source = readFileSync(template, 'utf8').replace(/%(POLICY|STYLE|SCRIPT)%/g, (_, name: string) => given[name]!);
      this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
