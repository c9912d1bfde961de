import type { Kind } from '../../../../content/index.js';
import type { Field, Group } from './field.js';
import { BODY, GROUPS } from './field-table.js';

/** The groups of fields an item of this kind has. */
export function groupsOf(kind: Kind): Group[] {
  return GROUPS.map((group) => ({ ...group, fields: group.fields.filter(({ kinds }) => !kinds || kinds.includes(kind)) })).filter(({ fields }) => fields.length > 0);
}

/** Every field of this kind, the text last. */
export function fieldsOf(kind: Kind): Field[] {
  return [...groupsOf(kind).flatMap(({ fields }) => fields), BODY];
}
