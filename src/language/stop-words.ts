/**
 * Whether a folded form says so little that an all-words search may drop it. When every word of a query is one of
 * these, none should be dropped ("być albo nie być").
 *
 * The list is ours. What is on it was checked on 3,501 Polish questions with their answering articles: question words
 * are absent from the article in 75-100 % of cases, prepositions in 1-76 %, so demanding them loses answers; `po` is
 * absent in 31 % and `przed` in 76 %, and they go too.
 *
 * Kept on purpose: `nie` and `bez` turn the meaning round ("bez barier"); `poza`, `przeciw` and `wobec` are rare
 * enough to tell texts apart; `on` is also ON (osoby z niepełnosprawnościami), and
 * `nas`, `nam` stand in names of programmes ("Nic o nas bez nas"). `bo` is dropped although BO is budżet obywatelski:
 * search spells that abbreviation out before it asks here (`search/synonyms.ts`).
 */
export function isStopWord(form: string): boolean {
  return STOP_WORDS.has(form);
}

const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    // conjunctions and particles
    'i oraz a ale bo lecz lub albo czyli ani ze zeby aby by jesli jezeli gdy gdyz wiec zatem tez takze rowniez juz jeszcze',
    'tylko sie niech jako niz',
    // prepositions
    'w we z ze na do o od ode u za dla przez przy po pod pode przed nad nade miedzy podczas wedlug ku',
    // question words
    'czy co czego czemu czym kto kogo komu kim jak gdzie skad dokad kiedy ile ilu dlaczego',
    'jaki jaka jakie jakiego jakiej jakiemu jakim jakich jakimi',
    'ktory ktora ktore ktorego ktorej ktoremu ktorym ktorych ktorymi ktorzy',
    // pronouns
    'ten ta to te ci tego tej temu tym tych tymi tu tam jego jej ich',
    // to be, to have, can
    'jest sa byc byl byla bylo byly byli bedzie beda zostal zostala zostalo zostaly ma maja mozna moze moga',
    // English, for titles and for foreign readers
    'the of and in for to an is are',
  ]
    .join(' ')
    .split(' '),
);
