import type { Express } from 'express';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import type { Item, Library, Masks } from '../../src/content/index.js';
import { FACET_NAMES } from '../../src/search/index.js';
import { addressOf, PAGES, type PageName } from '../../src/shared/index.js';
import { edition, item, libraryOf, session } from './builders.js';
import { filesOnShelf, pageOf, WORDS } from './site-with-files.js';
import { siteOf, siteWith, textsOf, visit, vocabularies } from './site.js';

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
    person: { code: 'nie-ma' },
    organisation: { code: 'nie-ma' },
    material: { id: shown.meta.id, file: '0'.repeat(16) },
  };
  const searches = ['?q=jawny', `?q=${WORD}`, `?q=${WORD}&topic=rada-seniorow&kind=presentation`, '?sort=oldest', ...FACET_NAMES.map((facet) => `?${facet}=${{ topic: 'rada-seniorow', region: 'PL-10', sector: 'ngo', kind: 'panel-note', edition: '2025', year: '2025', method: 'ankieta', size: 'do-5-tys', cost: 'bez-kosztow' }[facet]}`)];
  const pages = (Object.keys(PAGES) as PageName[]).flatMap((name) => (['pl', 'en'] as const).map((language) => addressOf(name, language, parameters[name])));
  return [...pages, '/tematy/rada-seniorow', ...searches.flatMap((query) => [`/szukaj${query}`, `/en/search${query}`]), '/podpowiedzi?q=jawn', '/en/suggestions?q=tajnys', '/sitemap.xml', '/sitemap-pages-1.xml', '/sitemap-items-1.xml', '/opensearch/podpowiedzi?q=jawn', '/robots.txt', '/health'];
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

describe('access: metadata-only', () => {
  const text = `Jawnie o ${WORD}`;
  const file = { path: `${WORD}.pdf`, mime: 'application/pdf', bytes: 2000, sha256: 'a'.repeat(64), label: text, role: 'slides' };
  const story = {
    'case-study': { problem: text, solution: text, steps: [text], preconditions: [text], risks: [text], whatFailed: [text], results: [{ indicator: text }], transfer: { keep: [text], adapt: [text], notFor: [text] }, expertOpinion: { text, author: WORD, date: '2026-01-01' } },
    'panel-note': { questions: [text], claims: [{ id: 'a', text, sourceRefs: [] }], recommendations: [{ id: 'b', text, status: 'open', statusHistory: [] }] },
    presentation: { deck: { file: `${WORD}.pptx`, slideCount: 7, rendition: `${WORD}.pdf` }, thirdPartyMaterial: [{ slide: 1, owner: WORD }], presentedAt: { session: '2025-panel' } },
  } as const;
  const KINDS = ['case-study', 'panel-note', 'presentation'] as const;
  const id = (kind: (typeof KINDS)[number]) => `kkwl-2026-000${KINDS.indexOf(kind) + 1}`;
  const described = (access: string, kind: (typeof KINDS)[number], more: Record<string, unknown> = story[kind], body = `## ${text}\n\n${text} i [odnośnik](https://example.com/${WORD}).\n`) =>
    item(kind, { ...alike, id: id(kind), title: 'Jawny tytuł', summary: 'Jawne streszczenie.', files: [file], access, ...more }, body);
  const site = (access: string) => siteWith({ items: [...KINDS.map((kind) => described(access, kind)), shown, item('case-study', { ...alike, title: 'Jawne podobne', ...story['case-study'], steps: [] }, text)] });
  const itemPages = async (on: Express) => Object.fromEntries(await Promise.all(KINDS.flatMap((kind) => [`/m/${id(kind)}`, `/en/m/${id(kind)}`]).map(async (address) => [address, await visit(on, address)] as const)));

  test('an open item: its text and files are found and shown, so there is something to hide', async () => {
    const pages = await itemPages(site('open'));
    expect(Object.entries(pages).filter(([, { html }]) => html.includes(WORD)).map(([address]) => address)).toEqual(Object.keys(pages));
    expect((await visit(site('open'), `/szukaj?q=${WORD}`)).$('.card')).toHaveLength(4);
  });

  test('one that is only described: no page, search, suggestion, list of similar items or site map has more of it than one without text has', async () => {
    const bare = { 'case-study': { solution: 'Inna.' }, 'panel-note': {}, presentation: { presentedAt: { session: '2025-panel' }, deck: { file: 'inny.pdf', slideCount: 7 } } };
    const others = [shown, item('case-study', { ...alike, title: `Jawny ${WORD}`, ...story['case-study'] }, text)];
    const [full, empty] = [KINDS.map((kind) => described('metadata-only', kind)), KINDS.map((kind) => described('metadata-only', kind, { ...bare[kind], files: [] }, ''))].map((items) => siteWith({ items: [...items, ...others] }));
    expect(await everything(full!)).toEqual(await everything(empty!));
    const html = async (on: Express) => Object.values(await itemPages(on)).map((page) => page.html);
    expect(await html(full!)).toEqual(await html(empty!));
  });

  test('its page: gives title, summary and facts, and one sentence that says why there is no more', async () => {
    const pages = await itemPages(siteWith({ items: KINDS.map((kind) => described('metadata-only', kind)) }));
    for (const [address, { $, html, status }] of Object.entries(pages)) {
      expect([status, html.includes(WORD)]).toEqual([200, false]);
      expect(textsOf($, 'h1, .item-summary')).toEqual(['Jawny tytuł', 'Jawne streszczenie.']);
      expect(textsOf($, '.item-facts dd')).toContain('Kutno');
      expect(textsOf($, '.item-head .note')).toEqual([address.startsWith('/en') ? 'The library holds only a description of this item, without its full text and files.' : 'W bibliotece jest tylko opis tego materiału, bez pełnego tekstu i bez plików.']);
      expect(textsOf($, '.item-text h2')).toEqual([address.startsWith('/en') ? 'How to cite' : 'Jak cytować']);
    }
    expect(textsOf(pages[`/m/${id('presentation')}`]!.$, '.item-facts dd')).toContain('7 slajdów');
  });

  test('it is found by its title and facts, not by its text', async () => {
    const on = siteWith({ items: KINDS.map((kind) => described('metadata-only', kind)) });
    const found = async (query: string) => (await visit(on, `/szukaj?q=${query}`)).$('.card').length;
    expect([await found('streszczenie'), await found('kutno'), await found(WORD)]).toEqual([3, 3, 0]);
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
    expect((await showing('named')).named).toEqual(['/osoby', '/en/people', 'case-study', 'panel-note', 'presentation']);
  });

  test.each(['none', 'role-only'])('attribution %s: no page, no structured data and no search gives a name', async (attribution) => {
    expect((await showing(attribution)).named).toEqual([]);
  });

  test('hidden names: do not find their items', async () => {
    const count = async (attribution: string) => (await visit(siteWith({ items: itemsWith(attribution) }), '/szukaj?q=nazwisko')).$('.card').length;
    expect([await count('named'), await count('role-only'), await count('none')]).toEqual([3, 0, 0]);
  });
});

