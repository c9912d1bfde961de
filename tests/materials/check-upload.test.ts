import { describe, expect, test } from 'vitest';
import { checkUpload, LIMITS, REFUSED_ENDINGS } from '../../src/materials/index.js';
import { makeDocx, makeOdf, paragraph } from './fixtures/make-documents.js';
import { makePdf } from './fixtures/make-pdf.js';
import { makePptx } from './fixtures/make-pptx.js';
import { makeZip } from './fixtures/make-zip.js';
import { uploadFolder } from './fixtures/upload.js';

const { lay } = uploadFolder();
const pdf = makePdf([['Panel obywatelski']]);
const pptx = makePptx([{ title: 'Panel' }]);
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const cfb = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600, 7)]);
const entries = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `ppt/media/${index}.bin` }));

async function codes(content: Buffer | string, name: string): Promise<string[]> {
  const checked = await checkUpload(lay(content), name);
  return 'problems' in checked ? checked.problems.map((problem) => problem.code) : [checked.type];
}

describe('what may come in', () => {
  test.each<[string, Buffer, string]>([
    ['wykład.pdf', pdf, 'pdf'],
    ['WYKŁAD.PDF', pdf, 'pdf'],
    ['panel.v2.pptx', pptx, 'pptx'],
    ['panel.odp', makeOdf('presentation', ''), 'odp'],
    ['opis.docx', makeDocx(paragraph('Opis')), 'docx'],
    ['opis.odt', makeOdf('text', ''), 'odt'],
    ['zdjęcie.JPG', jpeg, 'jpeg'],
    ['end-record-too-long.pptx', makeZip([{ name: '[Content_Types].xml' }, { name: 'ppt/presentation.xml' }], { comment: 1 }), 'pptx'],
    ['packed-media-type-last.odt', makeZip([{ name: 'content.xml' }, { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' }]), 'odt'],
    ['empty-basic-libraries.odp', makeOdf('presentation', '', { more: [{ name: 'Basic/script-lc.xml' }, { name: 'Basic/Standard/script-lb.xml' }, { name: 'Basic/' }] }), 'odp'],
  ])('%s: is taken', async (name, content, type) => {
    expect(await codes(content, name)).toEqual([type]);
  });

  test('the answer: has the name for showing, and the size', async () => {
    const hostile = '../../\u202Efdp.\u0000z\u0307z\u0307o\u0301łc\u0301.pdf';
    expect(await checkUpload(lay(pdf), hostile)).toEqual({ type: 'pdf', name: 'fdp.żżółć.pdf', bytes: pdf.length });
    const long = await checkUpload(lay(pdf), `${'ą'.repeat(10_000)}.pdf`);
    expect([...(long as { name: string }).name].length).toBe(150);
  });
});

describe('what may not', () => {
  test.each<[string, Buffer | string, string]>([
    ['empty.pdf', '', 'empty'],
    ['no-ending', pdf, 'no-ending'],
    ['unknown.xyz', pdf, 'unknown-type'],
    ['double.pdf.html', pdf, 'unknown-type'],
    ['constructor.constructor', pdf, 'unknown-type'],
    ['old.ppt', cfb, 'old-office'],
    ['macros.pptm', pptx, 'macros'],
    ['show.ppsx', pptx, 'template'],
    ['archive.zip', pptx, 'archive'],
    ['drawing.svg', '<svg/>', 'svg'],
    ['iphone.HEIC', jpeg, 'heic'],
    ['talk.key', pptx, 'keynote-or-pages'],
    ['talk.gslides', '{}', 'link'],
    ['encrypted.pptx', cfb, 'encrypted'],
    ['cfb-named.pdf', cfb, 'old-office'],
    ['heic-named.jpg', Buffer.concat([Buffer.from('00000018667479706865696300000000', 'hex'), Buffer.alloc(40)]), 'heic'],
    ['html-named.pdf', '<!doctype html><script>alert(1)</script>', 'disguised'],
    ['exe-named.pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 1)]), 'disguised'],
    ['docx-named.pptx', makeDocx(''), 'disguised'],
    ['zip-named.pptx', makeZip([{ name: 'a.txt' }]), 'disguised'],
    ['odt-named.odp', makeOdf('text', ''), 'disguised'],
    ['pdf-named.pptx', pdf, 'disguised'],
    ['jpeg-named.png', jpeg, 'disguised'],
    ['template-named.odp', makeZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.presentation-template', isStored: true }, { name: 'content.xml' }]), 'template'],
    ['media-type-bomb.odp', makeZip([{ name: 'mimetype', content: Buffer.alloc(10_000_000, 'application/vnd.oasis.opendocument.presentation '), claimedBytes: 47 }, { name: 'content.xml' }]), 'disguised'],
    ['zeros.pdf', Buffer.alloc(5000), 'damaged'],
    ['junk-before-header.pdf', Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), pdf]), 'junk-before'],
    ['pdf-and-zip.pdf', Buffer.concat([pdf, makeZip([{ name: 'a.html', content: 'x' }])]), 'two-in-one'],
    ['jpeg-and-zip.jpg', Buffer.concat([jpeg, makeZip([{ name: 'a.html', content: 'x' }])]), 'two-in-one'],
    ['truncated.pptx', pptx.subarray(0, pptx.length - 300), 'damaged'],
    ['vba.pptx', makePptx([{}], { more: [{ name: 'ppt/vbaProject.bin', content: 'x' }] }), 'macros'],
    ['activex.pptx', makePptx([{}], { more: [{ name: 'ppt/activeX/activeX1.xml', content: 'x' }] }), 'macros'],
    ['basic.odp', makeOdf('presentation', '', { more: [{ name: 'Basic/Standard/Module1.xml', content: 'x' }] }), 'macros'],
    ['python.odt', makeOdf('text', '', { more: [{ name: 'Scripts/python/a.py', content: 'x' }] }), 'macros'],
    ['up-and-out.pptx', makePptx([{}], { more: [{ name: 'ppt/media/../../../etc/cron.d/x' }] }), 'unsafe-names'],
    ['backslash.pptx', makePptx([{}], { more: [{ name: '..\\..\\x' }] }), 'unsafe-names'],
    ['absolute.docx', makeDocx('', [{ name: '/etc/passwd' }]), 'unsafe-names'],
    ['link.docx', makeDocx('', [{ name: 'word/media/a.png', content: '/etc/passwd', mode: 0o120777 }]), 'unsafe-names'],
    ['same-name-twice.docx', makeDocx('', [{ name: 'word/document.xml', content: 'other' }]), 'damaged'],
    ['encrypted-entry.pptx', makePptx([{}], { more: [{ name: 'ppt/media/x', content: 'x', isEncrypted: true }] }), 'encrypted'],
    ['ten-thousand-entries.pptx', makePptx([{}], { more: entries(10_000) }), 'too-many-parts'],
    ['bomb.pptx', makePptx([{}], { more: [{ name: 'ppt/slides/slide9.xml', content: Buffer.alloc(60_000_000, 32) }] }), 'unpacks-too-big'],
    ['picture-bomb.pptx', makePptx([{}], { more: [{ name: 'ppt/media/a.bmp', content: Buffer.alloc(60_000_000) }] }), 'unpacks-too-big'],
    ['claims-a-terabyte.pptx', makePptx([{}], { more: [{ name: 'ppt/media/a.bmp', content: 'x', claimedBytes: 0xfffffff0 }] }), 'unpacks-too-big'],
  ])('%s: is refused', async (name, content, code) => {
    expect(await codes(content, name)).toEqual([code]);
  });

  test('all reasons: come at once', async () => {
    const content = makePptx([{}], { more: [{ name: '../x' }, { name: 'ppt/vbaProject.bin' }] });
    expect(await codes(content, 'two-faults.pptx')).toEqual(['unsafe-names', 'macros']);
  });

  test('a file that is too big: is told its size', async () => {
    const checked = await checkUpload(lay(pdf), 'a.pdf', { ...LIMITS, fileBytes: 100 });
    expect(checked).toMatchObject({ problems: [{ code: 'too-big', file: 'a.pdf', severity: 'error', message: 'plik ma 1 MB, a największy może mieć 200 MB' }] });
  });

  test('every refused ending: is told in Polish how to save the file', async () => {
    for (const ending of Object.keys(REFUSED_ENDINGS)) {
      const checked = await checkUpload(lay('x'), `a.${ending}`);
      const [problem] = (checked as { problems: { message: string; advice: string; code: string }[] }).problems;
      expect(problem!.code).toBe(REFUSED_ENDINGS[ending]);
      expect(problem!.advice).toMatch(/Zapisz|zapisz|Wyeksportuj|Rozpakuj|Eksportuj|pobierz/u);
    }
  });

  test('a file that is gone: is a fault of ours, not of the sender', async () => {
    await expect(checkUpload('/nowhere/at-all', 'a.pdf')).rejects.toThrow('ENOENT');
  });
});
