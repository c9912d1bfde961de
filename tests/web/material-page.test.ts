import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { shelfIn, uploadsFolder } from '../fixtures/files.js';
import { createAnalyser, readDictionary } from '../../src/language/index.js';
import { libraryOf, TODAY } from './builders.js';
import { memorySearcher } from './memory-searcher.js';
import { attributesOf, siteOf, textsOf, visit, vocabularies } from './site.js';
import { filesOnShelf, pageOf, WORDS } from './site-with-files.js';

const { files, site, presentation, shelf } = filesOnShelf();
const items = 'h3';

describe('the page of a deck', () => {
  test('slides: stand in order under their numbers, each with its text; hidden ones and notes do not', async () => {
    const { $, html, status } = await visit(site(), pageOf(files.deck));
    expect(status).toBe(200);
    expect(textsOf($, items)).toEqual(['Slajd 1 z 4 – Od czego zacząć', 'Slajd 2 z 4 – Miejski kompostownik', 'Slajd 4 z 4']);
    expect(attributesOf($, '.units > li', 'id')).toEqual(['slajd-1', 'slajd-2', 'slajd-4']);
    expect(textsOf($, '#slajd-1 .unit-lines')).toEqual(['Najpierw lista. Potem rozmowa.']);
    expect(textsOf($, '#slajd-2 .unit-lines')).toEqual(['Stoi przy szkole <b>numer 2</b> & obok.', 'Wykres kosztów']);
    expect(textsOf($, '#slajd-4 .note')).toEqual(['Na tym slajdzie nie ma tekstu.']);
    expect(html).not.toMatch(new RegExp(`${WORDS.hidden}|${WORDS.notes}|undefined|NaN`, 'u'));
  });

  test('pictures: are those of its PDF, slide for slide, lazy and of a stated size, with a link to the large ones', async () => {
    const { $ } = await visit(site(), pageOf(files.deck));
    expect(attributesOf($, '.unit-picture img', 'src')).toEqual([1, 2, 4].map((number) => `/pliki/${files.pdf.sha256}/480/${number}.webp`));
    expect(attributesOf($, 'a.unit-picture', 'href')).toEqual([1, 2, 4].map((number) => `/pliki/${files.pdf.sha256}/1280/${number}.webp`));
    expect($('.unit-picture img').first().attr()).toMatchObject({ alt: 'Slajd 1 – powiększ obraz', width: '480', height: '270', loading: 'lazy' });
  });

  test('without a PDF beside it: texts alone', async () => {
    const { $ } = await visit(site({ files: [files.deck] }), pageOf(files.deck));
    expect([textsOf($, items).length, $('img, .no-picture').length]).toEqual([3, 0]);
  });

  test('notes the speaker published: stand under their name', async () => {
    const { $ } = await visit(site({ speakerNotesPublished: true }), pageOf(files.deck));
    expect([textsOf($, '#slajd-1 h4'), textsOf($, '#slajd-1 .unit-notes')]).toEqual([['Notatki prelegenta'], [`Powiedz o ${WORDS.notes}.`]]);
  });

  test('what can be taken away: the original, the PDF, the text', async () => {
    const page = await visit(site(), pageOf(files.deck));
    expect(textsOf(page.$, '.downloads a')).toEqual(['oryginał PPTX – Slajdy', 'wersja PDF – Slajdy', 'sam tekst (TXT) – Slajdy']);
    for (const address of attributesOf(page.$, '.downloads a, .unit-picture', 'href')) expect([address, (await request(site()).get(address)).status]).toEqual([address, 200]);
    expect(textsOf(page.$, '.item-head .note')[0]).toMatch(/^PPTX, \d+ kB, 4 slajdy$/u);
  });

  test('in English: the words of the site are English, those of the deck are marked as Polish', async () => {
    const { $ } = await visit(site(), pageOf(files.deck, 'en'));
    expect(textsOf($, items)[0]).toBe('Slide 1 of 4 – Od czego zacząć');
    expect(attributesOf($, '.unit-title, .unit-lines, h1', 'lang').every((language) => language === 'pl')).toBe(true);
    expect(textsOf($, '.downloads a')[0]).toBe('original PPTX – Slajdy');
    expect(attributesOf($, 'link[rel=canonical], link[hreflang=pl]', 'href')).toEqual([`https://example.org${pageOf(files.deck, 'en')}`, `https://example.org${pageOf(files.deck)}`]);
  });
});

