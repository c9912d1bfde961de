import { load, type CheerioAPI } from 'cheerio';
import { parse } from 'csv-parse/sync';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readSheet from 'read-excel-file/node';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Item } from '../../src/content/index.js';
import { COLUMNS, itemTable, recordOf, SEPARATOR } from '../../src/exchange/index.js';
import { todayInPoland } from '../../src/shared/index.js';
import { item, libraryOf, TODAY } from '../web/builders.js';
import { realSite, type RealSite } from '../web/real-site.js';
import { siteOf, vocabularies } from '../web/site.js';

/** What a form says of an item, in one notation; what a form has no place for is absent. */
interface Facts {
  title: string;
  authors?: string[];
  published?: string;
  modified?: string;
  topics?: string[];
  regions?: string[];
  licence?: string;
  address: string;
  language?: string;
}

type Told = Map<string, Facts>;

const folder = mkdtempSync(join(tmpdir(), 'agreement-'));
type Asked = Pick<RealSite, 'site' | 'library' | 'close'>;
let real: Asked;
let items: readonly Item[];

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function take(address: string): Promise<Buffer> {
  const { status, body } = await request(real.site).get(address).buffer(true).parse((res, done) => {
    const pieces: Buffer[] = [];
    res.on('data', (piece: Buffer) => pieces.push(piece));
    res.on('end', () => done(null, Buffer.concat(pieces)));
  });
  expect(status).toBe(200);
  return body as Buffer;
}

const idOf = (address: string) => /kkwl-\d{4}-\d{4}$/u.exec(address)![0];
const byId = (all: readonly Facts[]): Told => new Map(all.map((facts) => [idOf(facts.address), facts]));
const xml = async (address: string) => load((await take(address)).toString(), { xml: true });
const texts = ($: CheerioAPI, elements: ReturnType<CheerioAPI>) => elements.toArray().map((element) => $(element).text());
const label = (scheme: 'topics' | 'regions', codes: readonly string[]) => codes.map((code) => real.library.vocabularies[scheme].label(code, 'pl'));
/** „Nazwisko, Imię” and „Imię Nazwisko” are the same author. */
const straight = (name: string) => name.replace(/^(.+), (.+)$/u, '$2 $1');

/** A row of a table of lists: JSON, CSV and XLSX have the same columns. */
function fromColumns(of: (name: string) => string, listOf: (name: string) => string[]): Facts {
  const title = [of('title'), of('subtitle')].filter(Boolean).join('. ');
  return { title, authors: listOf('creators'), published: of('published'), modified: of('modified'), topics: listOf('topics'), regions: listOf('regions'), licence: of('licence'), address: of('url'), language: of('language') };
}

function fromRows(rows: readonly string[][]): Told {
  const at = (name: string) => COLUMNS.findIndex((column) => column.name === name);
  return byId(rows.map((row) => fromColumns((name) => row[at(name)] ?? '', (name) => (row[at(name)] ?? '').split(SEPARATOR).filter(Boolean))));
}

