/** Styles of citing, in the order in which they are offered; each is a file of `styles/`. */
export const STYLES = ['polish', 'apa', 'chicago', 'iso690'] as const;

export type StyleName = (typeof STYLES)[number];

/** Locales of CSL, by the language of the interface. */
export const LOCALES = { pl: 'pl-PL', en: 'en-US' } as const;
