/** The part of citeproc-js we use (https://citeproc-js.readthedocs.io/en/latest/running.html); the package has no types. */
declare module 'citeproc' {
  export interface Sys {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): object;
  }

  type Format = Record<string, unknown>;

  export class Engine {
    constructor(sys: Sys, style: string, language: string, forceLanguage?: boolean);
    setOutputFormat(name: string): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [unknown, string[]] | false;
  }

  const CSL: { Engine: typeof Engine; Output: { Formats: Record<string, Format> } };
  export default CSL;
}
