import type { Item } from '../../content/index.js';
import type { Shelf, ShownText } from '../../materials/index.js';

/** What a file says where an item shows it. */
export interface TextForItem extends ShownText {
  /** Numbers of units that say a name which must not be given any more: their pictures say it as well. */
  named: ReadonlySet<number>;
}

/**
 * The text of a file without the names that must not be given in an item (consents that were withdrawn).
 * @param items those that list the file: who may not be named in one of them is not named
 */
export function textForItem(items: readonly Item[], sha256: string, materials: Shelf): TextForItem | undefined {
  const text = materials.text(sha256);
  if (!text) return undefined;
  const hide = (said: string) => items.reduce((rest, item) => item.hide?.(rest) ?? rest, said);
  const units = text.units.map((unit) => ({ ...unit, title: unit.title && hide(unit.title), text: hide(unit.text), altTexts: hide(unit.altTexts), notes: hide(unit.notes) }));
  const isNamed = (index: number) => JSON.stringify(units[index]) !== JSON.stringify(text.units[index]);
  return { ...text, units, named: new Set(units.flatMap(({ number }, index) => (isNamed(index) ? [number] : []))) };
}

/**
 * Whether the file may be given away whole. Nothing can be taken out of an upload, so one that says a hidden name is kept
 * back until somebody hands in another.
 */
export function mayBeGiven(items: readonly Item[], sha256: string, materials: Shelf): boolean {
  return items.every((item) => !item.hide) || textForItem(items, sha256, materials)?.named.size === 0;
}