describe('a person who took back the consent to be named', () => {
  const NAME = 'Zdzisława Niewidzialna';
  const FORMS = /niewidzialn/iu;
  const story = `Mówiła Zdzisława Niewidzialna. Ze Zdzisławą Niewidzialną i panią Niewidzialną zgodziła się Z. Niewidzialna.`;
  const person = { name: NAME, role: 'radna' };
  const photo = { path: 'zdjecie.jpg', mime: 'image/jpeg', bytes: 2000, sha256: 'b'.repeat(64), label: 'Zdzisława Niewidzialna przemawia', role: 'photo', alt: story, people: [NAME] };
  const people = {
    'case-study': { solution: story, steps: [story], partners: [story], expertOpinion: { text: story, author: NAME, date: '2026-01-01' }, results: [{ indicator: story }] },
    'panel-note': { moderators: [person], speakers: [person, { name: NAME }], rapporteur: NAME, claims: [{ id: 'a', text: story, speaker: NAME, sourceRefs: [] }], recommendations: [{ id: 'b', text: story, status: 'open', statusHistory: [] }], questions: [story] },
    presentation: { speakers: [person], presentedAt: { session: '2025-panel' }, toReuse: story },
  } as const;
  const KINDS = ['case-study', 'panel-note', 'presentation'] as const;
  const items = KINDS.map((kind) => item(kind, { ...alike, title: `O czym mówiła Zdzisława Niewidzialna`, subtitle: story, summary: story, plainSummary: story, translations: { en: { title: NAME, summary: story } }, creators: [person], contributors: [person], files: [photo], links: [{ url: 'https://example.org', label: story }], ...people[kind] }, `## Wystąpienie Zdzisławy Niewidzialnej\n\n${story}\n\n- **Zdzisława** Niewidzialna[^1]\n\n[^1]: ${story}\n`));
  const withdrawn = item('case-study', { ...alike, title: NAME, workflow: 'withdrawn', withdrawn: { date: '2026-05-01', reason: story } });
  const programme = edition({ sessions: [session({ title: `Rozmowa: Zdzisława Niewidzialna`, people: [person, { name: NAME }] })], summary: { pl: story, en: story } });
  const reference = { id: 'raport', title: story, kind: 'report', publisher: 'Fundacja Próbna', url: 'https://example.org', relevance: story } as const;
  const library = libraryOf(vocabularies, { items: [...items, shown, withdrawn], editions: [programme], references: [reference] });
  const masked = (names: readonly string[], more: Partial<Masks> = {}) => library.withMasks({ version: 'a', named: () => names, shown: () => [], recorded: () => [], ...more });
  const showing = async (of: Library) => {
    const site = siteOf(of);
    const own = [...items, withdrawn].flatMap(({ meta }) => [`/m/${meta.id}`, `/en/m/${meta.id}`]);
    const extra = ['/podpowiedzi?q=niewi', '/podpowiedzi?q=zdzis', '/szukaj?q=mowila', '/szukaj?q=rozmowa'];
    const pages = { ...(await everything(site)), ...Object.fromEntries(await Promise.all([...own, ...extra].map(async (address) => [address, (await request(site).get(address)).text.replaceAll('?q=niewi', '').replaceAll('"niewi"', '')] as const))) };
    return { pages, named: Object.keys(pages).filter((address) => FORMS.test(pages[address]!)) };
  };

  test('before that: stands on pages of every kind, so there is something to hide', async () => {
    const { named } = await showing(library);
    expect(named).toEqual(expect.arrayContaining(['/', '/en', '/szukaj', '/edycje/2025', '/sesje/2025-panel', '/wszystkie', '/dokumenty', '/podpowiedzi?q=niewi', '/szukaj?q=mowila', ...[...items, withdrawn].flatMap(({ meta }) => [`/m/${meta.id}`])]));
  });

  test('everywhere: no page, programme, document, suggestion, structured data, files list or tombstone names her in any form', async () => {
    expect((await showing(masked([NAME]))).named).toEqual([]);
  });

  test('everywhere: she does not find the items any more, and what was said about her still does', async () => {
    const found = async (query: string, of: Library) => (await visit(siteOf(of), `/szukaj?q=${query}`)).$('.card').length;
    expect([await found('niewidzialna', library), await found('niewidzialna', masked([NAME]))]).toEqual([3, 0]);
    expect(await found('zgodzila', masked([NAME]))).toBe(3);
  });

  test('in one item: is named in the others and in the programme', async () => {
    const of = masked([], { named: (id) => (id === items[0]!.meta.id ? [NAME] : []) });
    const said = items.map(({ meta }) => of.publicItem(meta.id, '2026-11-23')!).map(({ meta, body }) => FORMS.test(JSON.stringify([meta, body])));
    expect(said).toEqual([false, true, true]);
    expect((await showing(of)).named).toContain('/sesje/2025-panel');
  });

  test('in her place: the role of a person, else what says that a name was taken out', async () => {
    const { pages } = await showing(masked([NAME]));
    expect(pages[`/m/${items[1]!.meta.id}`]).toContain('radna');
    expect(pages[`/m/${items[1]!.meta.id}`]).toContain('Ze [imię i nazwisko usunięte] i panią [imię i nazwisko usunięte] zgodziła się [imię i nazwisko usunięte].');
    expect(pages[`/en/m/${items[1]!.meta.id}`]).toContain('[name removed]');
  });

  test('an item with her: has another digest, others keep theirs', () => {
    const digest = (of: Library, id: string) => of.publicItem(id, '2026-11-23')!.digest;
    for (const { meta } of items) expect(digest(masked([NAME]), meta.id)).not.toBe(digest(library, meta.id));
    expect(digest(masked([NAME]), shown.meta.id)).toBe(digest(library, shown.meta.id));
    expect(masked([NAME]).digest).not.toBe(library.digest);
  });

  test('to be seen: photographs that say she is on them leave, other files stay', () => {
    const files = (more: Partial<Masks>) => masked([], more).publicItem(items[0]!.meta.id, '2026-11-23')!.meta.files.length;
    expect([files({ shown: () => ['zdzislawa niewidzialna'] }), files({ recorded: () => [NAME] }), files({ shown: () => ['Ktoś Inny'] })]).toEqual([0, 1, 1]);
  });
});

