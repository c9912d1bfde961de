import type { Express } from 'express';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { FACET_NAMES } from '../../src/search/index.js';
import { addressOf, PAGES, type PageName } from '../../src/shared/index.js';
import { item } from './builders.js';
import { siteWith, textsOf, visit } from './site.js';

const alike = { topics: ['rada-seniorow'], regions: ['PL-10'], sectors: ['ngo'], places: [{ name: 'Kutno' }], references: [], period: '2016', edition: '2025', session: '2025-panel' };
const shown = item('panel-note', { ...alike, title: 'Jawny materiał' });

/** Everything that keeps an item from the public, each with a word found nowhere else. */
const HIDDEN: Record<string, Record<string, unknown>> = {
  'a draft': { workflow: 'draft' },
  'a submitted item': { workflow: 'submitted' },
  'one sent back': { workflow: 'changes-requested' },
  'an accepted one': { workflow: 'accepted' },
  'a withdrawn one': { workflow: 'withdrawn', withdrawn: { date: '2026-05-01', reason: 'Na prośbę autora.' } },
  'a restricted one': { access: 'restricted' },
  'one under embargo': { dates: { published: '2026-01-01', modified: '2026-01-01', embargoUntil: '2026-11-24' } },
  'one under embargo without an end': { access: 'embargoed' },
  'one of tomorrow': { dates: { published: '2026-11-24', modified: '2026-11-24' } },
};

const WORD = 'tajnysekret';

function hiddenItem(kind: 'case-study' | 'panel-note' | 'presentation', meta: Record<string, unknown>) {
  const session = kind === 'presentation' ? { presentedAt: { session: '2025-panel' } } : {};
  return item(kind, { ...alike, ...session, title: `Jawny ${WORD}`, summary: `Jawny ${WORD}`, creators: [{ name: WORD }], translations: { en: { title: WORD, summary: WORD } }, ...meta }, `## ${WORD}\n\nJawny ${WORD}\n`);
}

/** Every page that could list an item, in both languages, and what is not a page. */
function everyAddress(): string[] {
  const parameters: Partial<Record<PageName, Record<string, string>>> = {
    item: { id: shown.meta.id },
    topic: { code: 'partycypacja' },
    region: { code: 'PL-10' },
    sector: { code: 'ngo' },
    edition: { code: '2025' },
    session: { code: '2025-panel' },
  };
  const searches = ['?q=jawny', `?q=${WORD}`, `?q=${WORD}&topic=rada-seniorow&kind=presentation`, '?sort=oldest', ...FACET_NAMES.map((facet) => `?${facet}=${{ topic: 'rada-seniorow', region: 'PL-10', sector: 'ngo', kind: 'panel-note', edition: '2025', method: 'ankieta', size: 'do-5-tys', cost: 'bez-kosztow' }[facet]}`)];
  const pages = (Object.keys(PAGES) as PageName[]).flatMap((name) => (['pl', 'en'] as const).map((language) => addressOf(name, language, parameters[name])));
  return [...pages, '/tematy/rada-seniorow', ...searches.flatMap((query) => [`/szukaj${query}`, `/en/search${query}`]), '/podpowiedzi?q=jawn', '/en/suggestions?q=tajnys', '/sitemap.xml', '/robots.txt', '/health'];
}

async function everything(site: Express): Promise<Record<string, string>> {
  const answers = await Promise.all(everyAddress().map(async (address) => [address, (await request(site).get(address)).text] as const));
  return Object.fromEntries(answers);
}

