import { describe, expect, test } from 'vitest';
import { edition, item } from '../builders.js';
import { attributesOf, siteWith, textsOf, visit } from '../site.js';

const recommend = (text: string, more = {}) => ({ id: 'r1', text, status: 'open', statusHistory: [], ...more });
const editions = [edition({ code: '2024', name: { pl: 'II Kongres', en: '2nd' }, sessions: [] }), edition({ sessions: [] })];
const before = item('panel-note', { edition: '2024', session: '2024-panel', recommendations: [recommend('Uprościć sprawozdania.', { addressee: 'Ministerstwo' })] });
const after = item('panel-note', { recommendations: [recommend('Uprościć sprawozdania', { addressee: 'Ministerstwo', status: 'adopted', statusHistory: [{ status: 'adopted', date: '2025-11-01', note: 'Rozporządzenie' }, { status: 'constructor', date: '2025-10-10' }] }), recommend('Szkolić radnych', { id: 'r2', addressee: 'Gminy' })] });
const site = siteWith({ items: [before, after, item('panel-note', { workflow: 'draft', recommendations: [recommend('Tajna')] })], editions });

describe('recommendations', () => {
  test('the same words in two editions: are followed as one, the latest state first', async () => {
    const { $ } = await visit(site, '/rekomendacje');
    expect(textsOf($, '.followed h2')).toEqual(['2 rekomendacje']);
    expect(textsOf($, '.followed h3').sort()).toEqual(['Szkolić radnych', 'Uprościć sprawozdania']);
    const followed = $('.followed article').filter((_, each) => $(each).find('.made > li').length === 2);
    expect(followed.find('strong').toArray().map((each) => $(each).text())).toEqual(['przyjęta', 'III Kongres', 'II Kongres']);
    expect(followed.find('ol li').toArray().map((each) => $(each).text())).toEqual(['10 października 2025: constructor', '1 listopada 2025: przyjęta – Rozporządzenie']);
    expect($.html()).not.toContain('Tajna');
  });

  test.each([['status=adopted', 1], ['edition=2024', 1], ['edition=2025', 2], ['addressee=gminy', 1], ['status=adopted&addressee=gminy', 0], ['status=nie-ma', 2], ['topic=konsultacje', 2]])('%s: leaves %i', async (query, count) => {
    const { $ } = await visit(site, `/rekomendacje?${query}`);
    expect($('.followed article')).toHaveLength(count);
    if (count === 0) expect($('.empty').text()).toContain('Żadna rekomendacja nie pasuje');
  });

  test('links of the filters: lead to as many as they say', async () => {
    const { $ } = await visit(site, '/rekomendacje');
    for (const link of $('.conditions li').toArray()) {
      const page = await visit(site, $(link).find('a').attr('href')!);
      expect(page.$('.followed article')).toHaveLength(Number($(link).find('.count').text()));
    }
  });

  test('each: leads to its place in the note', async () => {
    const { $ } = await visit(site, '/rekomendacje');
    for (const address of attributesOf($, '.made a', 'href')) {
      const [path, anchor] = address.split('#');
      expect((await visit(site, path!)).$(`#${anchor}`)).toHaveLength(1);
    }
  });

  test('more than fifty: stand on several pages; a page past the end shows the last', async () => {
    const many = siteWith({ items: [item('panel-note', { recommendations: Array.from({ length: 51 }, (_, index) => recommend(`Zalecenie ${index}`, { id: `r${index}` })) })] });
    const shown = async (address: string) => (await visit(many, address)).$('.followed article').length;
    expect(await Promise.all(['/rekomendacje', '/rekomendacje?page=2', '/rekomendacje?page=99', '/rekomendacje?page=-1e9'].map(shown))).toEqual([50, 1, 1, 50]);
  });

  test('none: says so', async () => {
    expect((await visit(siteWith(), '/rekomendacje')).$('.empty').text()).toContain('nie zawierają jeszcze rekomendacji');
  });
});
