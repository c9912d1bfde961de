import { load } from 'cheerio';
import fc from 'fast-check';
import type { Response } from 'supertest';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { plain, textsOf, visit } from '../site.js';
import { draft, HOSTILE, listSite, note, queryOf, reserved, study, UNKNOWN, withdrawn } from './list-site.js';
import { filesOf } from './read-zip.js';

const site = listSite();
const all = `${queryOf(study.meta.id, note.meta.id, reserved.meta.id, withdrawn.meta.id, UNKNOWN)}&${new URLSearchParams([['t', `Tytuł ${HOSTILE}`], ['n', `${study.meta.id}:Pierwszy wiersz ${HOSTILE}\nDrugi wiersz`]])}`;

const asBuffer = (res: Response, done: (error: Error | null, body: Buffer) => void) => {
  const chunks: Buffer[] = [];
  const stream = res as unknown as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
};
const take = (address: string) => request(site).get(address).buffer(true).parse(asBuffer as never);
const unpacked = async (address: string) => filesOf((await take(address)).body as Buffer);

/** Everything an XML parser of its own says against the files. */
async function complaintsOf(files: { name: string; content: string }[]): Promise<string[]> {
  const xml = files.filter(({ name }) => /\.(?:xml|rels|opf|xhtml)$/u.test(name));
  expect(xml.length).toBeGreaterThan(3);
  const result = await validateXML({ xml: xml.map(({ name, content }) => ({ fileName: name.replaceAll('/', '_'), contents: content })), normalization: 'format' });
  return result.errors.map(({ rawMessage }) => rawMessage);
}

describe('the document as a page', () => {
  test('it: has a title page, contents, each item with what can be carried over, notes, citation and licences', async () => {
    const { $, status } = await visit(site, `/teczka/dokument${all}`);
    expect(status).toBe(200);
    expect($('meta[name="robots"]').attr('content')).toBe('noindex');
    expect(textsOf($, '.brief h2')).toEqual(['Spis treści', 'Rada seniorów & młodzież <razem>', 'Panel o gminach', 'Slajdy', 'Czego tu nie ma', 'Licencje i dalsze przekazywanie']);
    expect(textsOf($, '.brief-part:has(table) h3')).toEqual(['Notatka osoby, która złożyła teczkę', 'Problem', 'Rozwiązanie', 'Krok po kroku', 'Rezultaty w liczbach', 'Co się nie udało', 'Jak przenieść to do siebie: Zachowaj', 'Jak przenieść to do siebie: Dostosuj', 'Jak przenieść to do siebie: Nie dla', 'Jak cytować']);
    expect(textsOf($, '.brief li')).toEqual(expect.arrayContaining(['Gminy współpracują. (Osoba Pierwsza) example.org', 'Warto pytać mieszkańców. (gminy)', `${withdrawn.meta.id} – Materiał „Wycofany” wycofano 1 października 2026. – Powód: Prośba autora.`]));
    expect($('script:not([src])').text()).toBe('');
  });

  test.each(['/teczka/dokument', '/en/folder/document', '/teczka/dokument.docx', '/en/folder/document.epub', '/teczka/dokument?m=abc'])('%s of nothing: leads to the list', async (address) => {
    const answer = await request(site).get(address);
    expect([answer.status, answer.headers['location']]).toEqual([302, address.startsWith('/en') ? '/en/folder' : '/teczka']);
  });
});

