import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isStopWord } from '../../src/language/index.js';
import type { Random } from './corpus/random.js';

/** An item of a corpus, as far as questions are made of it. */
export interface Sampled {
  id: string;
  title: string;
  /** Telling words of its text, in small letters. */
  words: string[];
  codes: Record<'topics' | 'regions' | 'sectors', string[]>;
}

const SAMPLE = 400;

/** Some initiatives of a corpus, the same in every run. */
export function sampleItems(content: string, random: Random): Sampled[] {
  const names = readdirSync(join(content, 'case-studies')).sort();
  return Array.from({ length: SAMPLE }, () => {
    const text = readFileSync(join(content, 'case-studies', random.pick(names)), 'utf8');
    const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*?)(?:\n\[\^|$)/u.exec(text) ?? [];
    const prose = body.split('\n').filter((line) => !line.startsWith('#')).join(' ');
    const words = (prose.match(/\p{L}{4,}/gu) ?? []).map((word) => word.toLowerCase()).filter((word) => !isStopWord(word));
    const { id, title, ...codes } = parse(front) as { id: string; title: string } & Sampled['codes'];
    return { id, title, words, codes };
  }).filter(({ words }) => words.length > 10);
}
