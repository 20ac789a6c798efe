import type { z } from 'zod';
import type { Block, LocalizedBlocks } from '../blocks.js';
import { writeMarkdown } from '../markdown/write-markdown.js';
import type { CaseStudy, Content, Module } from '../model.js';
import { caseSchema } from '../schema/case-schema.js';
import { glossarySchema } from '../schema/glossary-schema.js';
import { moduleSchema } from '../schema/module-schema.js';
import { formatName } from '../schema/parts.js';
import { programmeSchema } from '../schema/programme-schema.js';
import { quizSchema } from '../schema/quiz-schema.js';
import { withoutDefaults } from './without-defaults.js';
import { writeYaml } from './write-yaml.js';

/** A file that says its format and not what reading fills in. */
function write(schema: z.ZodType, data: object): string {
  return writeYaml(withoutDefaults(schema, { format: formatName, ...data }));
}

/** Content as files, by path: reading them gives the same content, writing that again the same files. */
export function serialiseContent(content: Content): Map<string, string> {
  const files = new Map<string, string>();
  files.set('glossary.yaml', write(glossarySchema, { terms: content.glossary }));
  for (const programme of content.programmes) {
    files.set(`programmes/${programme.id}.yaml`, write(programmeSchema, programme));
  }
  for (const { id, kind, title, body } of content.agreements) {
    for (const [language, blocks] of Object.entries(body)) {
      const front = writeYaml({ title: title[language], kind });
      files.set(`agreements/${id}.${language}.md`, prose(front, blocks));
    }
  }
  for (const module of content.modules) writeModule(module, files);
  return files;
}

function writeModule(module: Module, files: Map<string, string>): void {
  const folder = `modules/${module.id}`;
  const { lessons, cases, quiz, ...rest } = module;
  const lists = { lessons: lessons.map(({ id }) => id), cases: cases.map(({ id }) => id), quiz: quiz !== undefined };
  files.set(`${folder}/module.yaml`, write(moduleSchema, { ...rest, ...lists }));
  for (const { id, title, minutes, body } of lessons) {
    for (const [language, blocks] of Object.entries(body)) {
      const front = writeYaml({ title: title[language], minutes });
      files.set(`${folder}/lessons/${id}.${language}.md`, prose(front, blocks));
    }
  }
  for (const one of cases) files.set(`${folder}/cases/${one.id}.yaml`, write(caseSchema, caseTexts(one)));
  if (quiz) files.set(`${folder}/quiz.yaml`, write(quizSchema, quiz));
}

const prose = (front: string, blocks: Block[]): string => `---\n${front}---\n\n${writeMarkdown(blocks)}`;

function caseTexts(one: CaseStudy): object {
  return {
    ...one,
    ...(one.notice && { notice: markdown(one.notice) }),
    intro: markdown(one.intro),
    points: one.points.map((point) => ({
      ...point,
      scene: markdown(point.scene),
      choices: point.choices.map((choice) => ({
        ...choice,
        consequence: markdown(choice.consequence),
        why: markdown(choice.why),
      })),
      expert: markdown(point.expert),
    })),
    closing: markdown(one.closing),
  };
}

/** Markdown by language; a single line goes without its line break. */
function markdown(texts: LocalizedBlocks): Record<string, string> {
  const written = Object.entries(texts).map(([language, blocks]) => {
    const text = writeMarkdown(blocks);
    return [language, text.indexOf('\n') === text.length - 1 ? text.slice(0, -1) : text];
  });
  return Object.fromEntries(written) as Record<string, string>;
}
