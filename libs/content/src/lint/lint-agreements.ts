import type { Report } from '../faults/fault.js';
import { requiredLanguages } from '../ids.js';
import type { Folder } from '../read/read-folder.js';
import { compareLanguages } from './lint-lesson.js';

/** Checks that what is signed says the same in every language. */
export function lintAgreements({ agreements }: Folder, report: Report): void {
  for (const [agreement, languages] of agreements) {
    const present = requiredLanguages.find((language) => languages.has(language)) ?? [...languages.keys()][0];
    for (const language of requiredLanguages.filter((required) => !languages.has(required))) {
      const place = { file: `agreements/${agreement}.${present}.md`, line: 1, column: 1 };
      report(place, 'agreement-file-missing', { agreement, language });
    }
    const source = languages.get('lv');
    for (const [language, file] of languages) {
      if (!source || !file || file === source) continue;
      if (source.kind && file.kind && file.kind !== source.kind) report(file.kindPlace, 'agreement-kinds-differ', {});
      compareLanguages(source, file, language, report);
    }
  }
}
