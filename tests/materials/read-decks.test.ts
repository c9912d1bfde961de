import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/materials/index.js';
import { makeOdf } from './fixtures/make-documents.js';
import { makePptx } from './fixtures/make-pptx.js';
import { jpegWithLocation } from './fixtures/make-jpeg.js';
import { read, refusals, unit } from './fixtures/read.js';
import { uploadFolder } from './fixtures/upload.js';

const { lay } = uploadFolder();

describe('a PowerPoint deck', () => {
  test('slides: come in the order they are shown, hidden and empty ones among them, notes apart', async () => {
    const deck = makePptx(
      [
        { title: 'Zażółć gęślą jaźń', text: ['Panel obywatelski', 'w Lublinie'], notes: 'Tego nie mówić głośno', size: 18 },
        {},
        { text: ['Ukryty koszt'], isHidden: true, pictures: ['', 'Wykres kosztów'] },
      ],
      { order: [2, 0, 1] },
    );
    const reading = await read(lay(deck), 'pptx');
    expect(reading).toMatchObject({ unit: 'slide', total: 3, width: 960, height: 540, hasText: true, isTagged: null });
    expect(reading.units).toEqual([
      unit(1, { text: 'Ukryty koszt', isHidden: true, pictures: 2, picturesWithoutAlt: 1, altTexts: 'Wykres kosztów' }),
      unit(2, { title: 'Zażółć gęślą jaźń', text: 'Panel obywatelski\nw Lublinie', notes: 'Tego nie mówić głośno', smallestFont: 18 }),
      unit(3, {}),
    ]);
  });

  test('tables, groups, diagrams and fallbacks: are read once', async () => {
    const cell = (text: string) => `<a:tc><a:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:txBody></a:tc>`;
    const box = (text: string) => `<p:sp><p:nvSpPr><p:cNvPr id="5" name="x"/></p:nvSpPr><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
    const raw = `<p:graphicFrame><a:tbl><a:tr>${cell('gmina')}${cell('budżet')}</a:tr></a:tbl></p:graphicFrame><p:grpSp>${box('w grupie')}</p:grpSp><mc:AlternateContent><mc:Choice Requires="x">${box('raz')}</mc:Choice><mc:Fallback>${box('raz')}</mc:Fallback></mc:AlternateContent>`;
    expect((await read(lay(makePptx([{ raw }])), 'pptx')).units[0]!.text).toBe('gmina\nbudżet\nw grupie\nraz');
  });

  test('page numbers and dates: are left out, decoration needs no description, shrunk text is as small as it looks', async () => {
    const placeholder = (type: string, text: string) => `<p:sp><p:nvSpPr><p:cNvPr id="5" name="x"/><p:nvPr><p:ph type="${type}"/></p:nvPr></p:nvSpPr><p:txBody><a:bodyPr><a:normAutofit fontScale="50000"/></a:bodyPr><a:p><a:r><a:rPr sz="1800"/><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
    const decoration = '<p:pic><p:nvPicPr><p:cNvPr id="9" name="x"><a:extLst><a:ext><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></p:cNvPr></p:nvPicPr></p:pic>';
    const raw = placeholder('sldNum', '7') + placeholder('dt', '23.11.2026') + placeholder('body', 'Bardzo drobny tekst, którego nikt nie przeczyta') + decoration;
    expect((await read(lay(makePptx([{ raw }])), 'pptx')).units).toEqual([unit(1, { text: 'Bardzo drobny tekst, którego nikt nie przeczyta', smallestFont: 9 })]);
  });

  test('a photograph with a location: is found on its slide', async () => {
    const relation = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId2" Type="http://x/image" Target="../media/image1.jpg"/></Relationships>';
    const deck = makePptx([{}, {}], { more: [{ name: 'ppt/slides/_rels/slide2.xml.rels', content: relation }, { name: 'ppt/media/image1.jpg', content: await jpegWithLocation() }] });
    expect((await read(lay(deck), 'pptx')).units.map(({ hasLocation }) => hasLocation)).toEqual([false, true]);
  });

  test('too many slides, too much text: the rest is left out and said', async () => {
    const deck = lay(makePptx([{ title: 'Pierwszy', text: ['a'.repeat(50)] }, { title: 'Drugi' }, { title: 'Trzeci' }]));
    const reading = await read(deck, 'pptx', { ...LIMITS, units: 2, unitCharacters: 10 });
    expect(reading.total).toBe(3);
    expect(reading.units).toEqual([unit(1, { title: 'Pierwszy', text: 'a'.repeat(10), isCut: true }), unit(2, { title: 'Drugi' })]);
  });

  test('no slides, broken XML: said', async () => {
    expect(await refusals(lay(makePptx([])), 'pptx')).toEqual(['no-slides']);
    expect(await refusals(lay(makePptx([{ raw: '<p:sp>' }])), 'pptx')).toEqual(['damaged']);
  });
});

describe('an Impress deck', () => {
  const frame = (kind: string, text: string, more = '') => `<draw:frame presentation:class="${kind}"><draw:text-box><text:p text:style-name="P1">${text}</text:p></draw:text-box>${more}</draw:frame>`;
  const styles = '<style:style style:name="hidden"><style:drawing-page-properties presentation:visibility="hidden"/></style:style><style:style style:name="P0"><style:text-properties fo:font-size="10pt"/></style:style><style:style style:name="P1" style:parent-style-name="P0"/><style:style style:name="T1"><style:text-properties fo:font-size="6pt"/></style:style>';

  test('slides: have titles, text, hidden flag, pictures and notes', async () => {
    const body = [
      `<draw:page draw:name="a">${frame('title', 'Fundusz sołecki')}${frame('outline', 'krok<text:s/>po<text:line-break/>kroku <text:span text:style-name="T1">drobnym drukiem, którego nie widać</text:span>')}<presentation:notes><draw:page-thumbnail/>${frame('notes', 'Notatka prelegenta')}</presentation:notes></draw:page>`,
      `<draw:page draw:name="b" draw:style-name="hidden"><draw:frame><draw:image xlink:href="Pictures/a.jpg"/><svg:title>Zebranie</svg:title></draw:frame><draw:frame><draw:image xlink:href="Pictures/b.png"/></draw:frame>${frame('page-number', '2')}</draw:page>`,
    ].join('');
    const deck = makeOdf('presentation', body, { styles, more: [{ name: 'Pictures/a.jpg', content: await jpegWithLocation() }] });
    expect((await read(lay(deck), 'odp')).units).toEqual([
      unit(1, { title: 'Fundusz sołecki', text: 'krok po\nkroku drobnym drukiem, którego nie widać', notes: 'Notatka prelegenta', smallestFont: 6 }),
      unit(2, { isHidden: true, pictures: 2, picturesWithoutAlt: 1, altTexts: 'Zebranie', hasLocation: true }),
    ]);
  });

  test('an encrypted one: is told so', async () => {
    const deck = makeOdf('presentation', '', { manifest: '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>' });
    expect(await refusals(lay(deck), 'odp')).toEqual(['encrypted']);
  });
});
