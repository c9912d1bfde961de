import { item } from './builders.js';

/** Three items that share and differ in what the tests of the search ask about. */
export const library = [
  item('case-study', { title: 'Rada seniorów w Kutnie', topics: ['rada-seniorow'], regions: ['PL-10'], sectors: ['samorzad'], methods: ['cialo-doradcze'] }),
  item('case-study', { title: 'Budżet obywatelski w Kutnie', topics: ['budzet-obywatelski'], regions: ['PL-10', 'PL-14'], sectors: ['ngo'], costBand: 'do-5-tys-zl' }),
  item('panel-note', { title: 'Rada seniorów na panelu', topics: ['rada-seniorow'], regions: ['PL-14'], sectors: ['samorzad', 'ngo'] }),
];

export const [councilCase, budgetCase, councilNote] = library.map(({ meta }) => `/m/${meta.id}`);
