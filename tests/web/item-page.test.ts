import { describe, expect, test } from 'vitest';
import type { FrontMatter } from '../../src/content/index.js';
import { edition, item, session } from './builders.js';
import { attributesOf, plain, siteWith, textsOf, visit, type Page } from './site.js';

type Kind = FrontMatter['kind'];

async function pageOf(kind: Kind, meta: Record<string, unknown> = {}, body?: string, language = ''): Promise<Page> {
  const shown = item(kind, meta, body);
  return visit(siteWith({ items: [shown] }), `${language}/m/${shown.meta.id}`);
}

/** The fact box as `term: value (note) | value`. */
function factsOf({ $ }: Page): Record<string, string> {
  return Object.fromEntries(
    $('.item-facts dl > div')
      .toArray()
      .map((row) => [plain($(row).find('dt').text()), $(row).find('dd').toArray().map((value) => plain($(value).text())).join(' | ')]),
  );
}

const WHOLE_CASE = {
  problem: 'Nikt nie pytał starszych mieszkańców.',
  steps: ['Zebrano podpisy.', 'Przyjęto statut.'],
  initiator: { name: 'Koło Gospodyń' },
  partners: ['Urząd Miasta'],
  status: 'ongoing',
  targetGroups: ['seniorzy'],
  participants: '40 osób',
  participationLevel: 'consult',
  costBand: 'do-5-tys-zl',
  costNote: '4 tys. zł rocznie',
  fundingSources: ['own', 'eu'],
  staffTime: 'do-miesiaca',
  leadTime: 'do-miesiaca',
  legalBasis: [{ act: 'Ustawa o samorządzie gminnym', article: 'art. 5c', url: 'https://isap.sejm.gov.pl/x' }],
  preconditions: ['Zgoda rady.'],
  risks: ['Mała frekwencja.'],
  whatFailed: ['Pierwszy termin.'],
  results: [{ indicator: 'wnioski', before: '0', after: '12', unit: 'szt.', source: 'https://example.com/raport' }],
  evidenceGrade: '2',
  transfer: { keep: ['Statut.'], adapt: ['Liczbę członków.'], notFor: ['Wsi bez świetlicy.'] },
  expertOpinion: { text: 'Warto.', author: 'Anna Znawczyni', date: '2026-01-01' },
  period: '2016/2018',
  places: [{ name: 'Kutno', sizeBand: '20-50-tys' }],
  organisations: [{ name: 'Koło Gospodyń' }, { name: 'Bank Żywności' }],
  methods: ['cialo-doradcze'],
  creators: [{ name: 'Jan Autor', role: 'redaktor' }],
  funding: [{ programme: 'Aktywni Obywatele', grant: 'A-1' }],
};

