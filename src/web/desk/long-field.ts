import { fieldOf } from './field.js';

/** A field of several lines; printed by `parts/long-field`. */
export interface LongField {
  id: string;
  name: string;
  label: string;
  rows: number;
  value: string;
  hint: string | undefined;
  error: string | undefined;
  describedBy: string;
}

export function longFieldOf(given: { name: string; label: string; rows: number; value: string; hint?: string; error?: string | undefined }): LongField {
  const { id, name, label, value, hint, error, describedBy } = fieldOf({ ...given, type: 'text', autocomplete: 'off' });
  return { id, name, label, value, hint, error, describedBy, rows: given.rows };
}
