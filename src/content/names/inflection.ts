/**
 * Whether a word of a text may be a form of a word of a name, both folded. Dictionaries lack most surnames, so the form may also
 * end as Polish names do: Kowalski – Kowalskiego, Nowak – Nowakowie, Wróbel – Wróbla, Barbara – Barbarze. Takes a few words too
 * many; a name is only taken for one where two of its words stand together.
 */
export function mayBeFormOf(name: string, word: string): boolean {
  if (word === name) return true;
  return stemsOf(name).some((stem) => word.startsWith(stem) && ENDINGS.has(word.slice(stem.length)));
}

/** What every form of a name begins with: looking for it is a hundred times quicker than looking for the forms. */
export function beginningOf(name: string): string {
  // Short ones may lose all but their first letter: Lew – Lwa.
  if (name.length <= 4 && /[eo][^aeiouy]$/u.test(name)) return name.slice(0, 1);
  const forms = [name, name.replace(/[aeiouy]+$/u, '') || name, ...stemsOf(name)];
  let length = 1;
  while (length < name.length && forms.every((form) => form[length] === name[length])) length += 1;
  return name.slice(0, length);
}

/** Shorter stems say nothing: `Ewa`, `Iga` and `Lew` are left to the dictionary. */
const SHORTEST_STEM = 3;

function stemsOf(name: string): string[] {
  const stem = name.replace(/[aeiouy]+$/u, '');
  // Marek – Marka, Wróbel – Wróbla, Kozioł – Kozła.
  const fleeting = /^(.*[^aeiouy])(?:i?[eo])([^aeiouy])$/u.exec(name);
  const whole = [stem, ...(fleeting ? [`${fleeting[1]}${fleeting[2]}`, `${fleeting[1]}i${fleeting[2]}`] : [])];
  return [...whole, ...whole.flatMap(softened)].filter((each) => each.length >= SHORTEST_STEM);
}

/** The last consonant before -e and -i: Barbarze, Małgorzacie, Oldze, Kowalscy. */
function softened(stem: string): string[] {
  const rule = SOFTENING.find(([hard]) => stem.endsWith(hard));
  return rule ? rule[1].map((soft) => stem.slice(0, -rule[0].length) + soft) : [];
}

const SOFTENING: readonly (readonly [string, readonly string[]])[] = [
  ['ch', ['sz', 's']],
  ['k', ['c', 'cz']],
  ['g', ['dz', 'z']],
  ['r', ['rz']],
  ['t', ['c']],
  ['d', ['dz']],
];

const ENDINGS = new Set(['', ...'a e i o u y ia ie io iu em iem om iom ow iow owi owie ach iach ami iami mi ego iego emu iemu im ym ich ych imi ymi ej iej'.split(' ')]);