describe('a case study', () => {
  test('with everything known: its fact box says it all, in order, and nothing is missing', async () => {
    const page = await pageOf('case-study', WHOLE_CASE);
    const facts = factsOf(page);
    expect(Object.keys(facts)).toEqual(['Miejsce', 'Region', 'Lata', 'Stan', 'Inicjator', 'Partnerzy', 'Dla kogo', 'Uczestnicy', 'Udział mieszkańców', 'Koszt', 'Skąd pieniądze', 'Czas pracy zespołu', 'Czas przygotowania', 'Podstawa prawna', 'Siła dowodów', 'Tematy', 'Metody', 'Sektory', 'Organizacje', 'Autorzy', 'Finansowanie', 'Licencja']);
    expect(facts).toMatchObject({ Lata: '2016–2018', Stan: 'trwa', Inicjator: 'Koło Gospodyń', Organizacje: 'Bank Żywności', 'Udział mieszkańców': 'konsultowanie', 'Skąd pieniądze': 'środki własne | środki unijne', 'Podstawa prawna': 'Ustawa o samorządzie gminnym, art. 5c', Autorzy: 'Jan Autor redaktor', Finansowanie: 'Aktywni Obywatele, A-1' });
    expect(page.$('.missing')).toHaveLength(0);
    expect(textsOf(page.$, '.outline h2')).toEqual(['Problem', 'Rozwiązanie', 'Krok po kroku', 'Rezultaty w liczbach', 'Czego potrzeba, żeby zacząć', 'Ryzyka', 'Co się nie udało', 'Jak przenieść to do siebie: Zachowaj', 'Jak przenieść to do siebie: Dostosuj', 'Jak przenieść to do siebie: Nie dla', 'Opinia eksperta']);
    expect(textsOf(page.$, '.numbers thead th')).toEqual(['Co mierzono', 'Przed', 'Po', 'Źródło']);
    expect(textsOf(page.$, '.numbers tbody tr > *')).toEqual(['wnioski', '0 szt.', '12 szt.', 'źródło']);
  });

  test('with only what must be there: unknown facts are left out and named in one sentence', async () => {
    const page = await pageOf('case-study', { places: [{ name: 'Kutno' }] });
    expect(Object.keys(factsOf(page))).toEqual(['Miejsce', 'Region', 'Inicjator', 'Tematy', 'Sektory', 'Licencja']);
    expect(textsOf(page.$, '.missing')).toEqual(['Czego źródła nie podają: lata, wielkość miejscowości, koszt, źródło pieniędzy, czas pracy zespołu, czas przygotowania, podstawa prawna.']);
    expect(textsOf(page.$, '.outline h2')).toEqual(['Rozwiązanie']);
  });

  test.each([
    ['period', { period: '2016' }, 'lata'],
    ['costNote', { costNote: 'Około 3 tys. zł.' }, 'koszt'],
    ['fundingSources', { fundingSources: ['own'] }, 'źródło pieniędzy'],
    ['staffTime', { staffTime: 'do-miesiaca' }, 'czas pracy zespołu'],
    ['legalBasis', { legalBasis: [{ act: 'Statut' }] }, 'podstawa prawna'],
  ])('with %s known: it is no longer named as missing', async (_name, meta, words) => {
    const [line = ''] = textsOf((await pageOf('case-study', meta)).$, '.missing');
    expect(line).not.toContain(words);
    expect(line.split(', ')).toHaveLength(5);
  });

  test('of one voivodeship: shows it on a map with a name; of all Poland: shows none', async () => {
    const one = await pageOf('case-study', { regions: ['PL-10'] });
    expect(one.$('.map.mini').attr('aria-label')).toBe('Położenie na mapie województw: łódzkie');
    expect(one.$('.map.mini .tile')).toHaveLength(16);
    expect(one.$('.map.mini .is-current')).toHaveLength(1);
    expect((await pageOf('case-study', { regions: ['PL'] })).$('.map')).toHaveLength(0);
  });
});

describe('a note from a session', () => {
  const claims = [{ id: 'jeden', text: 'Rady działają.', speaker: 'Ewa Mówczyni', sourceRefs: ['https://www.example.com/a'] }];

  test('everything known: says what it rests on, who spoke and what was claimed, each with an address', async () => {
    const page = await pageOf('panel-note', { claims, recommendations: [{ id: 'raz', text: 'Pytać.', addressee: 'Gminy' }], questions: ['Kto płaci?'], speakers: [{ name: 'Ewa Mówczyni', organisation: 'Fundacja' }], moderators: [{ name: 'Jan Prowadzący' }], attendance: '30 osób', recordingUrl: 'https://video.example.com/1' });
    expect(factsOf(page)).toMatchObject({ 'Na czym się opiera': 'Notatka powstała z relacji po wydarzeniu.', Edycja: 'III Kongres', Sesja: 'Panel o gminach', Prowadzenie: 'Jan Prowadzący', 'Głos zabrali': 'Ewa Mówczyni Fundacja', Frekwencja: '30 osób', Nagranie: 'video.example.com' });
    expect(attributesOf(page.$, '.claims li', 'id')).toEqual(['teza-jeden', 'rekomendacja-raz']);
    expect(attributesOf(page.$, '.claims a.external', 'href')).toEqual(['https://www.example.com/a']);
    expect(page.$('.missing')).toHaveLength(0);
  });

  test('made from the programme: says that we do not know whether it went as announced', async () => {
    expect(factsOf(await pageOf('panel-note', { basis: 'programme' }))['Na czym się opiera']).toContain('Nie wiemy, czy wszystko odbyło się tak, jak zapowiadano.');
  });

  test('little known: has no empty sections', async () => {
    expect((await pageOf('panel-note')).$('.claims')).toHaveLength(0);
  });
});

