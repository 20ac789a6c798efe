/**
 * Subsets Source Sans 3 and Source Serif 4 into the files under src/fonts. The output is committed; run this only to
 * change the characters, the axes or the version:  node scripts/build-fonts.mjs
 *
 * The sources come from Adobe's own npm packages, because the @fontsource files are split by unicode-range: Latvian
 * needs two of them, and kerning between "a" and "ā" is lost. They are unpacked to a temporary folder, since 30 MB of
 * font sources have no place in everybody's node_modules.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const out = join(import.meta.dirname, '../src/fonts');
const LIMIT = 30_000;

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

/**
 * ASCII, Latvian, the letters of neighbours' names, and the punctuation our texts use. A rarer letter falls back to the
 * system font; every glyph more is paid for by a phone on a bad connection.
 */
const latin =
  range(0x20, 0x7e) +
  'ĀāČčĒēĢģĪīĶķĻļŅņŌōŖŗŠšŪūŽž' +
  'ÄäÖöÜüßÉéÈèÕõÅåÓóŁłńśąęėųŽ' +
  '\u00a0§©«»°±²³·½×' +
  '\u2011–—‘’‚“”„…•‰€™→←↑↓−≤≥' +
  '\u2009\u202f';
const cyrillic = 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ' + 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя' + 'ЄєІіЇїҐґЎў№';

const keepFeatures = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'tnum', 'lnum', 'liga', 'calt'];
const weight = { wght: { min: 400, max: 700 } };

const sans = ['source-sans@3.52.0', 'VF/SourceSans3VF-Upright.ttf'];
const sansItalic = ['source-sans@3.52.0', 'VF/SourceSans3VF-Italic.ttf'];
const serif = ['source-serif@4.5.1', 'VAR/SourceSerif4Variable-Roman.ttf'];

const jobs = [
  { name: 'sans-latin', source: sans, text: latin, axes: weight },
  { name: 'sans-italic-latin', source: sansItalic, text: latin, axes: weight },
  { name: 'sans-cyrillic', source: sans, text: cyrillic, axes: weight },
  // Headings only: the optical size is pinned to the middle of 20–34 px.
  { name: 'serif-latin', source: serif, text: latin, axes: { ...weight, opsz: 24 } },
  { name: 'serif-cyrillic', source: serif, text: cyrillic, axes: { ...weight, opsz: 24 } },
];

const work = mkdtempSync(join(tmpdir(), 'lidzgaita-fonts-'));
const unpacked = new Map();
function unpack(pkg) {
  if (!unpacked.has(pkg)) {
    const dir = mkdtempSync(join(work, 'pkg-'));
    execFileSync('npm', ['pack', pkg, '--silent', '--pack-destination', dir], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [tarball] = readdirSync(dir);
    execFileSync('tar', ['xzf', join(dir, tarball), '-C', dir]);
    unpacked.set(pkg, join(dir, 'package'));
  }
  return unpacked.get(pkg);
}

try {
  for (const { name, source, text, axes } of jobs) {
    const [pkg, file] = source;
    const woff2 = await subsetFont(readFileSync(join(unpack(pkg), file)), text, {
      targetFormat: 'woff2',
      noHinting: true,
      keepFeatures,
      variationAxes: axes,
    });
    writeFileSync(join(out, `${name}.woff2`), woff2);
    console.log(
      `${name.padEnd(20)} ${String(woff2.length).padStart(6)} bytes${woff2.length > LIMIT ? '  OVER THE LIMIT' : ''}`,
    );
    if (woff2.length > LIMIT) process.exitCode = 1;
  }
  writeFileSync(
    join(out, 'OFL.txt'),
    [
      'The fonts in this folder are subsets of Source Sans 3 and Source Serif 4, served under the names "Lidz Sans" and',
      '"Lidz Serif". Both are licensed under the SIL Open Font License 1.1. The licence of each follows.',
      '',
      readFileSync(join(unpack(sans[0]), 'LICENSE.md'), 'utf8').trim(),
      '',
      '----------------------------------------------------------------------',
      '',
      readFileSync(join(unpack(serif[0]), 'LICENSE.md'), 'utf8').trim(),
      '',
    ].join('\n'),
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
