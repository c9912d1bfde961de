import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readLibrary } from '../../../src/content/index.js';
import { passagesOf } from '../../../src/search/passages.js';
import { wordsIn } from './count-words.js';
import { mapText } from './map-text.js';

/** A real item as its file has it: what generated items are modelled on. */
export interface RealItem {
  folder: string;
  front: Record<string, unknown>;
  body: string;
  /** Of its sections. */
  headings: readonly string[];
  /** The passages its fields make, and words in all of them. */
  outline: { passages: number; words: number };
}

/** Real items and everything that can be drawn from them, by place: `solution`, `places.name`, `body`. */
export interface RealContent {
  items: RealItem[];
  /** Every heading once. */
  headings: readonly string[];
  /** All sentences that stand in a place. */
  sentences: Map<string, string[]>;
  /** All values of a field that holds codes. */
  codes: Map<string, unknown[]>;
}

/** Fields whose whole values are drawn from one item or another, so that facets keep their shares. */
const CODE_FIELDS = ['topics', 'methods', 'sectors', 'regions'] as const;
const FOLDERS = ['case-studies', 'panel-notes'] as const;

export async function readRealContent(content: string): Promise<RealContent> {
  const outlines = await outlinesOf(content);
  const items = FOLDERS.flatMap((folder) =>
    readdirSync(join(content, folder))
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => ({ folder, ...toItem(readFileSync(join(content, folder, name), 'utf8')), ...outlines.get(`${folder}/${name}`)! })),
  );
  const codes = new Map<string, unknown[]>(CODE_FIELDS.map((field) => [field, items.map(({ front }) => front[field]).filter((value) => value !== undefined)]));
  return { items, headings: [...new Set(items.flatMap(({ headings }) => headings))], sentences: sentencesOfAll(items), codes };
}

/** A line of the body that is neither a heading, a footnote nor empty. */
function isProse(line: string): boolean {
  return line !== '' && !line.startsWith('#') && !line.startsWith('[^');
}

export function sentencesOf(text: string): string[] {
  return text.trim().split(/(?<=[.!?…”](?:\[\^\d+\])*)\s+(?=[\p{Lu}„])/u);
}

/** References to footnotes: `[^1][^2]`. */
const NOTES = /(?:\[\^\d+\])+/gu;

/** Passages are what the program says they are. By file. */
async function outlinesOf(content: string): Promise<Map<string, Pick<RealItem, 'headings' | 'outline'>>> {
  const library = await readLibrary({ content, uploads: content });
  return new Map(
    library.allItems.map((item) => {
      const { sections } = item.body;
      const passages = passagesOf(item).slice(0, -sections.length);
      const words = passages.reduce((sum, { text }) => sum + wordsIn(text), 0);
      return [item.file, { headings: sections.map(({ title }) => title), outline: { passages: passages.length, words } }];
    }),
  );
}

function toItem(text: string): Pick<RealItem, 'front' | 'body'> {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(text) ?? [];
  return { front: parse(front) as Record<string, unknown>, body };
}

function sentencesOfAll(items: readonly RealItem[]): Map<string, string[]> {
  const sentences = new Map<string, string[]>();
  const add = (place: string, text: string) => sentences.set(place, [...(sentences.get(place) ?? []), ...sentencesOf(text)]);
  for (const { front, body } of items) {
    mapText(front, (place, text) => (add(place, text), text));
    for (const line of body.split('\n')) if (isProse(line)) add('body', line.replace(NOTES, ''));
  }
  return sentences;
}
