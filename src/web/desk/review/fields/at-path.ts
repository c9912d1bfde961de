export type Meta = Readonly<Record<string, unknown>>;

/** The value at a dotted path of front matter. */
export function valueAt(meta: Meta, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined), meta);
}

/** A copy with another value at a path; `undefined` takes the field away, and what became empty above it. */
export function withValueAt(meta: Meta, path: string, value: unknown): Record<string, unknown> {
  const [name = '', ...below] = path.split('.');
  const before = meta[name];
  const next = below.length === 0 ? value : withValueAt(isObject(before) ? before : {}, below.join('.'), value);
  const isGone = next === undefined || (below.length > 0 && Object.keys(next as object).length === 0);
  const { [name]: _replaced, ...others } = meta;
  if (isGone) return others;
  // In its place, so that a file keeps the order of its fields.
  return name in meta ? Object.fromEntries(Object.entries(meta).map(([key, each]) => [key, key === name ? next : each])) : { ...meta, [name]: next };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
