import type { XmlTree } from '../xml/xml-tree.js';

/** Who we are to harvesters. */
export interface Repository {
  baseUrl: string;
  /** What identifiers begin with, `oai:example.org:`. */
  prefix: string;
  host: string;
  email: string;
}

/** A domain name as the guideline for identifiers takes it (OAI-PMH, Specification and XML Schema for the OAI Identifier Format). */
const DOMAIN = /^[A-Za-z][A-Za-z\d-]*(?:\.[A-Za-z][A-Za-z\d-]*)+$/u;

/**
 * @param siteUrl public base address
 * @param contact where harvesters may write to; without one it is the webmaster every domain has (RFC 2142, 5)
 */
export function repositoryAt(siteUrl: string, path: string, contact: string | undefined): Repository {
  const { hostname: host } = new URL(siteUrl);
  const domain = host.includes('.') ? host : `${host}.localdomain`;
  return { baseUrl: siteUrl + path, prefix: `oai:${host}:`, host, email: contact ?? `webmaster@${domain}` };
}

/** What Identify answers. @param begunAt nothing was changed or deleted before */
export function identify({ baseUrl, prefix, host, email }: Repository, begunAt: string): XmlTree {
  return {
    repositoryName: 'Kongresoteka',
    baseURL: baseUrl,
    protocolVersion: '2.0',
    adminEmail: email,
    earliestDatestamp: begunAt,
    deletedRecord: 'persistent',
    granularity: 'YYYY-MM-DDThh:mm:ssZ',
    compression: 'gzip',
    description: [...(DOMAIN.test(host) ? [identifiers(prefix, host)] : []), ABOUT],
  };
}

function identifiers(prefix: string, host: string): XmlTree {
  return {
    'oai-identifier': {
      '@xmlns': 'http://www.openarchives.org/OAI/2.0/oai-identifier',
      '@xsi:schemaLocation': 'http://www.openarchives.org/OAI/2.0/oai-identifier http://www.openarchives.org/OAI/2.0/oai-identifier.xsd',
      scheme: 'oai',
      repositoryIdentifier: host,
      delimiter: ':',
      sampleIdentifier: `${prefix}kkwl-2026-0001`,
    },
  };
}

const ABOUT: XmlTree = {
  'oai_dc:dc': {
    '@xmlns:oai_dc': 'http://www.openarchives.org/OAI/2.0/oai_dc/',
    '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    '@xsi:schemaLocation': 'http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
    'dc:title': 'Kongresoteka',
    'dc:description': [
      { '@xml:lang': 'pl', '#': 'Biblioteka Krajowego Kongresu Współpracy Lokalnej: opisy inicjatyw, notatki z sesji i prezentacje. Każdy materiał ma podaną licencję.' },
      { '@xml:lang': 'en', '#': 'The library of the National Congress of Local Cooperation, Poland: case studies, session notes and presentations. Each item names its licence.' },
    ],
  },
};
