import type { Express } from 'express';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { edition, item, session } from '../builders.js';
import { attributesOf, siteWith, visit, type Page } from '../site.js';

const shown = item('panel-note', {
  title: 'Zażółć gęślą jaźń',
  creators: [{ name: 'Anna Maria Autorska', orcid: '0000-0002-1825-0097' }, { name: 'Jan Autor' }],
  contributors: [{ name: 'Ewa Redaktorska' }],
  dates: { published: '2026-10-02', modified: '2026-11-03' },
  places: [{ name: 'Kutno' }],
  doi: '10.1234/abc',
  version: 2,
});
const { id } = shown.meta;
const own = `https://example.org/m/${id}`;
const site = siteWith({ items: [shown], editions: [edition({ sessions: [session({ day: '2025-10-09' })] })] });

const metaOf = ({ $ }: Page, name: string) => attributesOf($, `meta[name="${name}"]`, 'content');
const textOf = async (from: Express, address: string) => (await request(from).get(address).buffer(true).parse((res, done) => {
  const chunks: Buffer[] = [];
  res.on('data', (chunk: Buffer) => chunks.push(chunk));
  res.on('end', () => done(null, Buffer.concat(chunks).toString('utf8')));
})).body as string;

/** The same facts, read from each form in its own way. */
const READ: Record<string, () => Promise<{ title: string; authors: string[]; day: string; address: string; publisher: string; language: string }>> = {
  'the tags of Highwire Press': async () => {
    const page = await visit(site, `/m/${id}`);
    const one = (name: string) => metaOf(page, `citation_${name}`)[0] ?? '';
    return { title: one('title'), authors: metaOf(page, 'citation_author'), day: one('publication_date').replaceAll('/', '-'), address: one('public_url'), publisher: one('publisher'), language: one('language') };
  },
  'Dublin Core': async () => {
    const page = await visit(site, `/en/m/${id}`);
    const one = (name: string) => metaOf(page, `DC.${name}`)[0] ?? '';
    return { title: one('title'), authors: metaOf(page, 'DC.creator'), day: one('date'), address: one('identifier'), publisher: one('publisher'), language: one('language') };
  },
  'JSON-LD': async () => {
    const { $ } = await visit(site, `/m/${id}`);
    const data = JSON.parse($('script[type="application/ld+json"]').text()) as { name: string; author: { name: string }[]; datePublished: string; '@id': string; publisher: { name: string }; inLanguage: string };
    return { title: data.name, authors: data.author.map(({ name }) => name.replace(/^(.*) (\S+)$/u, '$2, $1')), day: data.datePublished, address: data['@id'], publisher: data.publisher.name, language: data.inLanguage };
  },
  'CSL-JSON': async () => {
    const [csl] = JSON.parse(await textOf(site, `/m/${id}.csl.json`)) as [{ title: string; author: { family: string; given: string }[]; issued: { 'date-parts': [number[]] }; URL: string; publisher: string; language: string }];
    const day = csl.issued['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-');
    return { title: csl.title, authors: csl.author.map(({ family, given }) => `${family}, ${given}`), day, address: csl.URL, publisher: csl.publisher, language: csl.language };
  },
  RIS: async () => {
    const lines = (await textOf(site, `/m/${id}.ris`)).split('\r\n');
    const all = (tag: string) => lines.filter((line) => line.startsWith(`${tag}  - `)).map((line) => line.slice(6).trim());
    return { title: all('TI')[0]!, authors: all('AU'), day: all('DA')[0]!.replace(/\/$/u, '').replaceAll('/', '-'), address: all('UR')[0]!, publisher: all('PB')[0]!, language: all('LA')[0]! };
  },
};

describe('the record of one item', () => {
  test.each(Object.keys(READ))('in %s: says what all the others say', async (form) => {
    expect(await READ[form]!()).toEqual({ title: 'Zażółć gęślą jaźń', authors: ['Autorska, Anna Maria', 'Autor, Jan'], day: '2026-10-02', address: own, publisher: 'Fundacja Rozwoju Demokracji Lokalnej', language: 'pl' });
  });

  test('in BibTeX: says it, too, as far as BibTeX has fields for it', async () => {
    const bibtex = await textOf(site, `/m/${id}.bib`);
    for (const said of [`{${id},`, 'title = {{Zażółć gęślą jaźń}}', 'day = {2}', 'urldate = {2026-11-23}', 'langid = {polish}', 'author = {Autorska, Anna Maria and Autor, Jan}', 'year = {2026}', `url = {${own}}`, 'institution = {Fundacja Rozwoju Demokracji Lokalnej}']) expect(bibtex).toContain(said);
  });

  test.each(['case-study', 'panel-note', 'presentation'] as const)('of a %s: has the types the lists of others give it', async (kind) => {
    const one = item(kind);
    const page = await visit(siteWith({ items: [one], editions: [edition()] }), `/m/${one.meta.id}`);
    const { '@type': type, additionalType } = JSON.parse(page.$('script[type="application/ld+json"]').text()) as Record<string, string>;
    const expected = { 'case-study': ['Article', 'c_93fc'], 'panel-note': ['Report', 'c_c94f'], presentation: ['PresentationDigitalDocument', 'R60J-J5BD'] }[kind];
    expect([type, additionalType?.split('/').at(-1)]).toEqual(expected);
    expect(page.headers['link']).toContain(`<https://schema.org/${expected[0]}>; rel="type"`);
  });
});

