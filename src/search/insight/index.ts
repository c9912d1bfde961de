export { forgetQueries, queriesNaming } from './forget-queries.js';
export { groupByLemma, type Group } from './group-by-lemma.js';
export { readReport, UnreadableInsight, type CountedQuery, type InsightReport, type Opened } from './read-report.js';
export { openInsight, type InsightEvents, type SearchInsight } from './search-insight.js';
