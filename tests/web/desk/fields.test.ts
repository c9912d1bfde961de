import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { itemParser, parseFrontMatter, toMarkdown, type Kind } from '../../../src/content/index.js';
import { projectRoot } from '../../../src/shared/index.js';
import { fieldModel } from '../../../src/web/desk/review/fields/field-model.js';
import { fieldsOf } from '../../../src/web/desk/review/fields/fields-of.js';
import { mergeTyped } from '../../../src/web/desk/review/fields/merge-typed.js';
import { withTyped } from '../../../src/web/desk/review/fields/parse-value.js';
import { readPosted } from '../../../src/web/desk/review/fields/read-posted.js';
import { markOf, showValue, type Draft } from '../../../src/web/desk/review/fields/show-value.js';
import { libraryOf } from '../builders.js';
import { vocabularies } from '../site.js';

const content = join(projectRoot(), 'content');
const library = libraryOf(vocabularies);
const files = (readdirSync(content, { recursive: true }) as string[]).filter((file) => file.endsWith('.md'));

function draftOf(file: string): Draft {
  const front = parseFrontMatter(readFileSync(join(content, file), 'utf8'), file);
  if ('problems' in front) throw new Error(file);
  const meta = front.data as Record<string, unknown>;
  return { kind: meta['kind'] as Kind, meta, body: front.body };
}

/** A form as a browser would send it, made from what is printed. */
function posted(draft: Draft): URLSearchParams {
  const form = new URLSearchParams();
  for (const field of fieldsOf(draft.kind)) {
    const { path, text, codes, table } = fieldModel(field, { value: showValue(field, draft), library });
    for (const { value, isSelected } of codes?.values ?? []) if (isSelected) form.append(path, value);
    if (table) form.append(`${path}.rows`, String(table.count));
    for (const { kept, cells } of table?.rows ?? []) {
      if (kept) form.append(kept, 'yes');
      for (const cell of cells) form.append(cell.name, cell.text.replaceAll('\n', '\r\n'));
    }
    if (!codes && !table) form.append(path, text.replaceAll('\n', '\r\n'));
  }
  return form;
}

test('every item of the real content: sent back as shown is no change, and every field written anew means the same', () => {
  const parse = itemParser(vocabularies);
  for (const file of files) {
    const draft = draftOf(file);
    const form = posted(draft);
    const typed = fieldsOf(draft.kind).map((field) => ({ field, value: readPosted(field, form), seen: markOf(showValue(field, draft)), takesTheirs: false }));
    expect([file, mergeTyped(draft, typed).mine]).toEqual([file, []]);
    const anew = typed.reduce((each, { field, value }) => withTyped(each, field, value), draft);
    const read = (one: Draft) => parse(toMarkdown(one.meta, 'Tekst.'), file);
    expect(read(anew).problems).toEqual([]);
    expect(read(anew).item?.meta).toEqual(read(draft).item?.meta);
  }
  expect(files.length).toBeGreaterThan(100);
}, 60_000);
