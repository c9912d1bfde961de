import { COLUMNS, FORMS, SEPARATOR } from '../../../exchange/index.js';
import { addressOf } from '../../../shared/index.js';
import { frameOf, type Frame } from '../../parts/frame.js';
import type { Texts } from '../../texts/index.js';
import type { Shown, Visit } from '../../visit.js';
import { formAddress } from './form-address.js';

/** What the forms of lists are and what their columns hold, printed from the tables they are made by. */
export interface DataPage {
  frame: Frame;
  texts: Texts['data'];
  paragraphs: string[];
  /** Of an example, the whole library. */
  forms: { ending: string; label: string; use: string; note: string; address: string }[];
  columnsLead: string;
  columns: { name: string; label: string; holds: string }[];
}

export function showData(visit: Visit): Shown {
  const { texts, language } = visit;
  const { title, lead, how } = texts.data;
  const example = '?region=PL-14';
  const page: DataPage = {
    frame: frameOf(visit, { title, description: lead }),
    texts: texts.data,
    paragraphs: [how.address(addressOf('search', language) + example, formAddress('search', 'csv', language, {}, example)), how.all, how.where, how.public, how.licence],
    forms: FORMS.map(({ ending, use }) => ({ ending: `.${ending}`, ...texts.data.forms[ending], use: texts.data.uses[use], address: formAddress('search', ending, language, {}, '') })),
    columnsLead: texts.data.columnsLead(SEPARATOR.trim()),
    columns: COLUMNS.map(({ name, label, holds }) => ({ name, label: label[language], holds: holds[language] })),
  };
  return { view: 'data', page };
}
