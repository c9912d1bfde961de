import type { Texts } from '../pl.js';

export const home: Texts['home'] = {
  title: 'Kongresoteka – the library of Poland’s National Congress of Local Cooperation',
  heading: 'What have others done to decide and act together?',
  lead: [
    'Kongresoteka collects case studies, session notes and presentations from Poland’s National Congress of Local Cooperation.',
    'Every account names its sources and says plainly what they leave unknown. Most texts are in Polish.',
  ],
  placeholder: 'e.g. youth council, citizens’ assembly, energy cooperative',
  examplesLabel: 'For example:',
  examples: ['citizens’ assembly', 'participatory budget', 'migrant integration', 'social economy'],
  newest: 'Recently added',
  allNewest: 'Everything, newest first',
  topics: 'Topics',
  regions: 'Regions',
  regionsLead: 'Choose a voivodeship on the map or from the list.',
  editions: 'Editions of the Congress',
  kinds: 'What you will find here',
  kindNotes: {
    'case-study': 'What was done, by whom, when, with what effect, and whether it can be repeated.',
    'panel-note': 'What was said at the panels, debates and workshops of the Congress.',
    presentation: 'Speakers’ slides, searchable down to the single slide.',
  },
  nothingYet: 'None yet: speakers have not handed in any slides so far.',
  empty: 'There is nothing in the library yet.',
};
