import type { LibraryRecord } from '../../record.js';
import { toDataCite } from './to-data-cite.js';
import { toDublinCore } from './to-dublin-core.js';
import type { XmlTree } from '../../xml/xml-tree.js';

/** The names of the formats, as harvesters ask for them. */
export const FORMAT_NAMES = ['oai_dc', 'oai_datacite'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

interface Format {
  namespace: string;
  schema: string;
  write: (record: LibraryRecord) => XmlTree;
}

/** Everything a record is given as. Whoever changes what a format says raises `FORMATS_VERSION`. */
export const FORMATS: Record<FormatName, Format> = {
  oai_dc: { namespace: 'http://www.openarchives.org/OAI/2.0/oai_dc/', schema: 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd', write: toDublinCore },
  oai_datacite: { namespace: 'http://datacite.org/schema/kernel-4', schema: 'https://schema.datacite.org/meta/kernel-4.6/metadata.xsd', write: toDataCite },
};

/** Another number makes every record a changed one, so that all are harvested anew. */
export const FORMATS_VERSION = 1;

export function isFormat(name: string): name is FormatName {
  return (FORMAT_NAMES as readonly string[]).includes(name);
}
