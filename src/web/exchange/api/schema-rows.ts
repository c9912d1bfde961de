import type { DocumentSchema } from '../../../exchange/index.js';
import type { Texts } from '../../texts/index.js';

/** One line about a field or a parameter. */
export interface SchemaRow {
  /** `edition.code` and `links[].url` for what stands inside. */
  name: string;
  type: string;
  /** The schema it is made of, described on the same page. */
  schema: { label: string; address: string } | undefined;
  isRequired: boolean;
  /** In pieces, for names stand in it as code. */
  description: { text: string; isCode: boolean }[];
}

/** The fields of an object, each followed by those of an object written out inside it. */
export function rowsOf(schema: DocumentSchema, texts: Texts['api'], before = ''): SchemaRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const isRequired = schema.required?.includes(name) ?? false;
    const inner = field.type === 'array' ? field.items : field;
    const inside = inner?.properties ? rowsOf(inner, texts, `${before}${name}${field.type === 'array' ? '[]' : ''}.`) : [];
    return [rowOf(before + name, field, isRequired, texts), ...inside];
  });
}

export function rowOf(name: string, schema: DocumentSchema, isRequired: boolean, texts: Texts['api']): SchemaRow {
  const named = nameIn(schema.$ref ?? schema.items?.$ref ?? schema.additionalProperties?.$ref);
  return { name, type: typeText(schema, texts), schema: named ? { label: named, address: `#${schemaAnchor(named)}` } : undefined, isRequired, description: piecesOf(schema.description ?? '') };
}

/** The document writes names between backticks, as Markdown does (OpenAPI 3.1, rich text formatting). */
function piecesOf(text: string): SchemaRow['description'] {
  return text.split('`').map((piece, index) => ({ text: piece, isCode: index % 2 === 1 })).filter((piece) => piece.text !== '');
}

export function schemaAnchor(name: string): string {
  return `schema-${name}`;
}

/** `#/components/schemas/Item` → `Item`. */
export function nameIn(ref: string | undefined): string | undefined {
  return ref?.split('/').at(-1);
}

function typeText(schema: DocumentSchema, texts: Texts['api']): string {
  const { types } = texts;
  if (schema.$ref) return types.object;
  if (schema.enum) return types.oneOf(schema.enum.join(', '));
  if (schema.type === 'array') return schema.items?.$ref ? types.listOf : types.list(schema.items ? typeText(schema.items, texts) : '');
  if (schema.type === 'integer' || schema.type === 'number') return types[schema.type] + rangeText(schema, texts);
  if (schema.type === 'string') return (schema.format === 'uri' ? types.address : schema.format === 'date' ? types.day : types.string) + (schema.maxLength ? texts.types.longest(schema.maxLength) : '');
  if (schema.type === 'boolean') return types.boolean;
  return types.object;
}

function rangeText({ minimum, maximum }: DocumentSchema, { types }: Texts['api']): string {
  return minimum !== undefined && maximum !== undefined ? types.range(minimum, maximum) : '';
}
