import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../src/shared/index.js';

const folder = join(projectRoot(), 'views');
const views = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ejs'));
const sourceOf = (view: string) => readFileSync(join(folder, view), 'utf8');

test('unescaped output: is a part, rendered Markdown or JSON made for a script, and nothing else', () => {
  const raw = views.flatMap((view) => [...sourceOf(view).matchAll(/<%-(.*?)%>/gsu)].map(([, code]) => `${view}: ${code!.trim()}`));
  const parts = /^[\w./-]+: part\('(?:parts\/[a-z-]+)', [^()]*\)$/u;
  expect(raw.filter((use) => !parts.test(use)).sort()).toEqual(['item.ejs: page.body', 'parts/desk-preview.ejs: page.html', 'parts/top.ejs: page.jsonLd']);
});

test('parts that views ask for: all exist, and none stands unused', () => {
  const asked = new Set(views.flatMap((view) => [...sourceOf(view).matchAll(/part\('([^']+)'/gu)].map(([, name]) => `${name!}.ejs`)));
  expect([...asked].sort()).toEqual(views.filter((view) => view.startsWith('parts/')).sort());
});

test('views: hold no style, no handler and no script of their own', () => {
  const forbidden = /<style|\sstyle\s*=|\son[a-z]+\s*=\s*["']|javascript:|<script(?! src="<%= script %>" defer>| type="application\/ld\+json">)/iu;
  expect(views.filter((view) => forbidden.test(sourceOf(view)))).toEqual([]);
});