const FORMS: Record<string, () => Promise<Told>> = {
  JSON: async () => {
    const { items: all } = JSON.parse((await take('/wszystkie.json')).toString()) as { items: Record<string, string & string[]>[] };
    return byId(all.map((one) => fromColumns((name) => one[name] ?? '', (name) => one[name]!)));
  },
  CSV: async () => fromRows(parse(await take('/wszystkie.csv'), { bom: true, delimiter: ';', from_line: 2 }) as string[][]),
  'the table of export-data': async () => {
    const records = items.map((one) => recordOf(one, { library: real.library, siteUrl: 'https://example.org', isPublic: () => true, filesOf: () => [] }));
    return fromRows(parse(itemTable(records), { bom: true, from_line: 2 }) as string[][]);
  },
  XLSX: async () => fromRows(((await readSheet(await take('/wszystkie.xlsx')))[0]!.data as (string | null)[][]).slice(1).map((row) => row.map((cell) => cell ?? ''))),
  Atom: async () => {
    const $ = await xml('/wszystkie.atom');
    return byId(
      $('entry').toArray().map((entry) => {
        const codes = $(entry).children('category').toArray().map((one) => $(one).attr('term')!);
        const [topics, regions] = [codes.filter((code) => real.library.vocabularies.topics.get(code)), codes.filter((code) => real.library.vocabularies.regions.get(code))];
        const title = $(entry).children('title');
        return { title: title.text(), published: todayInPoland(new Date($(entry).children('published').text())), topics, regions, address: $(entry).children('id').text(), language: title.attr('xml:lang')! };
      }),
    );
  },
  RSS: async () => {
    const $ = await xml('/wszystkie.rss');
    return byId($('item').toArray().map((one) => ({ title: $(one).children('title').text(), published: todayInPoland(new Date($(one).children('pubDate').text())), address: $(one).children('guid').text() })));
  },
  BibTeX: async () => {
    const entries = (await take('/wszystkie.bib')).toString().split(/\n(?=@)/u);
    const plain = (text: string) => text.replace(/\\text(\w+)\{\}/gu, (_, name: string) => ({ less: '<', greater: '>', braceleft: '{', braceright: '}' })[name]!).replace(/\\(.)/gu, '$1');
    return byId(
      entries.map((entry) => {
        const field = (name: string) => new RegExp(`^\\t${name} = \\{(.*)\\},$`, 'mu').exec(entry)?.[1] ?? '';
        const published = ['year', 'month', 'day'].map((name) => field(name).padStart(2, '0')).join('-');
        return { title: plain(field('title')).slice(1, -1), authors: field('author').split(' and ').filter(Boolean).map((name) => straight(name.replace(/^\{|\}$/gu, ''))), published, address: field('url'), language: { polish: 'pl', english: 'en' }[field('langid')]! };
      }),
    );
  },
  RIS: async () => {
    const records = (await take('/wszystkie.ris')).toString().split('ER  - \r\n').filter(Boolean);
    return byId(
      records.map((record) => {
        const all = (tag: string) => record.split('\r\n').filter((line) => line.startsWith(`${tag}  - `)).map((line) => line.slice(6).trim());
        return { title: all('TI')[0]!, authors: all('AU').map(straight), published: all('DA')[0]!.replace(/\/$/u, '').replaceAll('/', '-'), address: all('UR')[0]!, language: all('LA')[0]! };
      }),
    );
  },
  'CSL-JSON': async () => {
    const all = JSON.parse((await take('/wszystkie.csl.json')).toString()) as { title: string; author?: { family?: string; given?: string; literal?: string }[]; issued: { 'date-parts': [number[]] }; URL: string; language: string }[];
    return byId(
      all.map(({ title, author = [], issued, URL, language }) => ({ title, authors: author.map(({ family, given, literal }) => literal ?? `${given} ${family}`), published: issued['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-'), address: URL, language })),
    );
  },
  API: async () => {
    type Given = { title: string; subtitle?: string; creators: { name: string }[]; published: string; modified: string; topics: { code: string }[]; regions: { code: string }[]; licence: { code: string }; url: string; language: string };
    const given: Given[] = [];
    for (let page = 1; given.length < items.length && page < 20; page += 1) given.push(...(JSON.parse((await take(`/api/v1/items?perPage=100&page=${page}`)).toString()) as { items: Given[] }).items);
    const codes = (all: readonly { code: string }[]) => all.map(({ code }) => code);
    return byId(given.map((one) => ({ title: [one.title, one.subtitle].filter(Boolean).join('. '), authors: one.creators.map(({ name }) => name), published: one.published, modified: one.modified, topics: codes(one.topics), regions: codes(one.regions), licence: one.licence.code, address: one.url, language: one.language })));
  },
  'OAI-PMH in Dublin Core': async () => {
    const told: Facts[] = [];
    for await (const $ of harvested('oai_dc')) {
      for (const dc of $('oai_dc\\:dc').toArray()) {
        const all = (name: string) => $(dc).children(`dc\\:${name}`);
        told.push({ title: all('title').first().text(), authors: texts($, all('creator')), published: all('date').text(), address: all('identifier').first().text(), language: all('language').text() });
      }
    }
    return byId(told);
  },
  'OAI-PMH in DataCite': async () => {
    const told: Facts[] = [];
    for await (const $ of harvested('oai_datacite')) {
      for (const one of $('resource').toArray()) {
        const titles = texts($, $(one).find('titles > title:not([titleType="TranslatedTitle"])'));
        const day = (type: string) => $(one).find(`dates > date[dateType="${type}"]`).text();
        const authors = texts($, $(one).find('creatorName')).filter((name) => name !== ':unav');
        const licence = $(one).find('rightsList > rights').attr('rightsIdentifier');
        told.push({ title: titles.join('. '), authors, published: day('Issued'), modified: day('Updated'), ...(licence ? { licence } : {}), address: $(one).children('identifier').text(), language: $(one).children('language').text() });
      }
    }
    return byId(told);
  },
};

