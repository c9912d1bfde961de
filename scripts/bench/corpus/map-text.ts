/** Places of a front matter whose text is words; the others hold codes, dates and addresses. */
const WORDS =
  /^(title|subtitle|summary|problem|solution|steps|partners|targetGroups|participants|costNote|preconditions|risks|whatFailed|questions|attendance)$|\.(name|role|organisation|title|summary|text|speaker|indicator|addressee|keep|adapt|notFor)$/u;

/**
 * The same front matter with its words changed; codes, dates and addresses stay.
 * @param change gets the place (`solution`, `places.name`; a list counts as the place it stands in) and its text
 */
export function mapText(value: unknown, change: (place: string, text: string) => string, place = ''): unknown {
  if (typeof value === 'string') return WORDS.test(place) ? change(place, value) : value;
  if (Array.isArray(value)) return value.map((each) => mapText(each, change, place));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, mapText(each, change, place ? `${place}.${name}` : name)]));
}