test('a presentation: says how many slides, with the right ending, and what to reuse', async () => {
  const facts = factsOf(await pageOf('presentation', { deck: { file: 'a.pdf', slideCount: 22 }, toReuse: 'Wzór statutu.', speakers: [{ name: 'Ewa Mówczyni' }] }));
  expect(facts).toMatchObject({ Slajdy: '22 slajdy', 'Jak wykorzystać': 'Wzór statutu.', 'Głos zabrali': 'Ewa Mówczyni' });
});

test('files of an item: are named with type, size and pages', async () => {
  const files = [{ path: 'a.pdf', mime: 'application/pdf', bytes: 2_345_678, sha256: 'x', label: 'Wzór uchwały', role: 'main', pages: 2 }];
  expect(textsOf((await pageOf('case-study', { files })).$, '.file-name, .files .note')).toEqual(['Wzór uchwały', 'PDF, 2,3 MB, 2 strony', 'Pliku chwilowo brakuje na serwerze.']);
});

describe('a long text', () => {
  const words = 'słowo '.repeat(160);
  const body = ['Pierwszy', 'Drugi', 'Trzeci', 'Czwarty'].map((name) => `## ${name}\n\n${words}\n`).join('\n');

  test('four headings and over 600 words: has a table of contents that leads to them', async () => {
    const { $ } = await pageOf('case-study', {}, body);
    expect(textsOf($, '.contents a')).toEqual(['Pierwszy', 'Drugi', 'Trzeci', 'Czwarty']);
    const targets = attributesOf($, '.contents a', 'href').map((href) => $(`[id="${href.slice(1)}"]`).prop('tagName'));
    expect(targets).toEqual(['H2', 'H2', 'H2', 'H2']);
  });

  test('three headings: has none', async () => {
    expect((await pageOf('case-study', {}, body.replace('## Czwarty', ''))).$('.contents')).toHaveLength(0);
  });
});

describe('structured data', () => {
  const jsonOf = ({ $ }: Page) => JSON.parse($('script[type="application/ld+json"]').text()) as Record<string, unknown>;

  test('an item: is described with its permanent Polish address, whatever the language of the page', async () => {
    const shown = item('case-study', { creators: [{ name: 'Jan Autor' }], period: '2016', places: [{ name: 'Kutno', lat: 52.23, lon: 19.36 }, { name: 'Strzelce' }], regions: ['PL-10'] });
    const site = siteWith({ items: [shown] });
    const [polish, english] = await Promise.all([visit(site, `/m/${shown.meta.id}`), visit(site, `/en/m/${shown.meta.id}`)]);
    expect(jsonOf(polish)).toMatchObject({ '@type': 'Article', '@id': `https://example.org/m/${shown.meta.id}`, name: shown.meta.title, author: [{ '@type': 'Person', name: 'Jan Autor' }], temporalCoverage: '2016', license: 'https://creativecommons.org/licenses/by/4.0/deed.pl' });
    expect(jsonOf(polish)['spatialCoverage']).toEqual([{ '@type': 'Place', name: 'Kutno', geo: { '@type': 'GeoCoordinates', latitude: 52.23, longitude: 19.36 } }, { '@type': 'Place', name: 'Strzelce' }, { '@type': 'AdministrativeArea', name: 'łódzkie' }]);
    expect(jsonOf(english)).toEqual(jsonOf(polish));
  });

  test('a session: a note is about it, slides were shown at it, a case study knows none', async () => {
    const event = expect.objectContaining({ '@type': 'Event', superEvent: expect.objectContaining({ '@type': 'Event' }) });
    const of = async (kind: 'case-study' | 'panel-note' | 'presentation') => {
      const shown = item(kind, kind === 'presentation' ? { edition: '2025', presentedAt: { session: '2025-panel' } } : {});
      return jsonOf(await visit(siteWith({ items: [shown], editions: [edition()] }), `/m/${shown.meta.id}`));
    };
    expect((await of('panel-note'))['about']).toContainEqual(event);
    expect((await of('presentation'))['recordedAt']).toEqual(event);
    expect(Object.keys(await of('case-study'))).not.toContain('recordedAt');
  });

  test.each(['</script><script>alert(1)</script>', '<!--<script>', ']]>&amp;\u2028\u2029"\\'])('a title %j: cannot end the element and reads back the same', async (title) => {
    const page = await pageOf('case-study', { title });
    expect(jsonOf(page)['name']).toBe(title);
    expect(page.$('script:not([src])')).toHaveLength(1);
    expect(page.$('script[type="application/ld+json"]').text()).not.toMatch(/[<>&\u2028\u2029]/u);
  });
});

