import type { Language } from '../../../content/index.js';
import type { Ending } from '../../../exchange/index.js';
import { addressOf } from '../../../shared/index.js';
import type { ListingPage } from './listings.js';

/** Where a list stands in a form: at the path of its page, with the ending behind it and the same query string. */
export function formAddress(page: ListingPage, ending: Ending, language: Language, parameters: Readonly<Record<string, string>>, query: string): string {
  return `${addressOf(page, language, parameters)}.${ending}${query}`;
}