describe('pages of other files', () => {
  test('a long report: a hundred pages at a time, odd numbers mean the nearest', async () => {
    const first = await visit(site(), pageOf(files.report));
    expect(textsOf(first.$, items)).toHaveLength(100);
    expect(attributesOf(first.$, '.paging a[rel=next]', 'href')).toEqual([`${pageOf(files.report)}?page=2`]);
    for (const query of ['?page=2', '?page=99', '?page=2&x=1']) {
      const { $ } = await visit(site(), pageOf(files.report) + query);
      expect(textsOf($, items)).toEqual(['Strona 101 z 102 – Rozdział 101', 'Strona 102 z 102 – Rozdział 102']);
      expect($('link[rel=canonical]').attr('href')).toBe(`https://example.org${pageOf(files.report)}?page=2`);
    }
    for (const query of ['?page=0', '?page=-1', '?page=x', '?page=1e99', '?page=']) expect((await visit(site(), pageOf(files.report) + query)).status).toBe(200);
  });

  test('a photograph: is shown as it was drawn, and nothing else of it', async () => {
    const { $ } = await visit(site(), pageOf(files.photo));
    expect(attributesOf($, '.photograph img, .photograph a, .downloads a', 'src').concat(attributesOf($, '.photograph a, .downloads a', 'href')).filter(Boolean)).toEqual(Array(3).fill(`/pliki/${files.photo.sha256}/2560/1.webp`));
    expect(attributesOf($, '.photograph img', 'alt')).toEqual(['Sala – powiększ obraz']);
  });

  test('a scan: says that nothing in it can be found', async () => {
    const { $ } = await visit(site(), pageOf(files.scan));
    expect(textsOf($, '.notice')).toEqual(['W tym pliku nie ma tekstu, tylko obrazy (na przykład skan). Wyszukiwarka nie znajdzie jego treści, a czytnik ekranu jej nie odczyta.']);
    expect(textsOf($, '.downloads a')).toEqual(['oryginał PDF – Skan']);
  });

  test('a file of no type we read: can be taken away', async () => {
    const { $ } = await visit(site(), pageOf(files.table));
    expect(textsOf($, 'h1, .notice')).toEqual(['Dane: „lista” <1>', 'Treści tego pliku nie pokazujemy na stronie. Można go pobrać.']);
    expect(textsOf($, '.downloads a')).toEqual(['oryginał CSV – Dane: „lista” <1>']);
  });

  test('a file that is being read, or is not there: says so', async () => {
    const { root, lay } = uploadsFolder();
    const file = lay(Buffer.from('%PDF-1.7 later'), 'pdf', { label: 'Nowy' });
    const busy = shelfIn(root);
    busy.take([file]);
    const { $ } = await visit(site({ files: [file] }, [], busy), pageOf(file));
    expect(textsOf($, '.notice')[0]).toMatch(/^Ten plik jest właśnie czytany\./u);
    await busy.close();
    const gone = { ...file, path: `${'e'.repeat(64)}.pdf`, sha256: 'e'.repeat(64) };
    expect(textsOf((await visit(site({ files: [gone] }), pageOf(gone))).$, '.item-head .note')).toContain('Pliku chwilowo brakuje na serwerze.');
  });

  test.each(['pl', 'en'] as const)('unknown ones of a known item, in %s: lead to the item, the PDF of the deck to the deck; of an unknown item to nothing', async (language) => {
    const to = async (address: string) => {
      const { status, headers } = await request(site()).get(address);
      return [status, headers['location']];
    };
    const item = pageOf(files.deck, language).split('/material')[0]!;
    expect(await to(`${item}/material/${'0'.repeat(16)}`)).toEqual([302, item]);
    expect(await to(`${item}/material/${files.deck.sha256}`)).toEqual([302, item]);
    expect(await to(`${item}/material/..`)).not.toEqual([500, undefined]);
    expect(await to(pageOf(files.pdf, language))).toEqual([302, pageOf(files.deck, language)]);
    expect((await to(pageOf(files.deck, language).toUpperCase().replace('/M/', '/m/')))[0]).not.toBe(500);
    expect((await to(`/m/kkwl-2026-0999/material/${files.deck.sha256.slice(0, 16)}`))[0]).toBe(404);
  });
});

