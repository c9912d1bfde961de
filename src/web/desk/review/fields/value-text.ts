import type { Library } from '../../../../content/index.js';
import { deskReview } from '../../../texts/pl/desk-review.js';
import type { Field, FormRow, FormValue } from './field.js';

/** A value in words, a thing a line, for showing two versions side by side. */
export function valueText({ widget }: Field, value: FormValue, library: Library): string {
  switch (widget.is) {
    case 'codes':
      return (value as readonly string[]).map((code) => library.vocabularies[widget.scheme].label(code, 'pl')).join('\n');
    case 'rows':
      return (value as readonly FormRow[]).map(({ cells }) => widget.columns.map(({ name }) => cells[name]).filter(Boolean).join(' · ').replaceAll('\n', ', ')).join('\n');
    case 'choice':
      return widget.options(library).find((option) => option.value === value)?.label ?? String(value);
    case 'yes':
      return value === 'yes' ? deskReview.review.yes : deskReview.review.no;
    default:
      return String(value);
  }
}
