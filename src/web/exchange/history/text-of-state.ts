import type { FrontMatter, Item } from '../../../content/index.js';
import type { Texts } from '../../texts/index.js';

/** What a reader of an item reads, as lines that can be compared. Made of what the public may see, never of the file. */
export function textOfState({ meta, body, links }: Item, { history, item }: Texts): string {
  const { labels } = history;
  const told: [label: string, lines: readonly string[]][] = [
    [labels.title, [meta.title, meta.subtitle ?? '']],
    [labels.summary, [meta.summary, ...Object.values(meta.translations).flatMap(({ title, summary }) => [title, summary])]],
    [item.fact.creators, [...meta.creators, ...meta.contributors].map(({ name }) => name)],
    [item.fact.organisations, meta.organisations.map(({ name }) => name)],
    [item.fact.place, meta.places.map(({ name }) => name)],
    [item.fact.period, [meta.period ?? '']],
    ...ownParts(meta, item, labels),
    [labels.text, body.sections.flatMap(({ title, text }) => [title, ...text.split('\n')])],
    [item.links, meta.links.map(({ label, url }) => `${label}: ${url}`)],
    [labels.sources, links],
    [item.files, meta.files.map(({ label }) => label)],
    [item.fact.licence, [meta.licence]],
  ];
  return told.flatMap(([label, lines]) => {
    const filled = lines.map((line) => line.trim()).filter(Boolean);
    return filled.length > 0 ? [`${label}:`, ...filled] : [];
  }).join('\n'); // prettier-ignore
}

function ownParts(meta: FrontMatter, item: Texts['item'], labels: Texts['history']['labels']): [string, readonly string[]][] {
  if (meta.kind === 'case-study') {
    return [
      [item.problem, [meta.problem ?? '']],
      [item.solution, [meta.solution]],
      [item.fact.initiator, [meta.initiator.name]],
      [item.fact.partners, meta.partners],
      [item.steps, meta.steps],
      [item.fact.cost, [meta.costNote ?? '']],
      [item.results, meta.results.map(({ indicator, before, after, unit }) => `${indicator}: ${[before, after].filter(Boolean).join(' → ')} ${unit ?? ''}`)],
      [item.preconditions, meta.preconditions],
      [item.risks, meta.risks],
      [item.whatFailed, meta.whatFailed],
    ];
  }
  if (meta.kind === 'presentation') return [[item.fact.speakers, meta.speakers.map(({ name }) => name)], [item.fact.reuse, [meta.toReuse ?? '']]];
  return [
    [item.fact.moderators, meta.moderators.map(({ name }) => name)],
    [item.fact.speakers, meta.speakers.map(({ name }) => name)],
    [item.claims, meta.claims.map(({ text }) => text)],
    [item.recommendations, meta.recommendations.map(({ text, addressee, status }) => `${text} ${[addressee, labels.status[status]].filter(Boolean).join(', ')}`)],
    [item.questions, meta.questions],
  ];
}
