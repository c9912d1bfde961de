import { type Language } from '../../../content/index.js';
import { addressOf } from '../../../shared/index.js';
import { isOrganisationName } from './gather-organisations.js';
import { nameCode } from './name-code.js';

/** The page of a person named in public. */
export function personAddress(name: string, language: Language): string {
  return addressOf('person', language, { code: nameCode(name) });
}

/** The page of an organisation; nothing for what is only described. */
export function organisationAddress(name: string, language: Language): string | undefined {
  return isOrganisationName(name) ? addressOf('organisation', language, { code: nameCode(name) }) : undefined;
}
