import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, parseDocument, stringify, type Scalar } from 'yaml';
import { cutFrontMatter } from './parse-front-matter.js';
import { toMarkdown, withoutEmpty } from './write-item.js';

type Meta = Readonly<Record<string, unknown>>;

/**
 * A file with other front matter and body: a field that did not change stays letter by letter, in its place and with the comments
 * around it, so that the difference between two versions is what somebody changed. Nothing is checked here, as in `toMarkdown`.
 * @param before the file as it stands; where its fields cannot be told apart nothing of it stays
 */
export function rewriteMarkdown(before: string, meta: Meta, body: string): string {
  const cut = cutFrontMatter(before);
  const yaml = cut && rewriteYaml(cut.yaml, meta);
  if (!cut || yaml === undefined) return toMarkdown(meta, body);
  const oldBody = before.slice(cut.length);
  const text = body.replaceAll('\r\n', '\n').trim();
  return `---\n${yaml}---\n${text === oldBody.replaceAll('\r\n', '\n').trim() ? oldBody : `\n${text}\n`}`;
}

function rewriteYaml(yaml: string, meta: Meta): string | undefined {
  const wanted = withoutEmpty(meta) as Meta;
  const fields = fieldsOf(yaml);
  if (!fields) return undefined;
  const kept = fields.map(({ name, value, own, after }) => {
    if (isDeepStrictEqual(value, meta[name])) return own + after;
    return name in wanted ? print(name, wanted[name]) + after : after.slice(1);
  });
  const added = Object.keys(wanted).filter((name) => !fields.some((field) => field.name === name)).map((name) => print(name, wanted[name]));
  const head = yaml.slice(0, fields[0]?.start ?? yaml.length);
  const rewritten = `${head}${[...kept, ...added].map((text) => text.replace(/\n?$/u, text === '' ? '' : '\n')).join('')}`;
  // Anchors, a map in braces, keys of several lines: what was put together must say what was wanted.
  return isDeepStrictEqual(withoutEmpty(valuesOf(rewritten)), wanted) ? rewritten : undefined;
}

/** The fields of sound YAML; `undefined` for all else, as for an alias without its anchor. */
function valuesOf(yaml: string): Meta | undefined {
  try {
    const document = parseDocument(yaml);
    return document.errors.length === 0 && isMap(document.contents) ? (document.toJS() as Meta) : undefined;
  } catch {
    return undefined;
  }
}

interface Field {
  name: string;
  value: unknown;
  start: number;
  /** The field as it is written. */
  own: string;
  /** Blank lines and comments that follow it, which belong to what comes next. */
  after: string;
}

function fieldsOf(yaml: string): Field[] | undefined {
  const values = valuesOf(yaml);
  const { contents } = parseDocument(yaml);
  if (!values || !isMap(contents)) return undefined;
  const pairs = contents.items.filter(({ key }) => isScalar(key));
  const starts = pairs.map(({ key }) => (key as Scalar).range?.[0] ?? 0);
  return pairs.map(({ key }, index) => {
    const name = String((key as Scalar).value);
    const slice = yaml.slice(starts[index], starts[index + 1] ?? yaml.length);
    const [, own = '', after = ''] = /^([\s\S]*?)((?:\n(?:#.*|[ \t]*))*)$/u.exec(slice) ?? [];
    return { name, value: values[name], start: starts[index]!, own, after };
  });
}

function print(name: string, value: unknown): string {
  return stringify({ [name]: value }, { lineWidth: 120, version: '1.2' }).trimEnd();
}
