import type { Report } from '../faults/fault.js';
import { requiredLanguages } from '../ids.js';
import type { Content } from '../model.js';
import { moduleTexts } from '../module-texts.js';

/** Says which further languages a module has begun and not finished, with the first text that is missing. */
export function lintLanguages(content: Content, report: Report): void {
  const required: readonly string[] = requiredLanguages;
  for (const module of content.modules) {
    const texts = moduleTexts(module);
    const begun = [...new Set(texts.flatMap(({ languages }) => languages))].sort();
    for (const language of begun.filter((name) => !required.includes(name))) {
      const missing = texts.find(({ languages }) => !languages.includes(language))?.where;
      const place = { file: `modules/${module.id}/module.yaml`, line: 1, column: 1 };
      if (missing !== undefined) report(place, 'language-incomplete', { language, missing });
    }
  }
}
