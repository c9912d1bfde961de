/** The two languages of the interface; Polish is the one every label must have. */
export type Language = 'pl' | 'en';
export type Label = Record<Language, string>;

/** One term of a controlled vocabulary (a SKOS concept). */
export interface Concept {
  /** What is stored in items and in addresses; never changes. */
  code: string;
  label: Label;
  /** Other names people use; they feed the synonyms of search. */
  alt: Record<Language, string[]>;
  scope?: string;
  /** The wider concept it belongs to. */
  broader?: string;
  /** The concept to use instead, when this one is no longer used. */
  replacedBy?: string;
  /** No longer offered, though nothing stands in its place; what has it keeps it. */
  deprecated?: true;
  url?: string;
}

/** Whether it is offered to those who choose: neither replaced nor taken out of use. */
export function isOffered({ replacedBy, deprecated }: Concept): boolean {
  return replacedBy === undefined && deprecated === undefined;
}

/** A controlled vocabulary: concepts in the order of its file. */
export class Vocabulary {
  readonly #byCode: Map<string, Concept>;

  constructor(
    readonly scheme: string,
    readonly title: Label,
    readonly scope: string,
    readonly concepts: readonly Concept[],
  ) {
    this.#byCode = new Map(concepts.map((concept) => [concept.code, concept]));
  }

  get(code: string): Concept | undefined {
    return this.#byCode.get(code);
  }

  /** The concept in use for a code: itself, or what it was replaced by. */
  current(code: string): Concept | undefined {
    const seen = new Set<string>();
    let concept = this.#byCode.get(code);
    while (concept?.replacedBy && !seen.has(concept.code)) {
      seen.add(concept.code);
      concept = this.#byCode.get(concept.replacedBy);
    }
    return concept;
  }

  /** Label in a language; an unknown code is its own label, so a page never shows a gap. */
  label(code: string, language: Language): string {
    return this.#byCode.get(code)?.label[language] ?? code;
  }

  /** The code and all wider ones: what an item about `code` is also about. */
  withBroader(code: string): string[] {
    const codes: string[] = [];
    let concept = this.current(code);
    while (concept && !codes.includes(concept.code)) {
      codes.push(concept.code);
      concept = concept.broader ? this.current(concept.broader) : undefined;
    }
    return codes;
  }

  /** Concepts directly below `code`, or the topmost ones when no code is given. Those no longer in use are left out. */
  narrower(code?: string): Concept[] {
    return this.concepts.filter((concept) => concept.broader === code && isOffered(concept));
  }
}

/** Every scheme the library knows; each is one file `content/vocabularies/<scheme>.yaml`. */
export const SCHEMES = [
  'topics',
  'sectors',
  'regions',
  'methods',
  'size-bands',
  'cost-bands',
  'time-bands',
  'licences',
  'session-types',
  'evidence-grades',
  'kinds',
] as const;

export type Scheme = (typeof SCHEMES)[number];
export type Vocabularies = Record<Scheme, Vocabulary>;
