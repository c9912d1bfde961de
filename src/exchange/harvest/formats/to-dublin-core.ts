import type { LibraryRecord } from '../../record.js';
import { inLanguage, type XmlTree } from '../../xml/xml-tree.js';

/**
 * Simple Dublin Core (the fifteen elements of DCMES 1.1) as OAI-PMH wraps it. Nothing is guessed: who wrote a description
 * nobody has signed is not said, and organisations are what an item tells of.
 */
export function toDublinCore(record: LibraryRecord): XmlTree {
  const { language, translations } = record;
  const translated = Object.entries(translations);
  return {
    'oai_dc:dc': {
      '@xmlns:oai_dc': 'http://www.openarchives.org/OAI/2.0/oai_dc/',
      '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      '@xsi:schemaLocation': 'http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
      'dc:title': [inLanguage(record.subtitle ? `${record.title}. ${record.subtitle}` : record.title, language), ...translated.map(([code, { title }]) => inLanguage(title, code))],
      'dc:creator': namesOf(record.creators),
      'dc:subject': [...record.topics, ...record.methods].flatMap(({ label }) => [inLanguage(label.pl, 'pl'), inLanguage(label.en, 'en')]).concat(record.organisations.map(({ name }) => inLanguage(name, 'pl'))),
      'dc:description': [inLanguage(record.summary, language), ...translated.map(([code, { summary }]) => inLanguage(summary, code))],
      'dc:publisher': [record.publisher],
      'dc:contributor': namesOf(record.contributors),
      'dc:date': [record.published],
      'dc:type': [inLanguage(record.kindLabel.pl, 'pl'), inLanguage(record.kindLabel.en, 'en'), 'Text'],
      'dc:format': ['text/html', ...new Set(record.files.map(({ mime }) => mime))],
      'dc:identifier': [record.url, ...(record.doi ? [`https://doi.org/${record.doi}`] : []), record.id],
      'dc:language': [language],
      'dc:relation': [...record.files, ...record.relations, ...record.references, ...record.links].map(({ url }) => url),
      'dc:coverage': [...record.regions.map(({ label }) => inLanguage(label.pl, 'pl')), ...record.places.map(({ name }) => name), ...(record.period ? [record.period] : [])],
      'dc:rights': [inLanguage(record.licence.label.pl, 'pl'), ...(record.licence.url ? [record.licence.url] : [])],
    },
  };
}

function namesOf(who: readonly { name: string }[]): string[] {
  return [...new Set(who.map(({ name }) => name))];
}
