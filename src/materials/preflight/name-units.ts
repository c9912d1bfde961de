import type { UnitKind } from '../file-types.js';

const NAMES: Readonly<Record<UnitKind, { one: string; many: string }>> = {
  page: { one: 'strona', many: 'strony' },
  slide: { one: 'slajd', many: 'slajdy' },
  section: { one: 'część', many: 'części' },
  image: { one: 'obraz', many: 'obrazy' },
};

/** `slajd 7`, `slajdy 2, 5–8 i 11`; an empty text for none, and for a picture, which is only one. */
export function nameUnits(kind: UnitKind, numbers: readonly number[]): string {
  if (numbers.length === 0 || kind === 'image') return '';
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  const written = ranges.flatMap(([from, to]) => (to === from ? [`${from}`] : to === from + 1 ? [`${from}`, `${to}`] : [`${from}–${to}`]));
  const list = written.length === 1 ? written[0] : `${written.slice(0, -1).join(', ')} i ${written.at(-1)}`;
  return `${numbers.length === 1 ? NAMES[kind].one : NAMES[kind].many} ${list}`;
}
