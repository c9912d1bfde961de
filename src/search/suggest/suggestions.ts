import type { Language, Library } from '../../content/index.js';
import type { Analyser } from '../../language/index.js';
import { inSlices } from '../in-slices.js';
import { Suggester } from './suggester.js';
import type { Suggestion } from './suggestion.js';

interface Making {
  today: string;
  suggester: Promise<Suggester | undefined>;
}

/** Suggestions over the library as it is now: made at the first question after the content or the day has changed. */
export class Suggestions {
  /** A library that is used no more takes its suggestions with it. */
  readonly #made = new WeakMap<Library, Making>();

  constructor(
    private readonly parts: {
      library: () => Library;
      analyser: Analyser;
      /** Today as `2026-11-23`. */
      today: () => string;
    },
  ) {}

  /** Up to eight suggestions for what was typed so far; waits while they are being made. */
  async suggest(text: string, language: Language): Promise<Suggestion[]> {
    for (;;) {
      const library = this.parts.library();
      const today = this.parts.today();
      const suggester = await this.#suggesterFor(library, today);
      // What was withdrawn while we waited must not be offered.
      if (suggester && this.#isCurrent(library, today)) return suggester.suggest(text, language);
    }
  }

  #suggesterFor(library: Library, today: string): Promise<Suggester | undefined> {
    const known = this.#made.get(library);
    if (known?.today === today) return known.suggester;
    const work = Suggester.make(library, today, this.parts.analyser);
    const suggester = inSlices(work, () => this.#isCurrent(library, today));
    this.#made.set(library, { today, suggester });
    // What failed or was given up is made anew when somebody asks again.
    void suggester.then((made) => made ?? this.#made.delete(library), () => this.#made.delete(library));
    return suggester;
  }

  #isCurrent(library: Library, today: string): boolean {
    return this.parts.library() === library && this.parts.today() === today;
  }
}