describe('the page of the item', () => {
  test('files: stand with type, size and length, the PDF of the deck beside it; first slides lead to their places', async () => {
    const { $ } = await visit(site(), '/m/kkwl-2026-0200');
    expect(textsOf($, '.file-name')).toEqual(['Slajdy', 'Raport', 'Sala', 'Dane: „lista” <1>', 'Skan']);
    expect(textsOf($, '.files .note').map((note) => note.replace(/\d+ kB/u, 'N kB'))).toEqual(['PPTX, N kB, 4 slajdy', 'PDF, N kB, 102 strony', 'WebP', 'CSV, N kB', 'PDF, N kB, 2 strony']);
    expect(attributesOf($, '.first-slides li a', 'href')).toEqual([1, 2, 4].map((number) => `${pageOf(files.deck)}#slajd-${number}`));
    expect(textsOf($, '.first-slides .more')).toEqual(['Wszystkie slajdy (3)']);
  });

  test('structured data: names what can be taken away, of a photograph the picture alone', async () => {
    const { $ } = await visit(site(), '/m/kkwl-2026-0200');
    const { encoding } = JSON.parse($('script[type="application/ld+json"]').text()) as { encoding: { contentUrl: string; encodingFormat: string }[] };
    expect(encoding.map(({ contentUrl, encodingFormat }) => [contentUrl.replace('https://example.org/pliki/', '').replace(/^(\w{4})\w+/u, '$1'), encodingFormat])).toEqual([
      [`${files.deck.sha256.slice(0, 4)}/slajdy.pptx`, 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
      [`${files.pdf.sha256.slice(0, 4)}/slajdy-w-pdf.pdf`, 'application/pdf'],
      [`${files.report.sha256.slice(0, 4)}/raport.pdf`, 'application/pdf'],
      [`${files.photo.sha256.slice(0, 4)}/2560/1.webp`, 'image/webp'],
      [`${files.table.sha256.slice(0, 4)}/dane-lista-1.csv`, 'application/octet-stream'],
      [`${files.scan.sha256.slice(0, 4)}/skan.pdf`, 'application/pdf'],
    ]);
  });

  test('an item without files: has neither list nor structured data of them', async () => {
    const { $, html } = await visit(site({ files: [] }), '/m/kkwl-2026-0200');
    expect([$('.files, .first-slides').length, html.includes('encoding"')]).toEqual([0, false]);
  });
});

describe('search', () => {
  const hits = async (query: string, meta = {}, language = '/szukaj') => (await visit(site(meta), `${language}?q=${encodeURIComponent(query)}`)).$;

  test('a word of one slide: leads straight to it, with number, title and picture', async () => {
    const $ = await hits('kompostowników');
    expect(textsOf($, '.card-passages a')).toEqual(['slajd 2 z 4: Miejski kompostownik']);
    expect(textsOf($, '.card-passages a mark')).toEqual(['kompostownik']);
    expect(attributesOf($, '.card-passages a', 'href')).toEqual([`${pageOf(files.deck)}#slajd-2`]);
    expect($('.card-passages img').attr()).toMatchObject({ src: `/pliki/${files.pdf.sha256}/480/2.webp`, alt: '', width: '480', height: '270' });
    expect(textsOf($, '.card-why li')).toEqual(['„kompostowników” jako „kompostownik” (inna forma) – slajd 2 z 4']);
  });

  test('in English: slide 2 of 4, page 102 of 102 on its stretch of the list', async () => {
    expect(textsOf(await hits('kompostownik', {}, '/en/search'), '.card-passages a')).toEqual(['slide 2 of 4: Miejski kompostownik']);
    const $ = await hits(WORDS.report, {}, '/en/search');
    expect(textsOf($, '.card-passages a')).toEqual(['page 102 of 102: Rozdział 102']);
    const [address] = attributesOf($, '.card-passages a', 'href');
    expect(address).toBe(`${pageOf(files.report, 'en')}?page=2#strona-102`);
    expect((await visit(site(), address!.split('#')[0]!)).$('#strona-102')).toHaveLength(1);
  });

  test('hidden slides: are never found; notes only when they are published', async () => {
    expect((await hits(WORDS.hidden))('.card')).toHaveLength(0);
    expect((await hits(WORDS.notes))('.card')).toHaveLength(0);
    expect(textsOf(await hits(WORDS.notes, { speakerNotesPublished: true }), '.card-passages a')).toEqual(['slajd 1 z 4: Od czego zacząć']);
  });

  test('an index that knows of readings the page has lost: misleads nobody', async () => {
    const library = libraryOf(vocabularies, { items: [presentation()] });
    const searcher = memorySearcher(() => library, createAnalyser(readDictionary()), TODAY, shelf);
    const { $ } = await visit(siteOf(library, { searcher, materials: shelfIn(uploadsFolder().root) }), '/szukaj?q=kompostownik');
    expect([$('.card').length, $('.card-passages a').length]).toEqual([1, 0]);
  });
});
