import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../src/shared/index.js';

type Colours = Record<string, string>;

function coloursOf(file: string): Colours {
  const css = readFileSync(join(projectRoot(), 'views/assets', `${file}.css`), 'utf8');
  return Object.fromEntries([...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/gu)].map(([, name, colour]) => [name!, colour!]));
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, „contrast ratio” and „relative luminance”). */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const light = coloursOf('tokens');
const dark = { ...light, ...coloursOf('dark') };

/** Text and what it stands on: WCAG 2.2, 1.4.3 asks for 4.5. */
const TEXT = [
  ...['ink', 'muted', 'green', 'brick'].flatMap((text) => [[text, 'paper'], [text, 'panel']]),
  ['on-green', 'green'], ['on-green', 'brick'], ['on-mark', 'mark'],
  ['on-light-level', 'level-0'], ['on-light-level', 'level-1'], ['on-light-level', 'level-2'],
  ['on-dark-level', 'level-3'], ['on-dark-level', 'level-4'], ['on-dark-level', 'brick'],
] as [string, string][]; // prettier-ignore

/** Edges of fields and the ring of focus: 1.4.11 asks for 3. */
const EDGES = [['edge', 'paper'], ['brick', 'paper'], ['brick', 'panel']] as [string, string][];

describe.each([['light', light], ['dark', dark]])('colours on a %s page', (_name, colours) => {
  test.each(TEXT)('%s on %s: can be read', (text, ground) => {
    expect(contrast(colours[text]!, colours[ground]!)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(EDGES)('%s on %s: can be told apart', (edge, ground) => {
    expect(contrast(colours[edge]!, colours[ground]!)).toBeGreaterThanOrEqual(3);
  });
});
