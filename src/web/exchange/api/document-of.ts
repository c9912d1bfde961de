import type { Language } from '../../../content/index.js';
import { apiDocument, type ApiDocument, type Samples } from '../../../exchange/index.js';
import type { Catalogue } from '../../catalogue.js';
import type { Visit } from '../../visit.js';

const made = new WeakMap<Catalogue, Map<Language, ApiDocument>>();

/** The OpenAPI document in one language, made once for a reading and a day; its examples name what is there. */
export function documentOf(visit: Pick<Visit, 'catalogue' | 'library' | 'services'>, language: Language): ApiDocument {
  const { services, catalogue } = visit;
  const kept = made.get(catalogue) ?? new Map<Language, ApiDocument>();
  made.set(catalogue, kept);
  const document = kept.get(language) ?? apiDocument({ language, siteUrl: services.site.url, version: services.site.version, samples: samplesOf(visit) });
  kept.set(language, document);
  return document;
}

/** What an example names where the library has nothing of the kind yet. */
const NOT_YET: Samples = { item: 'kkwl-2026-0001', edition: '2026', session: '2026-otwarcie' };

function samplesOf({ catalogue, library }: Pick<Visit, 'catalogue' | 'library'>): Samples {
  const edition = library.editions.at(-1);
  return { item: catalogue.newest[0]?.meta.id ?? NOT_YET.item, edition: edition?.code ?? NOT_YET.edition, session: edition?.sessions[0]?.code ?? NOT_YET.session };
}
