import type { Module } from './model.js';

/** One text of a module: where it is, by ids, and the languages that it has. */
export interface ModuleText {
  where: string;
  languages: readonly string[];
}

/** Every text of a module that a learner meets, the quiz included. */
export function moduleTexts(module: Module): ModuleText[] {
  const texts: ModuleText[] = [];
  const walk = (value: unknown, where: string): void => {
    if (value === null || typeof value !== 'object') return;
    if ('lv' in value && 'en' in value) texts.push({ where, languages: Object.keys(value) });
    else if (Array.isArray(value)) {
      value.forEach((item: unknown, index) => {
        const id = item !== null && typeof item === 'object' && 'id' in item ? String(item.id) : String(index + 1);
        walk(item, `${where}/${id}`);
      });
    } else for (const [key, part] of Object.entries(value)) walk(part, where === '' ? key : `${where}/${key}`);
  };
  walk(module, '');
  return texts;
}

/** Languages in which a module is complete: learners can choose among these. Latvian first, then English. */
export function moduleLanguages(module: Module): string[] {
  const texts = moduleTexts(module);
  return Object.keys(module.title).filter((language) => texts.every(({ languages }) => languages.includes(language)));
}
