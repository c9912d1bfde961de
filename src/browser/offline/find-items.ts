interface FoundItems {
  /** Numbers of items, best first; `undefined` when nothing was asked. */
  found: Map<number, number> | undefined;
  /** How many words each found item has, of how many. */
  words: Map<number, number>;
  asked: number;
  /** Folded forms that answer, to be marked. */
  forms: Set<string>;
}

/** A word nobody wrote in any form we know is matched by its beginning: so much of it at least, and so much may follow. */
const SHORTEST_STEM = 4;
const LONGEST_END = 5;
/** What a match by the beginning is worth beside one by the form. */
const BY_BEGINNING = 0.5;

/** Items that have the words; those with more of them first, then by the weight of rare words in important places. */
async function findItems(text: string, shardOf: (form: string) => Promise<WordShard>, total: number): Promise<FoundItems> {
  const asked = [...new Set(foldWords(text))];
  const forms = new Set<string>();
  const found = new Map<number, number>();
  const words = new Map<number, number>();
  let known = 0;
  for (const form of asked) {
    const shard = await shardOf(form);
    const lemmas = lemmasOf(form, shard);
    const scores = new Map<number, number>();
    for (const [lemma, worth] of lemmas) {
      const places = shard.lemmas[lemma] ?? [];
      const rarity = Math.log(1 + total / (places.length + 1));
      for (const [item, weight] of places) scores.set(item, Math.max(scores.get(item) ?? 0, weight * rarity * worth));
    }
    // Words that say nothing (w, na, i) stand in most items and are asked of none.
    if (form.length < 3 && asked.length > 1 && scores.size * 2 > total) continue;
    known += 1;
    for (const [other, own] of Object.entries(shard.forms)) if (own.some((lemma) => lemmas.has(lemma))) forms.add(other);
    for (const [item, score] of scores) {
      found.set(item, (found.get(item) ?? 0) + score);
      words.set(item, (words.get(item) ?? 0) + 1);
    }
  }
  return { found: asked.length > 0 ? found : undefined, words, asked: known, forms };
}

/** Lemmas a word may mean, and what each is worth: its own form, forms it begins, forms that share its beginning. */
function lemmasOf(form: string, shard: WordShard): Map<string, number> {
  const sure = Object.hasOwn(shard.forms, form) ? shard.forms[form] : undefined;
  if (sure) return new Map(sure.map((lemma) => [lemma, 1]));
  const forms = Object.keys(shard.forms);
  const begun = form.length >= 3 ? forms.filter((one) => one.startsWith(form)) : [];
  const near = begun.length > 0 ? begun : sharingBeginning(form, forms);
  return new Map(near.flatMap((one) => shard.forms[one] ?? []).map((lemma) => [lemma, BY_BEGINNING]));
}

/** Forms that differ in their last letters alone, by the longest beginning any shares: `kompostownikami` finds `kompostownik`. */
function sharingBeginning(form: string, forms: readonly string[]): string[] {
  for (let end = 1; end <= LONGEST_END && form.length - end >= SHORTEST_STEM; end += 1) {
    const stem = form.slice(0, form.length - end);
    const near = forms.filter((one) => one.startsWith(stem) && one.length - stem.length <= LONGEST_END - 2);
    if (near.length > 0) return near;
  }
  return [];
}
