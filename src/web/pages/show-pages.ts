import type { PageName } from '../../shared/index.js';
import { showChange } from '../exchange/history/show-change.js';
import { showChanges } from '../exchange/history/show-changes.js';
import { showVersion } from '../exchange/history/show-version.js';
import { showPlace } from '../exchange/places/show-place.js';
import type { ShowPage } from '../visit.js';
import { showApi } from '../exchange/api/show-api.js';
import { showVocabularies } from '../exchange/vocabularies/show-vocabularies.js';
import { showVocabulary } from '../exchange/vocabularies/show-vocabulary.js';
import { showList } from '../reading-list/show-list.js';
import { showComparison } from '../browse/compare/show-comparison.js';
import { showEditionsCompared } from '../browse/editions/show-editions-compared.js';
import { showOrganisations, showPeople } from '../browse/people/show-name-lists.js';
import { showOrganisation } from '../browse/people/show-organisation.js';
import { showPerson } from '../browse/people/show-person.js';
import { showRecommendations } from '../browse/recommendations/show-recommendations.js';
import { showTables } from '../browse/tables/show-tables.js';
import { showAll } from './show-all.js';
import { showData } from '../exchange/lists/show-data.js';
import { showConcept } from './show-concept.js';
import { showConcepts } from './show-concepts.js';
import { showEdition } from './show-edition.js';
import { showEditions } from './show-editions.js';
import { showHome } from './show-home.js';
import { showItem } from './show-item.js';
import { showMaterial } from './show-material.js';
import { showReferences } from './show-references.js';
import { showSearch } from './show-search.js';
import { showSession } from './show-session.js';
import { showText } from './show-text.js';
import { showYears } from './show-years.js';

/** Who shows each page of the table of addresses; a page without a handler does not compile. */
export const SHOW: Readonly<Record<PageName, ShowPage>> = {
  home: showHome,
  search: showSearch,
  item: showItem,
  material: showMaterial,
  changes: showChanges,
  change: showChange,
  version: showVersion,
  place: showPlace,
  topics: showConcepts('topic'),
  topic: showConcept('topic'),
  regions: showConcepts('region'),
  region: showConcept('region'),
  sectors: showConcepts('sector'),
  sector: showConcept('sector'),
  editions: showEditions,
  edition: showEdition,
  session: showSession,
  all: showAll,
  years: showYears,
  editionsCompared: showEditionsCompared,
  compare: showComparison,
  people: showPeople,
  person: showPerson,
  organisations: showOrganisations,
  organisation: showOrganisation,
  recommendations: showRecommendations,
  tables: showTables,
  references: showReferences,
  data: showData,
  vocabularies: showVocabularies,
  vocabulary: showVocabulary,
  api: showApi,
  readingList: showList,
  about: showText('about'),
  accessibility: showText('accessibility'),
};
