import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fontFiles } from './font-files.js';

/** A file a page needs, named by its content: a new content has a new name, so browsers may keep it for ever. */
export interface Asset {
  name: string;
  type: string;
  body: Buffer;
}

export interface Assets {
  /** By file name, as it stands in the address `/assets/<name>`. */
  files: ReadonlyMap<string, Asset>;
  stylesheet: string;
  /** Beside the other one, on pages of the desk alone: readers need none of it. */
  deskStylesheet: string;
  /** In the order they run; empty when the browser code was not built. */
  scripts: readonly string[];
  /** Fonts worth asking for before the stylesheet is read. */
  preload: readonly string[];
}

/** Styles in the order in which they are joined: names first, then the page from its frame inwards. */
const STYLES = ['tokens', 'base', 'frame', 'forms', 'suggestions', 'cards', 'home', 'map', 'search', 'item', 'citing', 'materials', 'browse', 'archive', 'api', 'take-away', 'hand-in', 'reading-list', 'dark', 'print'];

const DESK_STYLES = ['desk', 'desk-review', 'desk-work'];

/** Reads styles, scripts and fonts once, at start. */
export function loadAssets(root: string): Assets {
  const files = new Map<string, Asset>();
  const add = (name: string, extension: string, type: string, body: Buffer): string => {
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
    const asset = { name: `${name}.${hash}.${extension}`, type, body };
    files.set(asset.name, asset);
    return `/assets/${asset.name}`;
  };
  const fonts = fontFiles(root).map(({ name, path, file, preload }) => ({ file, preload, address: add(name, 'woff2', 'font/woff2', readFileSync(path)) }));
  const css = STYLES.map((name) => readFileSync(join(root, 'views/assets', `${name}.css`), 'utf8')).join('\n');
  const withFonts = fonts.reduce((text, { file, address }) => text.replaceAll(`url("${file}")`, `url("${address}")`), css);
  const script = (name: string, path: string) => add(name, 'js', 'text/javascript; charset=utf-8', readFileSync(path));
  const browser = readBrowserCode(join(root, 'dist/browser'));
  return {
    files,
    stylesheet: add('kongresoteka', 'css', 'text/css; charset=utf-8', Buffer.from(withFonts)),
    deskStylesheet: add('redakcja', 'css', 'text/css; charset=utf-8', Buffer.from(DESK_STYLES.map((name) => readFileSync(join(root, 'views/assets', `${name}.css`), 'utf8')).join('\n'))),
    scripts: browser
      ? [script('htmx', join(root, 'node_modules/htmx.org/dist/htmx.min.js')), add('kongresoteka', 'js', 'text/javascript; charset=utf-8', browser)]
      : [],
    preload: fonts.filter(({ preload }) => preload).map(({ address }) => address),
  };
}

/** The compiled browser code as one file; the files are plain scripts whose names the compiler keeps apart. */
function readBrowserCode(folder: string): Buffer | undefined {
  if (!existsSync(folder)) return undefined;
  const names = readdirSync(folder).filter((name) => name.endsWith('.js')).sort();
  if (names.length === 0) return undefined;
  return Buffer.concat(names.map((name) => Buffer.concat([readFileSync(join(folder, name)), Buffer.from('\n')])));
}
