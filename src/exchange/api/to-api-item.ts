import type { z } from 'zod';
import type { LibraryRecord } from '../record.js';
import type { itemSchema } from './item-schema.js';
import { API_BASE } from './operations.js';

export type ApiItem = z.output<typeof itemSchema>;

/** A record as the schema describes it: nobody can hand one in while it has a field the schema lacks. */
type DescribedRecord = { [Field in keyof LibraryRecord]: Field extends keyof ApiItem ? LibraryRecord[Field] : never };

/** An item as the API gives it: the record, and where it stands here. */
export function toApiItem(record: DescribedRecord, siteUrl: string): ApiItem {
  return { ...record, apiUrl: apiAddress(siteUrl, 'items', record.id) };
}

/** A whole address of the API; segments are encoded. */
export function apiAddress(siteUrl: string, ...segments: readonly string[]): string {
  return [siteUrl + API_BASE, ...segments.map(encodeURIComponent)].join('/');
}