describe('EPUB', () => {
  test('it: begins with its type, stored; every file is well formed and in the manifest, in reading order', async () => {
    const answer = await take(`/teczka/dokument.epub${all}`);
    expect(answer.headers['content-type']).toBe('application/epub+zip');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="teczka-2026-11-23.epub"');
    expect((answer.body as Buffer).subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip');
    const files = await filesOf(answer.body as Buffer);
    expect(files[0]).toEqual({ name: 'mimetype', method: 0, content: 'application/epub+zip' });
    expect(await complaintsOf(files)).toEqual([]);
    const opf = load(files.find(({ name }) => name === 'EPUB/package.opf')!.content, { xml: true });
    const hrefs = opf('manifest item').toArray().map((each) => `EPUB/${opf(each).attr('href')}`);
    expect(hrefs.sort()).toEqual(files.map(({ name }) => name).filter((name) => name.startsWith('EPUB/') && !name.endsWith('.opf')).sort());
    expect(opf('spine itemref').toArray().map((each) => opf(each).attr('idref'))).toEqual(['title', 'item-1', 'item-2', 'item-3', 'missing', 'licences']);
    expect(opf('dc\\:language').text()).toBe('pl');
    const properties = opf('meta').toArray().map((each) => opf(each).attr('property'));
    expect(properties).toEqual(expect.arrayContaining(['dcterms:modified', 'schema:accessMode', 'schema:accessModeSufficient', 'schema:accessibilityFeature', 'schema:accessibilityHazard', 'schema:accessibilitySummary']));
  });

  test('its contents: name every page, and hostile text is text', async () => {
    const files = await unpacked(`/teczka/dokument.epub${all}`);
    const nav = load(files.find(({ name }) => name === 'EPUB/nav.xhtml')!.content, { xml: true });
    expect(nav('nav a').toArray().map((each) => nav(each).attr('href'))).toEqual(['title.xhtml', 'item-1.xhtml', 'item-2.xhtml', 'item-3.xhtml', 'missing.xhtml', 'licences.xhtml']);
    const first = load(files.find(({ name }) => name === 'EPUB/item-1.xhtml')!.content, { xml: true });
    expect(first('script')).toHaveLength(0);
    expect(first('h1').text()).toBe('Rada seniorów & młodzież <razem>');
    expect(first('.note p').last().text()).toBe('Drugi wiersz');
  });

  test('the same list on the same day: is the same file', async () => {
    const [one, other] = [await take(`/teczka/dokument.epub${all}`), await take(`/teczka/dokument.epub${all}`)];
    expect((one.body as Buffer).equals(other.body as Buffer)).toBe(true);
  });
});

describe('DOCX', () => {
  test('it: is well formed, in Polish, with real headings, lists, a header row, links, title and author', async () => {
    const files = await unpacked(`/teczka/dokument.docx${all}`);
    expect(await complaintsOf(files)).toEqual([]);
    const part = (name: string) => load(files.find((file) => file.name === name)!.content, { xml: true });
    const document = part('word/document.xml');
    const headings = (level: string) => document('w\\:p').toArray().filter((each) => document(each).find('w\\:pStyle').attr('w:val') === level).map((each) => plain(document(each).text()));
    expect(headings('Heading1')).toEqual(['Rada seniorów & młodzież <razem>', 'Panel o gminach', 'Slajdy', 'Czego tu nie ma', 'Licencje i dalsze przekazywanie']);
    expect(headings('Title')).toHaveLength(1);
    expect(part('word/styles.xml')('w\\:docDefaults w\\:lang').attr('w:val')).toBe('pl-PL');
    const styles = part('word/styles.xml');
    const ids = styles('w\\:style').toArray().map((style) => styles(style).attr('w:styleId'));
    const basedOn = styles('w\\:basedOn').toArray().map((style) => styles(style).attr('w:val'));
    expect(basedOn.filter((id) => !ids.includes(id))).toEqual([]);
    expect([1, 2, 3].map((level) => styles(`w\\:style[w\\:styleId="Heading${level}"] w\\:outlineLvl`).attr('w:val'))).toEqual(['0', '1', '2']);
    expect(document('w\\:numPr').length).toBeGreaterThan(5);
    expect(document('w\\:tblHeader')).toHaveLength(1);
    expect(files.find(({ name }) => name === 'word/_rels/document.xml.rels')!.content).toContain('https://example.org/a?b=1&amp;c=2');
    const core = part('docProps/core.xml');
    expect([core('dc\\:title').text().startsWith('Tytuł <script>'), core('dc\\:creator').text()]).toEqual([true, 'Kongresoteka']);
  });
});

test('page, EPUB and DOCX: say the same of every item, and nothing of a draft', async () => {
  const query = queryOf(study.meta.id, note.meta.id, draft.meta.id);
  const said = [study.meta.summary.slice(0, 40), 'Losowanie', 'Bardzo małe sołectwa', 'Warto pytać mieszkańców.', 'Osoba Pierwsza', `https://example.org/m/${study.meta.id}`, 'CC BY-SA 4.0', draft.meta.id];
  const texts = [
    load((await request(site).get(`/teczka/dokument${query}`)).text)('.brief').text(),
    (await unpacked(`/teczka/dokument.epub${query}`)).map(({ content }) => content).join(''),
    (await unpacked(`/teczka/dokument.docx${query}`)).map(({ content }) => content).join(''),
  ].map((text) => text.replace(/\s+/gu, ' '));
  for (const text of texts) {
    expect(said.filter((each) => !text.includes(each))).toEqual([]);
    expect(text).not.toContain('Tajny szkic');
  }
});

test('any title and note: give well-formed documents', async () => {
  const texts = fc.string({ unit: 'binary', maxLength: 200 });
  await fc.assert(fc.asyncProperty(texts, texts, async (title, words) => {
    const query = `?${new URLSearchParams([['t', title], ['m', study.meta.id], ['n', `${study.meta.id}:${words}`]])}`;
    expect(await complaintsOf(await unpacked(`/teczka/dokument.epub${query}`))).toEqual([]);
    expect(await complaintsOf(await unpacked(`/teczka/dokument.docx${query}`))).toEqual([]);
  }), { numRuns: 8 });
});
