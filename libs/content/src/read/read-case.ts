import type { LocalizedText } from '@lidzgaita/grading';
import type { LocalizedBlocks } from '../blocks.js';
import type { Report } from '../faults/fault.js';
import { noMentions, type Mentions } from '../markdown/context.js';
import { parseMarkdown } from '../markdown/parse-markdown.js';
import type { CaseStudy } from '../model.js';
import { caseMarkdownKeys, caseSchema } from '../schema/case-schema.js';
import type { Path, YamlSource } from '../yaml/yaml-source.js';
import { readStructured } from './read-structured.js';
import { sortLanguages } from './sort-languages.js';

/** One case file. */
export interface CaseFile {
  source: YamlSource;
  /** Nothing when the file has not the right shape. */
  data: CaseStudy | undefined;
  mentions: Mentions;
}

/** Reads one case file. */
export function readCase(file: string, text: string, report: Report): CaseFile | undefined {
  const structured = readStructured(file, text, { schema: caseSchema, markdownKeys: caseMarkdownKeys, report });
  if (!structured) return undefined;
  const { source, data } = structured;
  const mentions = noMentions();
  if (!data) return { source, data: undefined, mentions };
  const blocks = (texts: LocalizedText, path: Path): LocalizedBlocks => {
    const read = Object.entries(sortLanguages(texts)).map(([language, markdown]) => {
      const toPlace = source.textPlace([...path, language]);
      const parsed = parseMarkdown(markdown, { headings: false, toPlace, report });
      mentions.terms.push(...parsed.mentions.terms);
      mentions.lessons.push(...parsed.mentions.lessons);
      if (parsed.blocks.length === 0) report(source.place([...path, language]), 'empty-text', {});
      return [language, parsed.blocks] as const;
    });
    return Object.fromEntries(read);
  };
  return { source, data: toCase(data, blocks), mentions };
}

type ToBlocks = (texts: LocalizedText, path: Path) => LocalizedBlocks;

function toCase(data: ReturnType<typeof caseSchema.parse>, blocks: ToBlocks): CaseStudy {
  return {
    id: data.id,
    title: sortLanguages(data.title),
    minutes: data.minutes,
    ...(data.notice && { notice: blocks(data.notice, ['notice']) }),
    intro: blocks(data.intro, ['intro']),
    points: data.points.map((point, p) => ({
      id: point.id,
      scene: blocks(point.scene, ['points', p, 'scene']),
      question: sortLanguages(point.question),
      choices: point.choices.map((choice, c) => ({
        id: choice.id,
        value: choice.value,
        text: sortLanguages(choice.text),
        consequence: blocks(choice.consequence, ['points', p, 'choices', c, 'consequence']),
        why: blocks(choice.why, ['points', p, 'choices', c, 'why']),
        next: choice.next,
      })),
      expert: blocks(point.expert, ['points', p, 'expert']),
    })),
    closing: blocks(data.closing, ['closing']),
    support: data.support,
  };
}
