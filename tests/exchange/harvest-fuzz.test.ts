import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { item } from '../web/builders.js';
import { liveArchive, oai } from './live-archive.js';
import { faultsOf } from './validate.js';

const archive = liveArchive(Array.from({ length: 230 }, () => item()));
const RUNS = 300;

const verb = fc.oneof(fc.constantFrom('Identify', 'ListRecords', 'ListIdentifiers', 'ListSets', 'ListMetadataFormats', 'GetRecord'), fc.string({ maxLength: 20 }));
const name = fc.oneof(fc.constantFrom('metadataPrefix', 'from', 'until', 'set', 'identifier', 'resumptionToken', 'verb', '__proto__', 'toString'), fc.string({ maxLength: 12, unit: 'binary' }));
const value = fc.oneof(
  fc.constantFrom('oai_dc', 'oai_datacite', 'kind:case-study', 'topic', '2026-03-01', '2026-03-01T10:00:00Z', '9999-12-31', '0000-00-00', 'oai:example.org:kkwl-2026-1001', 'oai:example.org:', '%', '../..', "' OR 1=1 --", '<a>&amp;', '\u0000\uFFFE'),
  fc.string({ maxLength: 60, unit: 'binary' }),
  fc.webUrl(),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
);
const query = fc.tuple(fc.option(verb), fc.array(fc.tuple(name, value), { maxLength: 5 })).map(([first, rest]) => new URLSearchParams([...(first === null ? [] : [['verb', first] as [string, string]]), ...rest]).toString());

test('any arguments: the answer is a valid document of the protocol', async () => {
  const documents: string[] = [];
  await fc.assert(
    fc.asyncProperty(query, async (asked) => {
      const text = await oai(archive.site, asked);
      // Lists are long and validated elsewhere.
      if (text.length < 20_000) documents.push(text);
    }),
    { numRuns: RUNS },
  );
  expect(documents.length).toBeGreaterThan(RUNS / 2);
  expect(await faultsOf(documents)).toEqual([]);
}, 120_000);

describe('a token', () => {
  const tokenOf = async (args: string) => load(await oai(archive.site, args), { xml: true })('resumptionToken').text();

  test('tampered with anywhere: is refused, and nothing else happens', async () => {
    const token = await tokenOf('verb=ListRecords&metadataPrefix=oai_dc');
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: token.length - 1 }), fc.constantFrom('', 'A', 'z', '.', '-', '%', 'ż', '\u0000', 'AAAA'), async (place, letter) => {
        const other = token.slice(0, place) + letter + token.slice(place + 1);
        fc.pre(other !== token);
        expect(await oai(archive.site, `verb=ListRecords&resumptionToken=${encodeURIComponent(other)}`)).toContain('<error code="badResumptionToken">');
      }),
      { numRuns: RUNS },
    );
  }, 120_000);

  test('of another verb, of another library, used twice: refused, refused, answered the same', async () => {
    const token = await tokenOf('verb=ListRecords&metadataPrefix=oai_dc');
    expect(await oai(archive.site, `verb=ListIdentifiers&resumptionToken=${token}`)).toContain('badResumptionToken');
    expect(await oai(liveArchive([item()]).site, `verb=ListRecords&resumptionToken=${token}`)).toContain('badResumptionToken');
    const twice = await Promise.all([1, 2].map(async () => load(await oai(archive.site, `verb=ListRecords&resumptionToken=${token}`), { xml: true })('ListRecords').text()));
    expect(twice[0]).toBe(twice[1]);
  });

  test('the last page: ends with an empty one that tells the size', async () => {
    let $ = load(await oai(archive.site, 'verb=ListIdentifiers&metadataPrefix=oai_dc'), { xml: true });
    const cursors = [$('resumptionToken').attr('cursor')];
    while ($('resumptionToken').text()) {
      $ = load(await oai(archive.site, `verb=ListIdentifiers&resumptionToken=${$('resumptionToken').text()}`), { xml: true });
      cursors.push($('resumptionToken').attr('cursor'));
    }
    expect([cursors, $('resumptionToken').attr('completeListSize')]).toEqual([['0', '100', '200'], '230']);
  });
});

test('the schemas: refuse what is wrong, so their silence means something', async () => {
  const good = await oai(archive.site, 'verb=Identify');
  expect(await faultsOf([good.replace('<protocolVersion>2.0', '<protocolVersion>1.1')])).not.toEqual([]);
  expect(await faultsOf([good.replace('<responseDate>', '<responseDat>')])).not.toEqual([]);
});
