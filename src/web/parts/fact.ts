/** One line of a fact box: a term and what is known of it. */
export interface Fact {
  term: string;
  values: FactValue[];
}

export interface FactValue {
  text: string;
  address: string | undefined;
  /** True for an address outside the library. */
  isExternal: boolean;
  note: string | undefined;
  language: string;
}

/** A fact with nothing to tell is no fact: it is left out. */
export function factsWithValues(facts: readonly (Fact | undefined)[]): Fact[] {
  return facts.filter((fact) => fact !== undefined && fact.values.length > 0) as Fact[];
}

export function fact(term: string, values: readonly (FactValue | undefined)[]): Fact {
  return { term, values: values.filter((value) => value !== undefined) };
}

export function value(text: string, language: string, more: { address?: string | undefined; note?: string | undefined } = {}): FactValue {
  return { text, language, address: more.address, note: more.note, isExternal: /^https?:/u.test(more.address ?? '') };
}
