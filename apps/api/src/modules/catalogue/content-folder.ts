import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { parseContent, type ParsedContent } from '@lidzgaita/content';

/** Reads a course folder and parses it. Links are not followed, so nothing outside the folder is read. */
export async function readContentFolder(folder: string): Promise<ParsedContent> {
  const files = new Map<string, string>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile() && /\.(md|ya?ml)$/.test(one.name))) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join('/');
    if (name !== 'README.md') files.set(name, await readFile(path, 'utf8'));
  }
  return parseContent(files);
}

export async function writeContentFolder(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [name, text] of files) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}
