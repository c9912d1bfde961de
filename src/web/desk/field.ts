/** One field of a form with its label, hint and fault; printed by `parts/field`. */
export interface Field {
  id: string;
  name: string;
  label: string;
  type: 'text' | 'email' | 'password';
  value: string;
  autocomplete: string;
  hint: string | undefined;
  error: string | undefined;
  /** Ids of the hint and the fault; empty when there is neither. */
  describedBy: string;
}

/** What is wrong with a form, at its top, with links to the fields; printed by `parts/error-summary`. */
export interface ErrorSummary {
  heading: string;
  errors: { text: string; address: string }[];
}

export function fieldOf(given: { name: string; label: string; type: Field['type']; autocomplete: string; value?: string; hint?: string; error?: string | undefined }): Field {
  const id = `f-${given.name}`;
  const describedBy = [given.hint ? `${id}-hint` : '', given.error ? `${id}-error` : ''].filter(Boolean).join(' ');
  // A password is never sent back into a page.
  return { id, name: given.name, label: given.label, type: given.type, value: given.type === 'password' ? '' : (given.value ?? ''), autocomplete: given.autocomplete, hint: given.hint, error: given.error, describedBy };
}

/** Nothing when no field has a fault. */
export function summaryOf(heading: string, fields: readonly { id: string; error: string | undefined }[]): ErrorSummary | undefined {
  const errors = fields.flatMap(({ id, error }) => (error === undefined ? [] : [{ text: error, address: `#${id}` }]));
  return errors.length > 0 ? { heading, errors } : undefined;
}
