import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(`${import.meta.dirname}/theme.css`, 'utf8');

function tokens(block: string): Map<string, string> {
  return new Map([...block.matchAll(/--(color-[\w-]+):\s*(#[0-9a-f]{6})\b/g)].map((m) => [m[1]!, m[2]!]));
}
function blockAfter(marker: string): string {
  const start = css.indexOf('{', css.indexOf(marker) + marker.length - 1);
  return css.slice(start, css.indexOf('\n}', start));
}

const light = tokens(blockAfter('@theme static '));
const darkBySystem = tokens(blockAfter("@media screen and (prefers-color-scheme: dark) {\n  :root:not([data-theme='light']) "));
const darkByChoice = tokens(blockAfter("@media screen {\n  [data-theme='dark'] "));

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const c = parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
function ratio(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

const grounds = ['canvas', 'surface', 'sunken'];
const texts: Array<[string, string[]]> = [
  ['ink', [...grounds, 'primary-soft', 'success-soft', 'warning-soft', 'error-soft']],
  ['muted', [...grounds, 'primary-soft']],
  ['link', [...grounds, 'primary-soft']],
  ['primary', [...grounds, 'primary-soft']],
  ['primary-hover', [...grounds, 'primary-soft']],
  ['success', [...grounds, 'success-soft']],
  ['warning', [...grounds, 'warning-soft']],
  ['error', [...grounds, 'error-soft']],
  ['carmine', grounds],
  ['on-primary', ['primary', 'primary-hover']],
  ['on-error', ['error']],
];
const controls: Array<[string, string[]]> = [
  ['edge', grounds],
  ['focus', grounds],
  ['success', ['success-soft']],
  ...[1, 2, 3, 4, 5, 6].map((n): [string, string[]] => [`chart-${n}`, ['canvas', 'surface']]),
];

describe.each([
  ['light', light],
  ['dark', new Map([...light, ...darkByChoice])],
])('%s tokens', (_, theme) => {
  const colour = (name: string) => {
    const value = theme.get(`color-${name}`);
    if (!value) throw new Error(`no token ${name}`);
    return value;
  };
  it.each(texts.flatMap(([text, on]) => on.map((ground) => [text, ground] as const)))(
    'text %s on %s reaches 4.5',
    (text, ground) => expect(ratio(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5),
  );
  it.each(controls.flatMap(([mark, on]) => on.map((ground) => [mark, ground] as const)))(
    'control %s on %s reaches 3',
    (mark, ground) => expect(ratio(colour(mark), colour(ground))).toBeGreaterThanOrEqual(3),
  );
});

it('the dark theme is the same by the system and by choice, and leaves no token light', () => {
  expect([...darkBySystem]).toEqual([...darkByChoice]);
  const missing = [...light.keys()].filter((name) => !darkByChoice.has(name) && name !== 'color-focus-halo');
  expect(missing).toEqual([]);
});
