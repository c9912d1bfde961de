import { describe, expect, test } from 'vitest';
import { item } from '../builders.js';
import { attributesOf, siteWith, textsOf, visit, type Page } from '../site.js';

const first = item('case-study', { title: 'Pierwszy', topics: ['rada-seniorow'], methods: ['cialo-doradcze'], status: 'finished', costNote: '10 tys. zł', regions: ['PL-10'], risks: ['Mało chętnych.'], initiator: { name: 'Urząd Gminy' } });
const second = item('case-study', { title: 'Drugi', topics: ['rada-seniorow'], methods: ['cialo-doradcze'], status: 'finished', regions: ['PL-10'], risks: ['Brak pieniędzy.'], initiator: { name: 'Urząd Gminy' } });
const more = [1, 2, 3].map((number) => item('case-study', { title: `Kolejny ${number}` }));
const note = item('panel-note', { title: 'Notatka' });
const draft = item('case-study', { title: 'Szkic', workflow: 'draft' });
const site = siteWith({ items: [first, second, ...more, note, draft] });
const compare = (...ids: string[]) => visit(site, `/porownaj?${ids.map((id) => `m=${id}`).join('&')}`);
const id = ({ meta }: typeof first) => meta.id;

function rowsOf({ $ }: Page): Record<string, string[]> {
  return Object.fromEntries($('.compared tbody tr').toArray().map((row) => {
    const term = $(row).find('th').contents().first().text().trim();
    return [term, [$(row).find('.state').text(), ...$(row).find('td').toArray().map((cell) => $(cell).text().replace(/\s+/gu, ' ').trim())]];
  }));
}

describe('case studies side by side', () => {
  test('two: say in each row whether they differ, and what is not stated', async () => {
    const page = await compare(id(first), id(second));
    const rows = rowsOf(page);
    expect(rows['Stan']).toEqual(['tak samo', 'zakończone', 'zakończone']);
    expect(rows['Koszt']).toEqual(['nie wszędzie podano', '10 tys. zł', 'nie podano']);
    expect(rows['Ryzyka']).toEqual(['różnie', 'Mało chętnych.', 'Brak pieniędzy.']);
    expect(textsOf(page.$, '.missing')[0]).toContain('Podstawa prawna');
    expect(page.$('.wide-table').attr('tabindex')).toBe('0');
  });

  test('only differences: leaves out rows that are the same, and leads back', async () => {
    const page = await visit(site, `/porownaj?m=${id(first)}&m=${id(second)}&only=differences`);
    expect(Object.keys(rowsOf(page))).toEqual(['Koszt', 'Ryzyka']);
    expect(attributesOf(page.$, '.more-views a', 'href')).toEqual([`/porownaj?m=${id(first)}&m=${id(second)}`]);
    expect(textsOf(page.$, '#comparison')[0]).toMatch(/^Różnią się 2 pola z \d+$/u);
  });

  test('five: shows four and says so; one can be taken away', async () => {
    const page = await compare(...[first, second, ...more].map(id));
    expect(textsOf(page.$, '.compared thead th > a:first-child')).toEqual(['Pierwszy', 'Drugi', 'Kolejny 1', 'Kolejny 2']);
    expect(textsOf(page.$, '.notice')).toEqual(['Obok siebie mieszczą się cztery opisy, więc pominięto 1 dalszy.']);
    expect(page.$('.remove').first().attr('href')).toBe(`/porownaj?m=${id(second)}&m=${id(more[0]!)}&m=${id(more[1]!)}`);
    expect(page.$('.adding')).toHaveLength(0);
  });

  test.each([
    ['a draft', id(draft), 'nie ma w bibliotece'],
    ['an unknown number', 'kkwl-2020-0001', 'nie ma w bibliotece'],
    ['a note', id(note), 'tylko opisy inicjatyw'],
  ])('%s: is said and not compared', async (_name, other, says) => {
    const page = await compare(id(first), other);
    expect(page.status).toBe(200);
    expect(textsOf(page.$, '.notice')[0]).toContain(says);
    expect(page.html).not.toContain('Szkic');
    expect(page.$('.compared')).toHaveLength(0);
  });

  test('whole addresses, commas, capitals and repetitions: are read', async () => {
    const page = await visit(site, `/porownaj?m=https://example.org/m/${id(first)}%20${id(first)},${id(second).toUpperCase()}`);
    expect(textsOf(page.$, '.compared thead th > a:first-child')).toEqual(['Pierwszy', 'Drugi']);
  });

  test('an odd address: is a whole page that offers the newest', async () => {
    const page = await visit(site, `/porownaj?m=${'x'.repeat(5_000)}&m=%3Cscript%3E&only=1`);
    expect(page.status).toBe(200);
    expect(attributesOf(page.$, '.adding input[type=checkbox]', 'value')).toContain(id(first));
  });

  test('without JavaScript: the page of an item has a form, a found card a link', async () => {
    const page = await visit(site, `/m/${id(first)}`);
    expect(page.$('.compare-similar').attr('action')).toBe('/porownaj');
    expect(page.$('.compare-similar input[name=m][type=hidden]').attr('value')).toBe(id(first));
    const found = await visit(site, '/szukaj?q=pierwszy');
    expect(attributesOf(found.$, '.card-facts a:not([data-list-add])', 'href')).toEqual([`/porownaj?m=${id(first)}`]);
    expect(textsOf((await visit(site, '/szukaj?q=notatka')).$, '.card-facts a:not([data-list-add])')).toEqual([]);
  });
});