describe('files', () => {
  const { files, presentation, shelf } = filesOnShelf();
  const on = (items: Item[]) => siteWith({ items }, { materials: shelf });
  const deck = (meta: Record<string, unknown> = {}) => presentation({ ...alike, presentedAt: { session: '2025-panel' }, ...meta });
  const own = () => Object.values(files).flatMap(({ sha256 }) => ['/x.pdf', '/tekst/x.txt', '/pdf/x.pdf', '/480/1.webp', '/1280/1.webp', '/2560/1.webp'].map((rest) => `/pliki/${sha256}${rest}`));
  const pages = () => Object.values(files).flatMap((file) => [pageOf(file), pageOf(file, 'en')]);
  const SEARCHES = Object.values(WORDS).flatMap((word) => [`/szukaj?q=${word}`, `/en/search?q=${word}`, `/podpowiedzi?q=${word}`]);
  const outputs = async (site: Express) => ({ ...(await everything(site)), ...Object.fromEntries(await Promise.all(SEARCHES.map(async (address) => [address, (await request(site).get(address)).text] as const))) });
  const statuses = async (site: Express, addresses: string[]) => [...new Set(await Promise.all(addresses.map(async (address) => (await request(site).get(address)).status)))].sort();
  const showing = async (site: Express, word: string) => Object.entries(await outputs(site)).filter(([address, text]) => text.replaceAll(`q=${word}`, '').includes(`kkwl-2026-0200`) && address.includes(word)).map(([address]) => address);

  test('of a published item: are found, shown and given away, so there is something to hide', async () => {
    const site = on([deck(), shown]);
    expect(await showing(site, WORDS.slide)).toEqual([`/szukaj?q=${WORDS.slide}`, `/en/search?q=${WORDS.slide}`]);
    expect(await statuses(site, pages())).toEqual([200, 302]);
    expect(await statuses(site, own())).toEqual([200, 404]);
    expect((await visit(site, pageOf(files.deck))).html).toContain(WORDS.slide);
    expect((await request(site).get('/sitemap-items-1.xml')).text).toContain(pageOf(files.deck));
  });

  test('hidden slides and unpublished notes: stand in no output', async () => {
    const site = on([deck(), shown]);
    const all = [...Object.values(await everything(site)), ...(await Promise.all([...pages(), ...own().filter((address) => !address.includes('/x.pdf'))].map(async (address) => String((await request(site).get(address)).text))))];
    for (const word of [WORDS.hidden, WORDS.notes]) {
      expect(all.filter((text) => text.includes(word))).toEqual([]);
      expect(await showing(site, word)).toEqual([]);
    }
  });

  test.each(Object.entries(HIDDEN))('of %s: change no output, and no address of theirs answers', async (_name, meta) => {
    const site = on([deck(meta), shown]);
    expect(await outputs(site)).toEqual(await outputs(on([shown])));
    expect(await statuses(site, own())).toEqual([404]);
    expect((await statuses(site, pages())).filter((status) => status !== 404 && status !== 410)).toEqual([]);
  });

  test('of an item that is only described: no more than of one without files', async () => {
    const site = on([deck({ access: 'metadata-only' }), shown]);
    expect(await outputs(site)).toEqual(await outputs(on([deck({ access: 'metadata-only', files: [] }), shown])));
    expect([await statuses(site, own()), await statuses(site, pages())]).toEqual([[404], [302]]);
  });

  test('under an embargo of their own: nothing of them, while the others are there; on the day, everything', async () => {
    const until = (embargoUntil: string) => deck({ files: [{ ...files.deck, embargoUntil }, { ...files.pdf, embargoUntil }, files.report], deck: { file: files.deck.path, slideCount: 4 } });
    const [site, without] = [on([until('2026-11-24'), shown]), on([deck({ files: [files.report], deck: { file: '', slideCount: 4 } }), shown])];
    expect(await outputs(site)).toEqual(await outputs(without));
    expect((await visit(site, '/m/kkwl-2026-0200')).html).toBe((await visit(without, '/m/kkwl-2026-0200')).html);
    expect(await statuses(site, own().filter((address) => !address.includes(files.report.sha256)))).toEqual([404]);
    expect((await request(site).get(pageOf(files.deck))).status).toBe(302);
    expect((await request(on([until('2026-11-23')])).get(pageOf(files.deck))).status).toBe(200);
  });

  test('a person in them who took back the consent to be named: no output says the name, and what cannot be cut is kept back', async () => {
    const NAME = 'Miejski Kompostownik';
    const library = libraryOf(vocabularies, { items: [deck(), shown] }).withMasks({ version: 'a', named: () => [NAME], shown: () => [], recorded: () => [] });
    const site = siteOf(library, { materials: shelf });
    const texts = await Promise.all([...pages(), `/pliki/${files.deck.sha256}/tekst/x.txt`].map(async (address) => (await request(site).get(address)).text));
    expect([...Object.values(await everything(site)), ...texts].filter((text) => /kompostownik/iu.test(text.replaceAll(/q=\w+/gu, '')))).toEqual([]);
    expect(texts.filter((text) => text.includes('[imię i nazwisko usunięte]')).length).toBeGreaterThan(0);
    expect(await showing(site, WORDS.slide)).toEqual([]);
    const kept = [`/pliki/${files.deck.sha256}/x.pptx`, `/pliki/${files.pdf.sha256}/x.pdf`, `/pliki/${files.pdf.sha256}/480/2.webp`];
    expect(await statuses(site, kept)).toEqual([404]);
    expect(await statuses(site, [`/pliki/${files.report.sha256}/x.pdf`, `/pliki/${files.pdf.sha256}/480/1.webp`])).toEqual([200]);
  });
});
