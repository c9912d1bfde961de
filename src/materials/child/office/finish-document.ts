import type { Reading } from '../../reading.js';
import { toReading, type Units } from '../unit.js';

interface Facts {
  total: number;
  hasLocation: boolean;
  properties: { title: string | null; language: string | null };
}

/** A document that was read; an empty one has one empty section, so that there is something to say it of. */
export function finishDocument(units: Units, { total, hasLocation, properties }: Facts): Reading {
  if (units.all.length === 0) units.add({});
  const first = units.all[0];
  if (first) first.hasLocation = hasLocation;
  return toReading({ unit: 'section', total: Math.max(total, 1), ...properties }, units);
}
