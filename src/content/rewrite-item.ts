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
  const wanted = withoutEmpty(meta) as Meta;
  const cut = cutFrontMatter(before);
  const yaml = cut && rewriteYaml(cut.yaml, wanted);
  if (!cut || yaml === undefined) return toMarkdown(meta, body);
  const oldBody = before.slice(cut.length);
  const text = body.replaceAll('\r\n', '\n').trim();
  return `---\n${yaml}---\n${text === oldBody.replaceAll('\r\n', '\n').trim() ? oldBody : `\n${text}\n`}`;
}

function rewriteYaml(yaml: string, wanted: Meta): string | undefined {
  const fields = fieldsOf(yaml);
  if (!fields) return undefined;
  const kept = fields.map(({ name, value, own, after }) => (!(name in wanted) ? after.slice(1) : isDeepStrictEqual(withoutEmpty({ [name]: value }), { [name]: wanted[name] }) ? own + after : print(name, wanted[name]) + after));
  const added = Object.keys(wanted).filter((name) => !fields.some((field) => field.name === name)).map((name) => print(name, wanted[name]));
  const head = yaml.slice(0, fields[0]?.start ?? yaml.length);
  const rewritten = `${head}${[...kept, ...added].map((text) => text.replace(/\n?$/u, text === '' ? '' : '\n')).join('')}`;
  // Anchors, a map in braces, keys of several lines: what was put together must say what was wanted.
  const read = parseDocument(rewritten);
  return read.errors.length === 0 && isDeepStrictEqual(withoutEmpty(read.toJS()), wanted) ? rewritten : undefined;
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
  const document = parseDocument(yaml);
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const values = document.toJS() as Meta;
  const pairs = document.contents.items.filter(({ key }) => isScalar(key));
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
