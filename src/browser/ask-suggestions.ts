/** What the server offers for what was typed so far. */
interface SuggestedLine {
  kind: string;
  label: string;
  language?: string;
  detail?: string;
  address: string;
}

/** As `src/web/parts/suggest-settings.ts` writes it. */
interface SuggestSettings {
  address: string;
  list: string;
  kinds: Record<string, string>;
  counts: string[];
}

function readSuggestSettings(): SuggestSettings | undefined {
  const written = document.body.dataset['suggest'];
  return written ? (JSON.parse(written) as SuggestSettings) : undefined;
}

/** A pause in typing that is worth a question: quicker typists ask once a word, slower ones once a letter. */
const SUGGEST_PAUSE_MS = 150;
/** One letter begins too much. */
const FEWEST_LETTERS_TO_SUGGEST = 2;

/** Asks while somebody types: after a pause, one question at a time, and only the answer to the last one counts. */
class SuggestionAsker {
  #timer = 0;
  #running: AbortController | undefined;

  constructor(
    private readonly address: string,
    private readonly onAnswer: (lines: SuggestedLine[]) => void,
  ) {}

  /** Asks for this text, after a pause or at once; what was asked before is of no interest any more. */
  ask(text: string, pause = SUGGEST_PAUSE_MS): void {
    this.stop();
    if (!this.isEnough(text)) return;
    this.#timer = window.setTimeout(() => void this.#fetch(text), pause);
  }

  isEnough(text: string): boolean {
    return (text.match(/[\p{L}\p{N}]/gu) ?? []).length >= FEWEST_LETTERS_TO_SUGGEST;
  }

  stop(): void {
    window.clearTimeout(this.#timer);
    this.#running?.abort();
    this.#running = undefined;
  }

  async #fetch(text: string): Promise<void> {
    const question = new AbortController();
    this.#running = question;
    try {
      const answer = await fetch(`${this.address}?q=${encodeURIComponent(text)}`, { signal: question.signal, headers: { Accept: 'application/json' } });
      const { suggestions } = answer.ok ? ((await answer.json()) as { suggestions: SuggestedLine[] }) : { suggestions: [] };
      // An answer may have been on its way when it was given up.
      if (this.#running === question) this.onAnswer(suggestions);
    } catch {
      // Without suggestions the box is what it is without JavaScript: one that searches.
      if (this.#running === question) this.onAnswer([]);
    }
  }
}
