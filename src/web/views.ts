import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ejs from 'ejs';
import { escapeHtml } from './escape-html.js';
import type { Render } from './visit.js';

type Template = (page: unknown) => string;

/**
 * Compiles every view of a folder once. A view sees exactly `page` and `part(name, page)`, which prints another view;
 * nothing is read from disk while pages are made (EJS's own include asks the file system on every call).
 */
export function compileViews(folder: string): Render {
  const templates = new Map<string, Template>();
  const part = (name: string, page: unknown): string => {
    const template = templates.get(name);
    if (!template) throw new Error(`no view called ${name}`);
    return template(page);
  };
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ejs'))) {
    const compiled = ejs.compile(readFileSync(join(folder, file), 'utf8'), {
      strict: true,
      localsName: 'given',
      destructuredLocals: ['page', 'part'],
      escape: escapeHtml,
      compileDebug: false,
      rmWhitespace: true,
    });
    templates.set(file.replaceAll('\\', '/').replace(/\.ejs$/u, ''), (page) => compiled({ page, part }));
  }
  return part;
}
