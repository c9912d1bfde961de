import { collationKey } from '../../../language/index.js';
import { sortInSteps } from '../../../shared/index.js';
import { bareName, nameCode } from './name-code.js';

/** One place where a name stands, with the identifier the source gives (ORCID, KRS), if any. */
export interface Mention {
  name: string;
  mark: string | undefined;
}

/** Everything under one name, or under several that an identifier joins. */
export interface NameEntry<Each extends Mention> {
  code: string;
  name: string;
  otherNames: string[];
  marks: string[];
  mentions: Each[];
  /** Sorts in Polish order. */
  key: string;
}

export interface NameIndex<Each extends Mention> {
  /** In Polish alphabetical order. */
  entries: readonly NameEntry<Each>[];
  /** Also by the codes of names that were joined to another. */
  byCode: ReadonlyMap<string, NameEntry<Each>>;
}

/** Mentions gathered, or places looked at, in one step. */
const STEP = 100;

/**
 * Gathers mentions by name. The same name is taken for the same holder; different names are joined only by an identifier,
 * and only names with a single one: a name with two belongs to two holders and must not join their other names.
 * @param mentions `undefined` for a place that was looked at and names nobody
 */
export function* indexNames<Each extends Mention>(mentions: Iterable<Each | undefined>, sortName: (name: string) => string): Generator<void, NameIndex<Each>> {
  const groups = new Map<string, Each[]>();
  // The same spelling comes again and again, and folding it costs most of all.
  const codes = new Map<string, string>();
  let count = 0;
  for (const mention of mentions) {
    if (count++ % STEP === 0) yield;
    if (!mention) continue;
    const code = codes.get(mention.name) ?? nameCode(mention.name);
    codes.set(mention.name, code);
    const group = groups.get(code);
    if (group) group.push(mention);
    else groups.set(code, [mention]);
  }
  const byCode = new Map<string, NameEntry<Each>>();
  const entries: NameEntry<Each>[] = [];
  let looked = 0;
  for (const joined of yield* joinedByMark(groups)) {
    // By mentions, for a name may have as many as there are items.
    looked += 1 + joined.reduce((sum, code) => sum + groups.get(code)!.length, 0);
    if (looked >= STEP) {
      looked = 0;
      yield;
    }
    const entry = entryOf(joined, groups, sortName);
    entries.push(entry);
    for (const code of joined) byCode.set(code, entry);
  }
  return { entries: yield* sortInSteps(entries, (a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)), byCode };
}

/** Codes that belong together: each alone, or those that share their one identifier. */
function* joinedByMark(groups: ReadonlyMap<string, readonly Mention[]>): Generator<void, string[][]> {
  const byMark = new Map<string, string[]>();
  const joined: string[][] = [];
  let count = 0;
  for (const [code, mentions] of groups) {
    count += 1 + mentions.length;
    if (count >= STEP) {
      count = 0;
      yield;
    }
    const [mark, ...more] = marksOf(mentions);
    const known = mark !== undefined && more.length === 0 ? byMark.get(mark) : undefined;
    if (known) {
      known.push(code);
      continue;
    }
    const codes = [code];
    joined.push(codes);
    if (mark !== undefined && more.length === 0) byMark.set(mark, codes);
  }
  return joined;
}

function entryOf<Each extends Mention>(codes: readonly string[], groups: ReadonlyMap<string, Each[]>, sortName: (name: string) => string): NameEntry<Each> {
  // The spelling used most stands for all, of equals the first by code, so that the order of files decides nothing.
  const ordered = codes.toSorted((a, b) => groups.get(b)!.length - groups.get(a)!.length || (a < b ? -1 : 1));
  const mentions = ordered.flatMap((code) => groups.get(code)!);
  const names = [...new Set([...new Set(mentions.map(({ name }) => name))].map(bareName))];
  const [name = ''] = names;
  return { code: ordered[0]!, name, otherNames: names.slice(1), marks: marksOf(mentions), mentions, key: collationKey(sortName(name)) };
}

function marksOf(mentions: readonly Mention[]): string[] {
  return [...new Set(mentions.flatMap(({ mark }) => mark ?? []))];
}
