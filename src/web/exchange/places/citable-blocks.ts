/** A paragraph or list item of a rendered body that has an address of its own. */
export interface CitableBlock {
  id: string;
  /** As a reader reads it, without the numbers of sources. */
  text: string;
  /** Where in the HTML its own text ends: before a list inside it, and before it is closed. */
  end: number;
}

/** Tags as `rehype-stringify` writes them: attributes stand in double quotes. */
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^">])*)>/gu;
/** What the renderer made of the words of a block (`content/markdown/anchor-blocks.ts`). */
const OWN_ID = / id="(s-[0-9a-f]{8}(?:-\d+)?)"/u;

/** Every block of a body that can be cited by itself, in order. @param html safe HTML of our own renderer */
export function citableBlocks(html: string): CitableBlock[] {
  const blocks: CitableBlock[] = [];
  const open: { tag: string; id: string; start: number }[] = [];
  const close = (end: number) => {
    const block = open.at(-1);
    if (!block?.id) return;
    blocks.push({ id: block.id, text: textOf(html.slice(block.start, end)), end });
    block.id = '';
  };
  for (const match of html.matchAll(TAG)) {
    const [whole, slash, tag = '', attributes = ''] = match;
    if (tag === 'ul' || tag === 'ol') {
      if (!slash) close(match.index);
    } else if (tag === 'p' || tag === 'li') {
      if (!slash) open.push({ tag, id: OWN_ID.exec(attributes)?.[1] ?? '', start: match.index + whole.length });
      else if (open.at(-1)?.tag === tag) {
        close(match.index);
        open.pop();
      }
    }
  }
  return blocks.filter(({ text }) => text !== '');
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function textOf(html: string): string {
  return html
    .replace(/<sup>[\s\S]*?<\/sup>/gu, '')
    .replace(TAG, '')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (whole, hex?: string, decimal?: string, name?: string) => (name ? (NAMED[name] ?? whole) : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))))
    .replace(/\s+/gu, ' ')
    .trim();
}
