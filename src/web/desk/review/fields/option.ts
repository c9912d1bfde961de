/** One choice of a list. */
export interface Option {
  value: string;
  label: string;
  isSelected: boolean;
}

/** Choices with the chosen one marked. */
export function listed(options: readonly { value: string; label: string }[], chosen: string): Option[] {
  return options.map(({ value, label }) => ({ value, label, isSelected: value === chosen }));
}
