/** The engine of the server, joined into the same script (`src/search/offline`); what it is asked and answers. */
interface SearchInBrowser {
  search(text: string, filters: Record<string, readonly string[]>): Promise<OfflineAnswer>;
  marks(text: string, forms: ReadonlySet<string>): { start: number; end: number }[];
}

interface OfflineAnswer {
  /** In order. */
  hits: { id: string }[];
  total: number;
  /** How many have all the words. */
  full: number;
  /** Whether the quotes were passed over, because nothing has the words as they stand. */
  unquoted: boolean;
  counts: Record<string, Record<string, number>>;
  forms: ReadonlySet<string>;
}

interface PartsOfIndex {
  part(name: string): Promise<object | undefined>;
  forms(): Promise<string>;
}

declare const kongresotekaEngine: { OfflineSearch: new (base: object, parts: PartsOfIndex) => SearchInBrowser };
