import { editDistance } from '../language/index.js';
import { cutFrontMatter } from './parse-front-matter.js';
import type { FrontMatter } from './schema/front-matter-schema.js';

/** Fields that keep an item or a name from the public. */
const GATES = ['workflow', 'withdrawn', 'access', 'attribution', 'embargoUntil'] as const;
type Gate = (typeof GATES)[number] | 'published';

/** Letters by which a name may differ from a gate's and still be taken for it. */
const MISSPELT = 2;

/** A field and its value where they can be told line by line, in a file whose YAML may be broken. */
const FIELD = /(?:^|[{,])[ \t]*(?:-[ \t]+)?["']?([a-z][\w-]*)["']?[ \t]*[:=][ \t]*["']?([^\s"',{}#]*)/gimu;

/**
 * Whether readers may go on seeing the last good version of a file that broke. The broken one may have been meant to
 * withdraw it, to put it under embargo or to hide a name, and nobody may see what is not published: so its text must
 * still say that it is published, and nothing in it, not even a misspelt field, may ask for more to be hidden than the
 * last version hides. Where that cannot be told, the item waits for mending. A sentence taken out of the body is no
 * such sign.
 * @param text the broken file; `undefined` when it could not be read as text
 */
export function mayStayShown(text: string | undefined, last: FrontMatter): boolean {
  // Nothing of it is public; what stays is its tombstone.
  if (last.workflow !== 'published') return true;
  const front = text === undefined ? undefined : cutFrontMatter(text);
  if (!front) return false;
  const said = saidOfGates(front.yaml);
  const only = (gate: Gate, isAllowed: (value: string) => boolean) => (said.get(gate) ?? []).every(isAllowed);
  return (
    said.has('workflow') &&
    only('workflow', (state) => state === 'published') &&
    !said.has('withdrawn') &&
    only('access', (access) => access === 'open' || access === last.access) &&
    only('attribution', (attribution) => attribution === 'named' || attribution === last.attribution) &&
    only('embargoUntil', (day) => day === last.dates.embargoUntil) &&
    said.has('published') &&
    only('published', (day) => day === last.dates.published)
  );
}

function saidOfGates(yaml: string): Map<Gate, string[]> {
  const said = new Map<Gate, string[]>();
  for (const [, name = '', value = ''] of yaml.matchAll(FIELD)) {
    const gate = gateOf(name);
    if (gate) said.set(gate, [...(said.get(gate) ?? []), value]);
  }
  return said;
}

/** `published` has a neighbour, `publisher`, so it alone must be spelt right. */
function gateOf(name: string): Gate | undefined {
  if (name === 'published') return name;
  return GATES.find((gate) => editDistance(name.toLowerCase(), gate.toLowerCase(), MISSPELT) <= MISSPELT);
}
