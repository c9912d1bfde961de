import type { Limits } from '../../limits.js';
import type { Parts } from '../office/open-parts.js';
import { walkXml } from '../office/walk-xml.js';

interface Style {
  level: number | undefined;
  basedOn: string | undefined;
}

/** Styles may be based on one another in a circle. */
const MOST_STEPS = 10;

/**
 * Which paragraph styles are headings, and of what level. The names of styles are English in every Word („heading 1”), their
 * ids are not („Nagwek1”); own styles say a level, or are based on a heading.
 */
export async function readHeadingStyles(parts: Parts, limits: Limits): Promise<Map<string, number>> {
  const styles = new Map<string, Style>();
  if (!parts.names.has('word/styles.xml')) return new Map();
  let current: Style = { level: undefined, basedOn: undefined };
  await walkXml(parts.read('word/styles.xml'), limits, {
    open: ({ name, attribute }) => {
      const value = attribute('w:val') ?? '';
      if (name === 'w:style') styles.set(attribute('w:styleId') ?? '', (current = { level: undefined, basedOn: undefined }));
      if (name === 'w:name') current.level ??= Number(/^heading ([1-9])$/iu.exec(value)?.[1]) || undefined;
      if (name === 'w:basedOn') current.basedOn = value;
      if (name === 'w:outlineLvl') current.level ??= outlineLevel(value);
    },
  });
  return new Map([...styles.keys()].flatMap((id) => {
    const level = levelOf(styles, id);
    return level === undefined ? [] : [[id, level] as const];
  }));
}

function levelOf(styles: ReadonlyMap<string, Style>, id: string): number | undefined {
  let style = styles.get(id);
  for (let step = 0; style && style.level === undefined && step < MOST_STEPS; step += 1) style = styles.get(style.basedOn ?? '');
  return style?.level;
}

/** `0` is the first level, `9` is text. */
export function outlineLevel(value: string): number | undefined {
  return /^[0-8]$/u.test(value) ? Number(value) + 1 : undefined;
}
