import { describe, expect, test } from 'vitest';
import { makeDocx, makeOdf, paragraph } from './fixtures/make-documents.js';
import { picture, plainJpeg } from './fixtures/make-jpeg.js';
import { assemble, makePdf } from './fixtures/make-pdf.js';
import { makeZip } from './fixtures/make-zip.js';
import { read, refusals, unit } from './fixtures/read.js';
import { uploadFolder } from './fixtures/upload.js';

const { lay } = uploadFolder();

describe('a PDF', () => {
  test('pages: have text in Polish, a title by its size, hyphens joined', async () => {
    const small = (text: string) => ({ text, size: 14 });
    const pdf = makePdf([
      ['Panel obywatelski: zażółć gęślą jaźń', small('Ustawa o samo-'), small('rządzie i rozwój społeczno-'), small('gospodarczy gminy')],
      [small('Sam tekst bez tytułu, a na niej'), small('druga linia, obie równie duże,'), small('trzecia linia'), small('czwarta'), small('piąta')],
      [],
    ]);
    const reading = await read(lay(pdf), 'pdf');
    expect(reading).toMatchObject({ unit: 'page', total: 3, width: 720, height: 405, isTagged: false, hasText: true });
    expect(reading.units).toEqual([
      unit(1, { title: 'Panel obywatelski: zażółć gęślą jaźń', text: 'Ustawa o samorządzie i rozwój społeczno-gospodarczy gminy', smallestFont: 14 }),
      unit(2, { text: 'Sam tekst bez tytułu, a na niej\ndruga linia, obie równie duże,\ntrzecia linia\nczwarta\npiąta', smallestFont: 14 }),
      unit(3, {}),
    ]);
  });

  test('a scan: has no text', async () => {
    const reading = await read(lay(makePdf([[], ['7'], []])), 'pdf');
    expect(reading).toMatchObject({ total: 3, hasText: false });
  });

  test('scripts and a language: are noticed', async () => {
    const pdf = assemble([
      '<< /Type /Catalog /Pages 2 0 R /Lang (pl-PL) /MarkInfo << /Marked true >> /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (app.alert\\(1\\)) >>] >> >> >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 200] /Rotate 90 >>',
    ]);
    expect(await read(lay(pdf), 'pdf')).toMatchObject({ hasScripts: true, isTagged: true, language: 'pl-PL', width: 200, height: 100 });
  });

  test('a locked one: is told so; a truncated one: is mended or damaged, never more', async () => {
    const locked = assemble(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>', `<< /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >>`], '/Encrypt 3 0 R /ID [<41> <41>]');
    expect(await refusals(lay(locked), 'pdf')).toEqual(['encrypted']);
    const pdf = makePdf([['Jedna strona']]);
    expect(await refusals(lay(pdf.subarray(0, 120)), 'pdf')).toEqual(['damaged']);
  });
});

describe('a document', () => {
  test('of Word: has a section for each heading, also of a Polish Word, and footnotes at its end', async () => {
    const body = [
      paragraph('Wstęp przed nagłówkiem'),
      paragraph('Cel', 'Nagwek1'),
      paragraph('Lepsza <w:t>'.replace('<w:t>', 'współpraca')),
      '<w:p><w:r><w:t>skreślone: </w:t></w:r><w:del><w:r><w:delText>tajne</w:delText></w:r></w:del><w:r><w:tab/><w:t>zostaje</w:t></w:r></w:p>',
      '<w:p><w:r><w:drawing><wp:docPr id="1" name="x" descr="Mapa gminy"/><pic:pic/></w:drawing><w:drawing><wp:docPr id="2" name="y"/><pic:pic/></w:drawing></w:r></w:p>',
      paragraph('Koszty', 'Nagwek2'),
    ].join('');
    const notes = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote>${paragraph('Dz.U. 2024 poz. 1')}</w:footnote></w:footnotes>`;
    const reading = await read(lay(makeDocx(body, [{ name: 'word/footnotes.xml', content: notes }])), 'docx');
    expect(reading).toMatchObject({ unit: 'section', total: 4, width: null });
    expect(reading.units).toEqual([
      unit(1, { text: 'Wstęp przed nagłówkiem' }),
      unit(2, { title: 'Cel', text: 'Lepsza współpraca\nskreślone: zostaje', pictures: 2, picturesWithoutAlt: 1, altTexts: 'Mapa gminy' }),
      unit(3, { title: 'Koszty' }),
      unit(4, { title: 'Przypisy', text: 'Dz.U. 2024 poz. 1' }),
    ]);
  });

  test('without headings: is cut between paragraphs', async () => {
    const body = Array.from({ length: 30 }, (_, index) => paragraph(`Akapit ${index}. ${'słowo '.repeat(80)}`)).join('');
    const { units } = await read(lay(makeDocx(body)), 'docx');
    expect(units.map(({ text }) => text.split('\n').length)).toEqual([9, 9, 9, 3]);
    expect(units.every(({ title, isCut }) => title === null && !isCut)).toBe(true);
  });

  test('of Writer: has sections; comments and deleted text are not read, footnotes come last', async () => {
    const body = [
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>usunięte</text:p></text:deletion></text:changed-region></text:tracked-changes>',
      '<text:h text:outline-level="1">Cel</text:h>',
      '<text:p>Lepsza <text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Źródło: GUS</text:p></text:note-body></text:note>współpraca<office:annotation><text:p>komentarz</text:p></office:annotation></text:p>',
      '<text:h text:outline-level="4">za głęboko</text:h>',
    ].join('');
    expect((await read(lay(makeOdf('text', body)), 'odt')).units).toEqual([unit(1, { title: 'Cel', text: 'Lepsza współpraca\nza głęboko' }), unit(2, { title: 'Przypisy', text: 'Źródło: GUS' })]);
  });

  test('of an old OpenOffice, which names a document type: is read, and nothing is fetched', async () => {
    const content = '<?xml version="1.0"?><!DOCTYPE office:document-content PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "http://127.0.0.1:9/office.dtd"><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><text:p>Dawny</text:p></office:document-content>';
    const odt = makeZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', isStored: true }, { name: 'content.xml', content }]);
    expect((await read(lay(odt), 'odt')).units).toEqual([unit(1, { text: 'Dawny' })]);
  });

  test('an empty one: has one empty section', async () => {
    expect(await read(lay(makeDocx('')), 'docx')).toMatchObject({ total: 1, units: [unit(1, {})], hasText: false });
  });
});

describe('a picture', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('%s: has a size, and its location is found', async (type) => {
    const reading = await read(lay(await picture(type)), type);
    expect(reading).toMatchObject({ unit: 'image', total: 1, width: 60, height: 40, hasText: false, units: [unit(1, { pictures: 1, picturesWithoutAlt: 1, hasLocation: true })] });
  });

  test('without a location, too large, cut off: said', async () => {
    expect((await read(lay(await plainJpeg()), 'jpeg')).units[0]!.hasLocation).toBe(false);
    const huge = await picture('png');
    huge.writeUInt32BE(60_000, 16);
    huge.writeUInt32BE(60_000, 20);
    expect(await refusals(lay(huge), 'png')).toEqual(['too-many-pixels']);
    expect(await refusals(lay((await plainJpeg()).subarray(0, 100)), 'jpeg')).toEqual(['damaged']);
  });
});
