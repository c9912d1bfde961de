import { load } from 'cheerio';
import request from 'supertest';
import { afterAll, describe, expect, test } from 'vitest';
import { item } from '../web/builders.js';
import { liveArchive, oai, textOf } from './live-archive.js';
import { faultsOf } from './validate.js';

const id = 'kkwl-2026-0001';
const whole = item('case-study', {
  id,
  title: 'Rada seniorów <w> „Kutnie” & okolicy\u0007',
  subtitle: 'Pierwsze dwa lata',
  translations: { en: { title: 'A council', summary: 'A summary.' } },
  creators: [{ name: 'Osoba Pierwsza', orcid: '0000-0002-1825-0097', organisation: 'Urząd Gminy' }],
  contributors: [{ name: 'Redakcja' }],
  organisations: [{ name: 'Fundacja Przykład' }],
  topics: ['rada-seniorow', 'klimat'],
  regions: ['PL-10'],
  places: [{ name: 'Kutno', lat: 52.23, lon: 19.36 }],
  period: '2017/..',
  links: [{ url: 'https://example.org/zrodlo', label: 'Źródło' }],
  relations: [{ type: 'related', id: 'kkwl-2026-0002' }],
});
const note = item('panel-note', { id: 'kkwl-2026-0002', topics: ['klimat'], regions: ['PL'] });
const gone = item('case-study', { id: 'kkwl-2026-0003', workflow: 'withdrawn', withdrawn: { date: '2026-02-01', reason: 'Na prośbę autora.' } });
const draft = item('case-study', { id: 'kkwl-2026-0004', workflow: 'draft' });
const archive = liveArchive([whole, note, gone, draft]);
const seen: string[] = [];

const asked = async (query: string) => {
  const text = await oai(archive.site, query);
  seen.push(text);
  return load(text, { xml: true });
};
const errorsOf = async (query: string) => {
  const $ = await asked(query);
  return $('OAI-PMH > error').toArray().map((error) => $(error).attr('code'));
};
const texts = ($: Awaited<ReturnType<typeof asked>>, selector: string) => $(selector).toArray().map((each) => $(each).text());

afterAll(async () => expect(await faultsOf(seen)).toEqual([]), 60_000);

describe('what is told of the archive', () => {
  test('Identify: says whose it is, how deletions and times are kept', async () => {
    const $ = await asked('verb=Identify');
    expect(['repositoryName', 'baseURL', 'protocolVersion', 'adminEmail', 'earliestDatestamp', 'deletedRecord', 'granularity'].map((name) => $(`Identify > ${name}`).text())).toEqual(['Kongresoteka', 'https://example.org/oai', '2.0', 'webmaster@example.org', '2026-03-01T10:00:00Z', 'persistent', 'YYYY-MM-DDThh:mm:ssZ']);
    expect($('oai-identifier > repositoryIdentifier').text()).toBe('example.org');
  });

  test('an address of the editors: is where harvesters may write', async () => {
    const { site } = liveArchive([], { handIn: { contactEmail: 'redakcja@example.org' } as never });
    expect(await oai(site, 'verb=Identify')).toContain('<adminEmail>redakcja@example.org</adminEmail>');
  });

  test('ListMetadataFormats: both formats, with their schemas; of an item that is gone, none', async () => {
    const $ = await asked('verb=ListMetadataFormats');
    expect(texts($, 'metadataPrefix')).toEqual(['oai_dc', 'oai_datacite']);
    expect(texts(await asked(`verb=ListMetadataFormats&identifier=oai:example.org:${id}`), 'metadataPrefix')).toEqual(['oai_dc', 'oai_datacite']);
    expect(await errorsOf('verb=ListMetadataFormats&identifier=oai:example.org:kkwl-2026-0003')).toEqual(['noMetadataFormats']);
  });

  test('ListSets: sets that have records, wider ones too, named in Polish', async () => {
    const $ = await asked('verb=ListSets');
    const sets = Object.fromEntries($('set').toArray().map((set) => [$(set).children('setSpec').text(), $(set).children('setName').text()]));
    expect(sets).toEqual({
      edition: 'Edycja Kongresu', 'edition:2025': 'Edycja Kongresu: III Kongres',
      kind: 'Rodzaj materiału', 'kind:case-study': 'Rodzaj materiału: Opis inicjatywy', 'kind:panel-note': 'Rodzaj materiału: Notatka z sesji',
      region: 'Region', 'region:PL': 'Region: cała Polska', 'region:PL-10': 'Region: łódzkie',
      topic: 'Temat', ...Object.fromEntries(Object.entries(sets).filter(([spec]) => spec.startsWith('topic:'))),
    });
    expect(sets).toMatchObject({ 'topic:partycypacja': 'Temat: Udział mieszkańców w decyzjach', 'topic:partycypacja:rada-seniorow': 'Temat: Seniorzy w samorządzie' });
  });

  test('before the first item: every verb answers', async () => {
    const { site } = liveArchive([]);
    const answers = await Promise.all(['Identify', 'ListSets', 'ListMetadataFormats', 'ListRecords&metadataPrefix=oai_dc'].map((verb) => oai(site, `verb=${verb}`)));
    seen.push(...answers);
    expect(answers.map((text) => /<error code="(\w+)"/u.exec(text)?.[1])).toEqual([undefined, undefined, undefined, 'noRecordsMatch']);
  });
});