async function* harvested(prefix: string): AsyncGenerator<CheerioAPI> {
  let asked = `metadataPrefix=${prefix}`;
  while (asked !== '') {
    const $ = await xml(`/oai?verb=ListRecords&${asked}`);
    yield $;
    const token = $('resumptionToken').text();
    asked = token && `resumptionToken=${encodeURIComponent(token)}`;
  }
}

/** What stands in the files of the library, as a form should say it. */
function factsOf({ meta }: Item): Required<Facts> {
  const { title, subtitle, creators, dates, topics, regions, licence, id, lang } = meta;
  return { title: subtitle ? `${title}. ${subtitle}` : title, authors: creators.map(({ name }) => name), published: dates.published, modified: dates.modified, topics, regions, licence, address: `https://example.org/m/${id}`, language: lang };
}

/** One item with nearly everything, and one that hides whom it names. */
function madeUp(): Asked {
  const dates = { published: '2026-10-02', modified: '2026-11-03' };
  const whole = item('panel-note', { title: 'Zażółć & <gęślą> jaźń', subtitle: '100% {Łęgów}', creators: [{ name: 'Anna Maria Autorska', orcid: '0000-0002-1825-0097' }, { name: 'Jan Autor' }], dates, topics: ['klimat', 'rada-seniorow'], regions: ['PL-14', 'PL-10'], licence: 'CC-BY-SA-4.0', lang: 'en', version: 3 });
  const masked = item('case-study', { attribution: 'role-only', creators: [{ name: 'Jan Ukryty', role: 'urzędniczka gminna' }], dates });
  const library = libraryOf(vocabularies, { items: [whole, masked] });
  return { library, site: siteOf(library), close: () => Promise.resolve() };
}

const LIBRARIES: Record<string, () => Asked | Promise<Asked>> = { 'all items of the library': () => realSite(folder), 'an item that has everything and one that hides names': madeUp };

describe.each(Object.keys(LIBRARIES))('%s', (which) => {
  beforeAll(async () => {
    real = await LIBRARIES[which]!();
    items = real.library.publicItems(TODAY);
  }, 60_000);

  afterAll(() => real.close());

  test.each(Object.keys(FORMS))('in %s: say what their files say, each of them', async (form) => {
    const told = await FORMS[form]!();
    expect([...told.keys()].sort()).toEqual(items.map(({ meta }) => meta.id).sort());
    for (const item of items) {
      const said = told.get(item.meta.id)!;
      const known = factsOf(item);
      // A feed has no place for a subtitle apart from the title, and says the title alone.
      const isFeed = form === 'Atom' || form === 'RSS';
      expect({ id: item.meta.id, ...said }).toEqual({ id: item.meta.id, ...Object.fromEntries(Object.keys(said).map((fact) => [fact, known[fact as keyof Facts]])), ...(isFeed ? { title: item.meta.title } : {}) });
    }
  }, 60_000);

  test('in JSON-LD and the tags of their pages: the same', async () => {
    for (const { meta } of items) {
      const $ = load((await take(`/m/${meta.id}`)).toString());
      const known = factsOf(items.find((item) => item.meta.id === meta.id)!);
      const tags = (name: string) => $(`meta[name="${name}"]`).toArray().map((tag) => $(tag).attr('content'));
      const ld = JSON.parse($('script[type="application/ld+json"]').text()) as Record<string, string> & { author: { name: string }[]; about: { termCode?: string }[] };
      expect([ld['@id'], ld['name'], ld['datePublished'], ld['dateModified'], ld['inLanguage'], ld.author.map(({ name }) => name), ld.about.flatMap(({ termCode }) => termCode ?? [])]).toEqual([known.address, meta.title, known.published, known.modified, known.language, known.authors, known.topics]);
      expect([tags('DC.identifier'), tags('DC.title'), tags('DC.date'), tags('DC.language'), tags('DC.subject')]).toEqual([[known.address], [known.title], [known.published], [known.language], label('topics', known.topics)]);
      expect(tags('DC.creator').map((name) => straight(name!))).toEqual(known.authors);
      expect(tags('DC.coverage')).toEqual(expect.arrayContaining(label('regions', known.regions)));
    }
  }, 120_000);
});