describe('signposts', () => {
  test('on the page: say how it is cited, what it is, whose, under which licence and where its metadata are', async () => {
    const page = await visit(site, `/m/${id}`);
    const links = page.headers['link']!.split(', ').map((link) => /^<(.*)>; rel="([^"]+)"(?:; type="([^"]+)")?$/u.exec(link)!.slice(1));
    expect(links).toEqual([
      ['https://doi.org/10.1234/abc', 'cite-as', undefined],
      ['https://schema.org/AboutPage', 'type', undefined],
      ['https://schema.org/Report', 'type', undefined],
      ['https://orcid.org/0000-0002-1825-0097', 'author', undefined],
      ['https://creativecommons.org/licenses/by/4.0/deed.pl', 'license', undefined],
      [`${own}.bib`, 'describedby', 'application/x-bibtex'],
      [`${own}.ris`, 'describedby', 'application/x-research-info-systems'],
      [`${own}.csl.json`, 'describedby', 'application/vnd.citationstyles.csl+json'],
      [`${own}.linkset.json`, 'linkset', 'application/linkset+json'],
    ]);
    expect(attributesOf(page.$, 'link[rel="describedby"]', 'href')).toEqual([`${own}.bib`, `${own}.ris`, `${own}.csl.json`]);
  });

  test('as one document: has those of the page in both languages, and those that lead back to it', async () => {
    const { headers } = await visit(site, `/m/${id}.linkset.json`);
    expect(headers['content-type']).toBe('application/linkset+json; charset=utf-8');
    const { linkset } = JSON.parse(await textOf(site, `/m/${id}.linkset.json`)) as { linkset: Record<string, { href: string; type?: string }[]>[] };
    expect(linkset.map(({ anchor, ...links }) => [anchor, Object.keys(links).join()])).toEqual([
      [own, 'cite-as,type,author,license,describedby'],
      [`https://example.org/en/m/${id}`, 'cite-as,type,author,license,describedby'],
      ...['.bib', '.ris', '.csl.json'].map((form) => [own + form, 'describes']),
      [`https://example.org/api/v1/items/${id}`, 'describes'],
    ]);
    expect(linkset[0]!['cite-as']).toEqual([{ href: 'https://doi.org/10.1234/abc' }]);
    expect(linkset.at(-1)!['describes']).toEqual([{ href: own, type: 'text/html' }]);
  });

  test('on a form: lead back to the page', async () => {
    const { headers } = await visit(site, `/en/m/${id}.csl.json`);
    expect(headers['link']).toBe(`<${own}>; rel="describes"; type="text/html"`);
    expect(headers['content-disposition']).toBe(`attachment; filename="${id}.csl.json"`);
  });
});

const hidden = [
  item('case-study', { workflow: 'withdrawn', withdrawn: { date: '2026-05-01', reason: 'Na prośbę autora.' } }),
  item('case-study', { workflow: 'draft' }),
  item('case-study', { dates: { published: '2026-11-01', modified: '2026-11-01', embargoUntil: '2026-12-24' } }),
];

test.each(['', '.bib', '.ris', '.csl.json', '.linkset.json'])('what is not public, at /m/:id%s: a withdrawn item is gone with its reason, others never were', async (ending) => {
  const closed = siteWith({ items: hidden });
  const answers = await Promise.all([...hidden.map(({ meta }) => meta.id), 'kkwl-2020-0001', '%00'].map((each) => visit(closed, `/m/${each}${ending}`)));
  expect(answers.map(({ status }) => status)).toEqual([410, 404, 404, 404, 404]);
  expect(answers[0]!.$('.message-aside').text()).toContain('Na prośbę autora.');
  // Of what is gone the address it was cited by still holds, and nothing else.
  expect(answers.map(({ headers }) => headers['link'])).toEqual([`<https://example.org/m/${hidden[0]!.meta.id}>; rel="cite-as"`, undefined, undefined, undefined, undefined]);
});

test('names hidden by attribution: in no form, and a role is not turned around like a name', async () => {
  const masked = item('case-study', { attribution: 'role-only', creators: [{ name: 'Jan Ukryty', role: 'urzędniczka gminna' }] });
  const closed = siteWith({ items: [masked] });
  const forms = await Promise.all(['.bib', '.ris', '.csl.json', ''].map((ending) => textOf(closed, `/m/${masked.meta.id}${ending}`)));
  expect(forms.filter((text) => text.includes('Ukryty'))).toEqual([]);
  expect(forms.filter((text) => /gminna, (?:u\.|urzędniczka)/iu.test(text))).toEqual([]);
});