describe('a record', () => {
  test('in Dublin Core: says what the item says, without characters XML may not hold', async () => {
    const $ = await asked(`verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:example.org:${id}`);
    expect(texts($, 'header > setSpec')).toEqual(['kind:case-study', 'region:PL-10', 'topic:partycypacja:rada-seniorow', expect.stringMatching(/^topic:.*klimat$/u)]);
    expect(texts($, 'dc\\:title')).toEqual(['Rada seniorów <w> „Kutnie” & okolicy. Pierwsze dwa lata', 'A council']);
    expect([texts($, 'dc\\:creator'), texts($, 'dc\\:contributor'), texts($, 'dc\\:identifier'), texts($, 'dc\\:date')]).toEqual([['Osoba Pierwsza'], ['Redakcja'], [`https://example.org/m/${id}`, id], ['2026-11-01']]);
    expect(texts($, 'dc\\:coverage')).toEqual(['łódzkie', 'Kutno', '2017/..']);
  });

  test('in DataCite: has identifiers of people and places on the map', async () => {
    const $ = await asked(`verb=GetRecord&metadataPrefix=oai_datacite&identifier=oai:example.org:${id}`);
    expect([$('resource > identifier').text(), $('nameIdentifier').text(), $('affiliation').text(), $('pointLatitude').text()]).toEqual([`https://example.org/m/${id}`, 'https://orcid.org/0000-0002-1825-0097', 'Urząd Gminy', '52.23']);
    expect(texts($, 'title')).toEqual(['Rada seniorów <w> „Kutnie” & okolicy', 'Pierwsze dwa lata', 'A council']);
  });

  test('without anybody who signed it: invents nobody', async () => {
    const dublin = await asked('verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:example.org:kkwl-2026-0002');
    expect(texts(dublin, 'dc\\:creator')).toEqual([]);
    expect(texts(await asked('verb=GetRecord&metadataPrefix=oai_datacite&identifier=oai:example.org:kkwl-2026-0002'), 'creatorName')).toEqual([':unav']);
  });

  test('of a withdrawn item: is a header that says deleted, and not a word of its text', async () => {
    const $ = await asked('verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:example.org:kkwl-2026-0003');
    expect([$('header').attr('status'), $('metadata').length, $('header > datestamp').text()]).toEqual(['deleted', 0, '2026-03-01T10:00:00Z']);
  });

  test('of a draft: is unknown', async () => {
    expect(await errorsOf('verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:example.org:kkwl-2026-0004')).toEqual(['idDoesNotExist']);
  });
});