describe('no output bypasses the one door', () => {
  test('a published item: stands on lists of every kind, so there is something to hide', async () => {
    const pages = await everything(siteWith({ items: [shown, hiddenItem('presentation', {})] }));
    const listing = Object.keys(pages).filter((address) => pages[address]!.includes(WORD) && !address.includes(WORD));
    expect(listing).toEqual(expect.arrayContaining(['/', '/en', '/szukaj', `/m/${shown.meta.id}`, '/tematy/partycypacja', '/regiony/PL-10', '/sektory/ngo', '/edycje/2025', '/sesje/2025-panel', '/wszystkie', '/lata', '/szukaj?q=jawny', '/podpowiedzi?q=jawn', '/en/suggestions?q=tajnys']));
  });

  test.each(Object.entries(HIDDEN))('%s: changes no page, no list, no count, no site map', async (_name, meta) => {
    const hidden = (['case-study', 'panel-note', 'presentation'] as const).map((kind) => hiddenItem(kind, meta));
    expect(await everything(siteWith({ items: [...hidden, shown] }))).toEqual(await everything(siteWith({ items: [shown] })));
  });

  test.each(Object.entries(HIDDEN).filter(([name]) => name !== 'a withdrawn one'))('%s: its own address says what any unknown address says', async (_name, meta) => {
    const hidden = hiddenItem('case-study', meta);
    const { id } = hidden.meta;
    for (const address of [`/m/${id}`, `/m/${id}-tytul`, `/m/${id.toUpperCase()}`, `/en/m/${id}`]) {
      const page = await visit(siteWith({ items: [hidden, shown] }), address);
      expect(page.status).toBe(404);
      expect(page.html).toBe((await visit(siteWith({ items: [shown] }), address)).html);
    }
  });

  test('a withdrawn one: its own address gives title, day and reason, and nothing of the text', async () => {
    const hidden = item('case-study', { ...HIDDEN['a withdrawn one'], title: 'Wycofany opis', summary: WORD, creators: [{ name: WORD }] }, WORD);
    const page = await visit(siteWith({ items: [hidden, shown] }), `/m/${hidden.meta.id}`);
    expect(page.status).toBe(410);
    expect(textsOf(page.$, '.message p')).toEqual(['Materiał „Wycofany opis” nie jest już dostępny. Wycofano go 1 maja 2026.', 'Adres zostaje, żeby odwołania do niego nie prowadziły donikąd.', 'Powód: Na prośbę autora.']);
    expect(page.html).not.toContain(WORD);
  });
});

describe('names', () => {
  const NAME = 'Nazwisko Ukryte';
  const person = { name: NAME, role: 'radna' };
  const people = {
    'case-study': { expertOpinion: { text: 'Warto.', author: NAME, date: '2026-01-01' } },
    'panel-note': { moderators: [person], speakers: [person], rapporteur: NAME, claims: [{ id: 'a', text: 'Teza.', speaker: NAME, sourceRefs: [] }] },
    presentation: { speakers: [person], presentedAt: { session: '2025-panel' } },
  } as const;
  const itemsWith = (attribution: string) => (['case-study', 'panel-note', 'presentation'] as const).map((kind) => item(kind, { ...alike, creators: [person], contributors: [person], ...people[kind], attribution }));
  const showing = async (attribution: string) => {
    const items = itemsWith(attribution);
    const site = siteWith({ items });
    const pages = { ...(await everything(site)), ...Object.fromEntries(await Promise.all(items.map(async ({ meta }) => [meta.kind, (await visit(site, `/m/${meta.id}`)).html]))), found: (await visit(site, '/szukaj?q=ukryte')).html.replaceAll('ukryte', '') };
    return { pages, named: Object.keys(pages).filter((address) => /Nazwisko|Ukryte/u.test(pages[address as keyof typeof pages] as string)) };
  };

  test('attribution by name: stands on every kind of item, so there is something to hide', async () => {
    expect((await showing('named')).named).toEqual(['case-study', 'panel-note', 'presentation']);
  });

  test.each(['none', 'role-only'])('attribution %s: no page, no structured data and no search gives a name', async (attribution) => {
    expect((await showing(attribution)).named).toEqual([]);
  });

  test('hidden names: do not find their items', async () => {
    const count = async (attribution: string) => (await visit(siteWith({ items: itemsWith(attribution) }), '/szukaj?q=nazwisko')).$('.card').length;
    expect([await count('named'), await count('role-only'), await count('none')]).toEqual([3, 0, 0]);
  });
});
