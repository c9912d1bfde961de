import type { WriteList } from './list-form.js';
import { writeAtom } from './write-atom.js';
import { writeBibtex, writeCslJson, writeRis } from './write-citations.js';
import { writeRss } from './write-rss.js';
import { writeCsv, writeJson } from './write-tables.js';
import { writeXlsx } from './write-xlsx.js';

export interface ListForm {
  /** What stands behind the address of a page, after a full stop. */
  ending: string;
  mediaType: string;
  /** What it is for: to be worked with, to be cited from, to be followed. */
  use: 'table' | 'citations' | 'feed';
  /** True for what a browser should save instead of show. */
  isToKeep: boolean;
  write: WriteList;
}

/** The one table of forms in which a list of items can be taken away. An ending that ends like another stands before it. */
export const FORMS = [
  { ending: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', use: 'table', isToKeep: true, write: writeXlsx },
  { ending: 'csv', mediaType: 'text/csv; charset=utf-8; header=present', use: 'table', isToKeep: true, write: writeCsv },
  { ending: 'bib', mediaType: 'application/x-bibtex; charset=utf-8', use: 'citations', isToKeep: true, write: writeBibtex },
  { ending: 'ris', mediaType: 'application/x-research-info-systems; charset=utf-8', use: 'citations', isToKeep: true, write: writeRis },
  { ending: 'csl.json', mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8', use: 'citations', isToKeep: true, write: writeCslJson },
  { ending: 'json', mediaType: 'application/json; charset=utf-8', use: 'table', isToKeep: false, write: writeJson },
  { ending: 'atom', mediaType: 'application/atom+xml; charset=utf-8', use: 'feed', isToKeep: false, write: writeAtom },
  { ending: 'rss', mediaType: 'application/rss+xml; charset=utf-8', use: 'feed', isToKeep: false, write: writeRss },
] as const satisfies readonly ListForm[];

export type Ending = (typeof FORMS)[number]['ending'];
