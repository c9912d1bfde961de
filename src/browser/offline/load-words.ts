interface WordShard {
  forms: Record<string, string[]>;
  lemmas: Record<string, [item: number, weight: number][]>;
}

interface FoundableItem {
  id: string;
  kind: Record<string, string>;
  title: Record<string, string>;
  text: Record<string, string>;
  place: string;
  years: string;
  published: string;
  facets: Record<string, string[]>;
}

const EMPTY_SHARD: WordShard = { forms: {}, lemmas: {} };
const loadedShards = new Map<string, WordShard>();
let allItems: FoundableItem[] = [];

/** Data come as scripts that call one of these two: a page on a disk may fetch nothing. */
Object.assign(globalThis, {
  kongresotekaItems: (items: FoundableItem[]) => (allItems = items),
  kongresotekaWords: (letter: string, shard: WordShard) => void loadedShards.set(letter, shard),
});

function letterOf(form: string): string {
  const first = form.charAt(0);
  return /^[a-z0-9]$/u.test(first) ? first : '_';
}

/** The words with one first letter; empty where the library has none. @param folder of the data, as the page reaches it */
async function wordsOf(letter: string, folder: string, letters: string): Promise<WordShard> {
  if (!loadedShards.has(letter) && letters.includes(letter)) await runScript(`${folder}words-${letter}.js`);
  return loadedShards.get(letter) ?? EMPTY_SHARD;
}

function runScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(address)));
    document.head.append(script);
  });
}
