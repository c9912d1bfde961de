import type { Texts } from '../pl.js';

export const frame: Texts['frame'] = {
  site: 'Kongresoteka',
  tagline: 'Library of Poland’s National Congress of Local Cooperation',
  skip: 'Skip to content',
  mainNavigation: 'Main navigation',
  footerNavigation: 'Footer navigation',
  language: 'Language',
  otherLanguage: 'Polski',
  searchLabel: 'Search the library',
  searchButton: 'Search',
  home: 'Home',
  breadcrumbs: 'Where you are',
  nav: {
    search: 'Search',
    topics: 'Topics',
    regions: 'Regions',
    editions: 'Editions',
    all: 'Everything A–Z',
    years: 'By year',
    sectors: 'Sectors',
    references: 'Documents',
    about: 'About the library',
    accessibility: 'Accessibility statement',
  },
  publisher: 'Library of Poland’s National Congress of Local Cooperation, which is organised by the Foundation in Support of Local Democracy (FRDL).',
  licence: 'Unless stated otherwise, the content may be reused under the CC BY 4.0 licence.',
};
