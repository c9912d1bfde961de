import type { Item, Library } from '../../../src/content/index.js';
import { readDictionary, createAnalyser } from '../../../src/language/index.js';
import { SimilarItems, type Similar } from '../../../src/search/index.js';
import { item, libraryOf, TODAY } from '../../web/builders.js';
import { vocabularies } from '../../web/site.js';

const dictionary = readDictionary();
export const parts = { analyser: createAnalyser(dictionary), dictionary };

const OTHER_TOPICS = ['energia', 'wolontariat', 'media-lokalne', 'kultura', 'dostepnosc', 'klimat', 'rewitalizacja', 'fundusz-solecki'];
/** One rare word each, so that fillers are like nothing. */
const OTHER_WORDS = ['karuzela', 'latarnia', 'szachy', 'orkiestra', 'pasieka', 'żagle', 'młyn', 'ceramika', 'kajak', 'teatr', 'namiot', 'wiatrak', 'gołębie', 'torfowisko', 'astronomia', 'hafty', 'pociąg', 'stadnina', 'chór', 'komiks', 'mozaika', 'szpital', 'basen', 'targ', 'rzeźba', 'fotografia', 'jaskinia', 'szlak', 'jezioro', 'kuźnia'];

/** What makes a word or a topic rare: thirty items about something else. */
export const fillers: Item[] = OTHER_WORDS.map((word, at) => item('case-study', { title: `O czym innym: ${word}`, summary: `Opis, w którym jest ${word} i nic więcej.`, solution: `To jest ${word}.`, topics: [OTHER_TOPICS[at % OTHER_TOPICS.length]!] }));

/** A case study with texts of its own and nothing else to share. */
export function study(title: string, summary: string, meta: Record<string, unknown> = {}): Item {
  return item('case-study', { title, summary, solution: 'Zrobiono to.', topics: ['rada-seniorow'], regions: ['PL'], ...meta });
}

export function libraryWith(items: Item[]): Library {
  return libraryOf(vocabularies, { items: [...items, ...fillers] });
}

export async function similarTo(one: Item, items: Item[], wishes: { most?: number; except?: ReadonlySet<Item> } = {}): Promise<Similar[]> {
  return new SimilarItems(parts).to(one, libraryWith([one, ...items]), TODAY, { most: 4, ...wishes });
}

export function ids(found: readonly Similar[]): string[] {
  return found.map(({ item: { meta } }) => meta.id);
}
