/** What we use of citation-js 0.8, which brings no types of its own (https://citation.js.org/api/0.7/). */
declare module '@citation-js/core' {
  export const plugins: {
    config: { get(plugin: '@bibtex'): { format: { asciiOnly: boolean; checkLabel: boolean } } };
    output: {
      format(format: 'ris', data: readonly object[], options: { format: 'text' }): string;
      format(format: 'bibtex', data: readonly object[], options: { format: 'object' }): { type: string; label: string; properties: Record<string, string> }[];
    };
  };
  export class Cite {
    constructor(data: unknown);
    data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
