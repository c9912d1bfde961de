import { describe, expect, test } from 'vitest';
import { NameFinder } from '../../../src/content/index.js';
import { hideInAnchor, hideInHtml, hideInText } from '../../../src/content/names/hide-names.js';
import { renderMarkdown } from '../../../src/content/markdown/render-markdown.js';
import { createAnalyser, readDictionary } from '../../../src/language/index.js';

const analyser = createAnalyser(readDictionary());
const finderOf = (...names: string[]) => new NameFinder(names, (word) => analyser.lemmas(word));
const hidden = (text: string, ...names: string[]) => hideInText(text, finderOf(...names), '…');

describe('a name in running text', () => {
  test.each([
    ['Testowa Kowalska', 'mówiła Testowa Kowalska', 'mówiła …'],
    ['Jan Kowalski', 'Jana Kowalskiego, Janowi Kowalskiemu, z Janem Kowalskim, o Janie Kowalskim, Janie Kowalski!', '…, …, z …, o …, …!'],
    ['Anna Nowak', 'Anny Nowak, z Anną Nowak, Annie Nowak', '…, z …, …'],
    ['Marek Dudek', 'Marka Dudka i Markowi Dudkowi', '… i …'],
    ['Barbara Wróbel', 'Barbarze Wróbel, Barbarą Wróbel', '…, …'],
    ['Paweł Wróbel', 'Pawła Wróbla, Pawłowi Wróblowi', '…, …'],
    ['Olga Szczepańska', 'Oldze Szczepańskiej, Olgę Szczepańską', '…, …'],
    ['Ewa Żak', 'o Ewie Żak', 'o …'],
    ['Ewa Lis', 'Ewy Lis i pani Lis', '… i pani …'],
    ['Jan Lew', 'Jana Lwa', '…'],
    ['Jan Kupiec', 'Jana Kupca', '…'],
    ['Jan Sroka', 'Jana Sroki, o Janie Sroce', '…, o …'],
    ['Jan Kowalski', 'KOWALSKI JAN; Kowalski, Jan', '…; …'],
    ['Jan Kowalski', 'J. Kowalski, J.Kowalskiego', '…, …'],
    ['Jan Kowalski', 'Jan Maria Kowalski i Jan M. Kowalski', '… i …'],
    ['Anna Kowalska-Nowak', 'Anny Kowalskiej-Nowak, Anna Kowalska, Anna Nowak', '…, …, …'],
    ['Jan Kowalski', 'pan Kowalski, p. Kowalskiego, dr Kowalskim', 'pan …, p. …, dr …'],
    ['dr hab. Jan Kowalski', 'Jana Kowalskiego', '…'],
    ['Jan Kowalski', '**Jan** Kowalski, Jan\nKowalski, Jan\u00a0Kowalski', '**…, …, …'],
  ])('%s in „%s”: is found', (name, text, expected) => {
    expect(hidden(text, name)).toBe(expected);
  });

  test.each([
    ['Jan Kowalski', 'Adam Kowalski'],
    ['Jan Kowalski', 'Jan Nowak'],
    ['Jan Kowalski', 'Janina Kowalewska'],
    ['Jan Kowalski', 'Przyszedł Jan. Kowalski nie.'],
    ['Jan Kowalski', 'kowalskie tradycje'],
    ['Anna Nowak', 'nowa Anna'],
    ['Jan Kowalski', 'Kowalski powiedział'],
  ])('%s in „%s”: is somebody or something else', (name, text) => {
    expect(hidden(text, name)).toBe(text);
  });

  test('several people, and a name of one word: only whole names are taken out', () => {
    expect(hidden('Jan Kowalski i Anna Nowak', 'Anna Nowak', 'Jan Kowalski', 'Gmina')).toBe('… i …');
    expect(hidden('Gmina Próbna', 'Gmina')).toBe('Gmina Próbna');
  });
});

describe('a name in rendered text', () => {
  const finder = finderOf('Jan Kowalski');
  const html = (markdown: string) => hideInHtml(renderMarkdown(markdown).html, finder, '…');

  test('in headings, across markup, in tables, lists and notes: stands nowhere, and the markup stays whole', () => {
    const markdown = '## Wystąpienie Jana Kowalskiego\n\n**Jan** *Kowalski* i [Jan Kowalski](https://example.org/jan-kowalski "Jan Kowalski").[^1]\n\n- Jan Kowalski\n\n| a |\n|---|\n| J. Kowalski |\n\n[^1]: Jan Kowalski, s. 7.\n';
    const shown = html(markdown);
    expect(shown.replaceAll('https://example.org/jan-kowalski', '')).not.toMatch(/kowalsk/iu);
    expect(shown.match(/<[^>]*>/gu)!.length).toBe(renderMarkdown(markdown).html.match(/<[^>]*>/gu)!.length);
    expect(shown).toContain('<strong>…</strong>');
    expect(shown).toContain('href="https://example.org/jan-kowalski"');
  });

  test('at the end of one block and the beginning of the next: is none', () => {
    expect(html('Był tam Jan\n\nKowalski nie')).toBe(renderMarkdown('Był tam Jan\n\nKowalski nie').html);
  });

  test('in an anchor: is taken out of it', () => {
    expect([hideInAnchor('wystapienie-jana-kowalskiego', finder), hideInAnchor('o-gminie', finder)]).toEqual(['wystapienie-usunieto', 'o-gminie']);
  });
});
