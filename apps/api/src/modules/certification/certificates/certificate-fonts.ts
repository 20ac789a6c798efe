import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const read = (name: string): Buffer => readFileSync(require.resolve(`@expo-google-fonts/${name}.ttf`));

/** The product's own typefaces, complete in Latvian and Cyrillic; read once. */
export const FONTS = {
  serif: read('source-serif-4/400Regular/SourceSerif4_400Regular'),
  serifBold: read('source-serif-4/600SemiBold/SourceSerif4_600SemiBold'),
  sans: read('source-sans-3/400Regular/SourceSans3_400Regular'),
  sansBold: read('source-sans-3/600SemiBold/SourceSans3_600SemiBold'),
};

export type FontName = keyof typeof FONTS;