describe('hostile text', () => {
  const HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>';

  test.each(['case-study', 'panel-note', 'presentation'] as const)('in every field of a %s: stays text on every page that shows it', async (kind) => {
    const person = { name: HOSTILE, role: HOSTILE, organisation: HOSTILE };
    const shown = item(kind, {
      ...(kind === 'case-study' ? { ...WHOLE_CASE, problem: HOSTILE, solution: HOSTILE, steps: [HOSTILE], initiator: { name: HOSTILE }, partners: [HOSTILE], risks: [HOSTILE], results: [{ indicator: HOSTILE, before: HOSTILE }], expertOpinion: { text: HOSTILE, author: HOSTILE } } : {}),
      ...(kind === 'panel-note' ? { speakers: [person], moderators: [person], questions: [HOSTILE], claims: [{ id: 'a', text: HOSTILE, speaker: HOSTILE, sourceRefs: [] }] } : {}),
      ...(kind === 'presentation' ? { speakers: [person], toReuse: HOSTILE } : {}),
      title: HOSTILE, subtitle: HOSTILE, summary: HOSTILE, creators: [person], places: [{ name: HOSTILE }], organisations: [{ name: HOSTILE }], links: [{ label: HOSTILE, url: 'https://example.com' }],
    }, `${HOSTILE}\n\n[a](javascript:alert(1))\n`);
    const site = siteWith({ items: [shown], editions: [edition({ motto: HOSTILE, sessions: [session({ title: HOSTILE, people: [{ name: HOSTILE }] })] })] });
    for (const address of [`/m/${shown.meta.id}`, `/en/m/${shown.meta.id}`, '/', '/szukaj', '/wszystkie', '/lata', '/tematy/konsultacje', '/edycje/2025', '/sesje/2025-panel']) {
      const { $, html } = await visit(site, address);
      expect($('img, main script, script:not([src]):not([type="application/ld+json"])')).toHaveLength(0);
      expect(html).not.toContain('<script>alert');
      expect(html).not.toMatch(/href="javascript:/iu);
    }
  });
});

describe('related items', () => {
  const here = { places: [{ name: 'Kutno' }], topics: ['rada-seniorow'], methods: ['cialo-doradcze'] };
  const self = item('case-study', here);
  const draft = item('case-study', { ...here, title: 'Szkic', workflow: 'draft' });
  const lists = ({ $ }: Page) => Object.fromEntries($('.related section').toArray().map((section) => [plain($(section).find('h2').text()), attributesOf($, `.related section:nth-of-type(${$(section).index() + 1}) .item-links a`, 'href')]));

  test('0 others: no list stands there', async () => {
    expect((await visit(siteWith({ items: [self, draft] }), `/m/${self.meta.id}`)).$('.related')).toHaveLength(0);
  });

  test('1 other: each list holds it and nothing else; neither the item itself nor a draft', async () => {
    const other = item('case-study', here);
    const page = await visit(siteWith({ items: [self, draft, other] }), `/m/${self.meta.id}`);
    expect(lists(page)).toEqual({ 'Na ten sam temat': [`/m/${other.meta.id}`], 'Z tego samego miejsca': [`/m/${other.meta.id}`] });
  });

  test('3 others: those with a method in common come first', async () => {
    const others = [item('case-study', { topics: ['rada-seniorow'] }), item('case-study', { topics: ['rada-seniorow'], methods: ['cialo-doradcze'] }), item('case-study', { topics: ['rada-seniorow'] })];
    const page = await visit(siteWith({ items: [self, draft, ...others] }), `/m/${self.meta.id}`);
    expect(lists(page)['Na ten sam temat']).toEqual([1, 2, 0].map((index) => `/m/${others[index]!.meta.id}`));
  });

  test('more than five others: five are shown and the rest is one link away', async () => {
    const others = Array.from({ length: 7 }, () => item('case-study', { topics: ['rada-seniorow'] }));
    const page = await visit(siteWith({ items: [self, ...others] }), `/m/${self.meta.id}`);
    expect(lists(page)['Na ten sam temat']).toHaveLength(5);
    expect(attributesOf(page.$, '.related .more a', 'href')).toEqual(['/tematy/rada-seniorow']);
  });

  test('a session with a note and slides: each names the other, wherever the slides name the session', async () => {
    const note = item('panel-note', { topics: ['konsultacje'] });
    const slides = item('presentation', { topics: ['rada-seniorow'], presentedAt: { session: '2025-panel' } });
    const site = siteWith({ items: [note, slides] });
    expect(lists(await visit(site, `/m/${note.meta.id}`))['Z tej samej sesji']).toEqual([`/m/${slides.meta.id}`]);
    expect(lists(await visit(site, `/m/${slides.meta.id}`))['Z tej samej sesji']).toEqual([`/m/${note.meta.id}`]);
  });
});

describe('addresses and languages', () => {
  const translated = item('case-study', { title: 'Rada seniorów', translations: { en: { title: 'Senior council', summary: 'Older people advise.' } } });
  const site = siteWith({ items: [translated] });
  const id = translated.meta.id;

  test('in English: title and summary are English, the text says it is Polish', async () => {
    const { $ } = await visit(site, `/en/m/${id}`);
    expect([$('h1').attr('lang'), plain($('h1').text())]).toEqual(['en', 'Senior council']);
    expect($('.item-summary').attr('lang')).toBe('en');
    expect($('.body').attr('lang')).toBe('pl');
    expect(textsOf($, '.item-head .note')).toEqual(['The full text is in Polish.']);
  });

  test('without a translation: the Polish title says it is Polish', async () => {
    const { $ } = await pageOf('case-study', {}, undefined, '/en');
    expect([$('h1').attr('lang'), $('.item-summary').attr('lang')]).toEqual(['pl', 'pl']);
  });

  test('how to cite: in four styles, with the permanent address and the day', async () => {
    expect(textsOf((await visit(site, `/en/m/${id}`)).$, '.citation')).toEqual([
      `Rada seniorów, Kongresoteka, Fundacja Rozwoju Demokracji Lokalnej, 2026, https://example.org/m/${id} (accessed: 23.11.2026).`,
      `Rada seniorów [Case study]. (2026, November 1). Fundacja Rozwoju Demokracji Lokalnej. Kongresoteka. https://example.org/m/${id}`,
      `“Rada seniorów.” Kongresoteka. Fundacja Rozwoju Demokracji Lokalnej, November 1, 2026. https://example.org/m/${id}.`,
      `Rada seniorów [online]. Fundacja Rozwoju Demokracji Lokalnej, 1 November 2026 [viewed 23 November 2026]. Kongresoteka. Available from: https://example.org/m/${id}`,
    ]);
  });

  test.each([`/m/${id}-rada-seniorow`, `/m/${id.toUpperCase()}`])('%s: leads to the permanent address', async (address) => {
    const page = await visit(site, address);
    expect([page.status, page.headers['location']]).toEqual([301, `/m/${id}`]);
  });

  test('breadcrumbs: lead home and to all of this kind', async () => {
    expect(attributesOf((await visit(site, `/m/${id}`)).$, '.breadcrumbs a', 'href')).toEqual(['/', '/szukaj?kind=case-study']);
  });
});