describe('what cannot be answered', () => {
  const list = 'verb=ListRecords&metadataPrefix=oai_dc';
  test.each([
    ['', ['badVerb']],
    ['verb=', ['badVerb']],
    ['verb=identify', ['badVerb']],
    ['verb=constructor', ['badVerb']],
    ['verb=Identify&verb=Identify', ['badVerb']],
    ['verb=Identify&x=1', ['badArgument']],
    ['verb=Identify&__proto__=1', ['badArgument']],
    ['verb=ListRecords', ['badArgument']],
    ['verb=GetRecord', ['badArgument', 'badArgument']],
    [`${list}&metadataPrefix=oai_dc`, ['badArgument']],
    ['verb=ListRecords&metadataPrefix=', ['badArgument']],
    ['verb=ListRecords&metadataPrefix=marc21', ['cannotDisseminateFormat']],
    [`verb=GetRecord&metadataPrefix=mods&identifier=oai:example.org:${id}`, ['cannotDisseminateFormat']],
    [`${list}&from=wczoraj`, ['badArgument']],
    [`${list}&from=2026-02-30`, ['badArgument']],
    [`${list}&from=2026-02-01T10:00:00`, ['badArgument']],
    [`${list}&from=2026-02-01T10:00:00.5Z`, ['badArgument']],
    [`${list}&from=2026-02-01T10:00:00%2B01:00`, ['badArgument']],
    [`${list}&from=2026-02-01&until=2026-03-01T00:00:00Z`, ['badArgument']],
    [`${list}&from=2026-03-02&until=2026-03-01`, ['badArgument']],
    [`${list}&until=0001-01-01`, ['noRecordsMatch']],
    [`${list}&from=9999-12-31`, ['noRecordsMatch']],
    [`${list}&set=`, ['badArgument']],
    [`${list}&set=topic::klimat`, ['badArgument']],
    [`${list}&set=topic:nie-ma`, ['noRecordsMatch']],
    [`${list}&set=${'a'.repeat(2000)}`, ['badArgument']],
    ['verb=ListRecords&resumptionToken=x', ['badResumptionToken']],
    ['verb=ListRecords&resumptionToken=', ['badResumptionToken']],
    ['verb=ListSets&resumptionToken=x', ['badResumptionToken']],
    [`${list}&resumptionToken=x`, ['badArgument']],
    ['verb=GetRecord&metadataPrefix=oai_dc&identifier=kkwl-2026-0001', ['idDoesNotExist']],
    ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:other.example:kkwl-2026-0001', ['idDoesNotExist']],
    ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:example.org:', ['idDoesNotExist']],
    ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:example.org:../../etc/passwd', ['idDoesNotExist']],
    ["verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:example.org:x'%20OR%201=1--", ['badArgument']],
    ['verb=GetRecord&metadataPrefix=oai_dc&identifier=%00%FF<script>', ['badArgument']],
    ['verb=ListMetadataFormats&identifier=oai:example.org:nic', ['idDoesNotExist']],
  ])('%s: %j', async (query, codes) => {
    expect(await errorsOf(query)).toEqual(codes);
  });

  test('a bad verb or argument: is not repeated; other arguments are', async () => {
    expect((await asked('verb=Identify&x=1'))('request').attr()).toEqual({});
    expect((await asked(`${list}&set=topic:nie-ma`))('request').attr()).toEqual({ verb: 'ListRecords', metadataPrefix: 'oai_dc', set: 'topic:nie-ma' });
  });

  test('a library that cannot be read: nothing is told of as deleted, the harvester is asked to come back', async () => {
    const { library } = { library: () => ({ publicItems: () => [], problems: [{}] }) as never };
    const { status, headers } = await textOf(request(liveArchive([], { library }).site).get('/oai?verb=Identify'));
    expect([status, headers['retry-after']]).toEqual([503, '600']);
  });
});

describe('a form that is posted', () => {
  const post = (body: string, headers: Record<string, string> = {}) => textOf(request(archive.site).post('/oai').set({ 'Content-Type': 'application/x-www-form-urlencoded', ...headers }).send(body));

  test('by a program, without Origin: is answered as the address is', async () => {
    const { status, text } = await post('verb=ListRecords&metadataPrefix=oai_dc');
    const strip = (document: string) => document.replace(/<responseDate>[^<]*/u, '');
    expect([status, strip(text)]).toEqual([200, strip(await oai(archive.site, 'verb=ListRecords&metadataPrefix=oai_dc'))]);
  });

  test.each([
    ['verb=Identify&verb=Identify', 'badVerb'],
    ['', 'badVerb'],
    ['verb=ListRecords&resumptionToken=x', 'badResumptionToken'],
  ])('%j: %s', async (body, code) => {
    const { text } = await post(body);
    seen.push(text);
    expect(text).toContain(`<error code="${code}">`);
  });

  test('one of a megabyte, or in no form: is refused clearly', async () => {
    expect((await post(`verb=Identify&x=${'x'.repeat(1_000_000)}`)).status).toBe(413);
    expect((await textOf(request(archive.site).post('/oai').set('Content-Type', 'application/json').send('{"verb":"Identify"}'))).text).toContain('badVerb');
    expect((await post('verb=Identify', { 'Content-Type': 'application/x-www-form-urlencoded; charset=ebcdic' })).status).toBe(415);
  });

  test.each(['/oai/x', '/', '/redakcja/zaloguj', '/zglos-przyklad', '/oai%2F..%2Fredakcja'])('to %s by a program: is refused as before', async (address) => {
    expect((await request(archive.site).post(address).type('form').send('verb=Identify')).status).toBe(403);
  });

  test.each(['put', 'patch', 'delete'] as const)('%s /oai: is refused as before', async (method) => {
    expect((await request(archive.site)[method]('/oai')).status).toBe(403);
  });
});
