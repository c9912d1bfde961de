import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Problem } from '../shared/index.js';
import type { Item, ItemReading } from './item.js';
import { checkNesting } from './markdown/check-nesting.js';
import { renderMarkdown } from './markdown/render-markdown.js';
import { parseFrontMatter } from './parse-front-matter.js';
import type { Locate } from './read-yaml.js';
import { checkWithSchema } from './schema-problems.js';
import { frontMatterSchema, type FrontMatter } from './schema/front-matter-schema.js';
import type { Vocabularies } from './vocabulary.js';

/**
 * One Markdown file → one item, or everything that is wrong with it.
 * @param file path below `content/`, used in problems
 */
export function itemParser(vocabularies: Vocabularies): (text: string, file: string) => ItemReading {
  const schema = frontMatterSchema(vocabularies);
  return (text, file) => {
    const front = parseFrontMatter(text, file);
    if ('problems' in front) return { problems: front.problems };
    const checked = checkWithSchema(schema, front.data, { file, locate: front.locate, vocabularies });
    if ('problems' in checked) return { problems: checked.problems };
    const meta = checked.data;
    const tooDeep = checkNesting(front.body, file, front.bodyLine);
    if (tooDeep.length > 0) return { problems: tooDeep };
    const body = renderMarkdown(front.body);
    const problems = [...checkName(meta, file), ...checkStates(meta, file, front.locate), ...checkOwnLinks(body, file, front.bodyLine)];
    if (problems.some((problem) => problem.severity === 'error')) return { problems };
    const words = body.sections.reduce((sum, section) => sum + section.text.split(/\s+/u).filter(Boolean).length, 0);
    const digest = createHash('sha256').update(text).digest('hex');
    return { item: { meta, file, digest, words, links: body.links.map((link) => link.href), body }, problems };
  };
}

/** The file is named after its id, so that a person finds it and two files cannot claim one id unseen. */
function checkName(meta: FrontMatter, file: string): Problem[] {
  if (basename(file).startsWith(meta.id)) return [];
  return [{ file, field: 'id', severity: 'error', message: `nazwa pliku nie zaczyna się od „${meta.id}”`, advice: 'Zmień nazwę pliku na identyfikator i krótki opis, na przykład kkwl-2026-0001-panel.md.' }];
}

function checkStates(meta: FrontMatter, file: string, locate: Locate): Problem[] {
  const problems: Problem[] = [];
  const report = (field: string, message: string, advice: string) => {
    const line = locate(field.split('.'));
    problems.push({ file, ...(line === undefined ? {} : { line }), field, severity: 'error', message, advice });
  };
  if (meta.kind === 'presentation' && !meta.deck && meta.links.length === 0) report('files', 'prezentacja nie ma ani pliku, ani odnośnika', 'Dodaj plik ze slajdami (deck) albo odnośnik do nich (links).');
  if (meta.workflow === 'withdrawn' && !meta.withdrawn) report('workflow', 'wycofany materiał nie ma powodu', 'Dopisz withdrawn: { date, reason }.');
  if (meta.dates.modified < meta.dates.published) report('dates.modified', 'data zmiany jest wcześniejsza niż data publikacji', 'Popraw jedną z dat.');
  const [start, end] = (meta.period ?? '').split('/');
  if (start && end && end !== '..' && end < start) report('period', 'okres kończy się, zanim się zaczął', 'Popraw kolejność dat.');
  return problems;
}

/** Links within the page and addresses that can never work; links to other items are checked later, together. */
function checkOwnLinks(body: Item['body'], file: string, bodyLine: number): Problem[] {
  const problems: Problem[] = [];
  for (const { href, line } of body.links) {
    const place = { file, ...(line === undefined ? {} : { line: line + bodyLine }), field: 'treść', severity: 'error' as const };
    if (href.startsWith('#') && !body.anchors.includes(decodeAnchor(href))) {
      problems.push({ ...place, message: `odnośnik „${href}” nie prowadzi do żadnego miejsca na stronie`, advice: 'Popraw odnośnik albo nagłówek, do którego prowadzi.' });
    } else if (!/^(https?:\/\/[^\s/]+|mailto:|#|\/)/u.test(href)) {
      problems.push({ ...place, message: `odnośnik „${href.slice(0, 80)}” nie jest adresem, który da się otworzyć`, advice: 'Podaj pełny adres https://… albo adres w bibliotece, na przykład /m/kkwl-2026-0001.' });
    }
  }
  return problems;
}

function decodeAnchor(href: string): string {
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}
