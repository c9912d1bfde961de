/** The part of citeproc-js we use (https://citeproc-js.readthedocs.io/en/latest/running.html); the package has no types. */
declare module 'citeproc' {
  interface Sys {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): object;
  }

  type Format = Record<string, unknown>;

  class Engine {
    constructor(sys: Sys, style: string, language: string, forceLanguage?: boolean);
    setOutputFormat(name: string): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [unknown, string[]] | false;
  }

  const Output: { Formats: Record<string, Format> };
}
