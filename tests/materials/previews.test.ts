import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import { JobQueue, keepUpload, LIMITS, materialWork, Previews, type FileType, type Limits } from '../../src/materials/index.js';
import { makeDocx, makeOdf, paragraph } from './fixtures/make-documents.js';
import { picture, turnedJpeg } from './fixtures/make-jpeg.js';
import { makePdf } from './fixtures/make-pdf.js';
import { makePptx } from './fixtures/make-pptx.js';
import { sandbox } from './fixtures/read.js';
import { uploadFolder } from './fixtures/upload.js';

const { folder, lay } = uploadFolder();
const uploads = join(folder, 'uploads');
const drawn = join(folder, 'previews');
const open = (limits: Limits = LIMITS, inside = sandbox) => new Previews({ folder: drawn, folders: [uploads], sandbox: inside, limits });
const withoutOffice = { ...sandbox, soffice: undefined };
/** LibreOffice comes in parts: each program is a library beside the one that starts it. */
const hasPart = (part: 'impress' | 'writer') => sandbox.soffice !== undefined && sandbox.bwrap !== undefined && existsSync(join(dirname(realpathSync(sandbox.soffice)), part === 'impress' ? 'libsdlo.so' : 'libswlo.so'));

async function keep(content: Buffer, type: FileType) {
  return { ...(await keepUpload(lay(content), { uploads, type })), type };
}

const filesOf = (sha256: string) => (existsSync(join(drawn, sha256)) ? (readdirSync(join(drawn, sha256), { recursive: true }) as string[]).filter((name) => name.includes('.')).sort() : []);
const facts = (sha256: string, name: string) => sharp(join(drawn, sha256, name)).metadata();

describe('previews', () => {
  test('a PDF: every page 480 pixels wide at once, one of 1280 when it is asked for, once', async () => {
    const material = await keep(makePdf([['Panel obywatelski'], ['Druga'], ['Trzecia']]), 'pdf');
    const previews = open();
    const progress: number[][] = [];
    expect(await previews.drawAll(material, { unit: 'page', total: 3 }, { progress: (_, done, total) => progress.push([done, total]) })).toEqual([]);
    expect(progress).toEqual([[1, 3], [2, 3], [3, 3]]);
    expect(filesOf(material.sha256)).toEqual(['480/1.webp', '480/2.webp', '480/3.webp']);
    expect(await facts(material.sha256, '480/1.webp')).toMatchObject({ format: 'webp', width: 480, height: 270 });
    const [one, two] = await Promise.all([previews.page(material, 2, 'large'), previews.page(material, 2, 'large')]);
    expect(one).toBe(two);
    expect(await facts(material.sha256, '1280/2.webp')).toMatchObject({ width: 1280, height: 720 });
    expect(await previews.page(material, 4, 'large')).toBeUndefined();
    expect(filesOf(material.sha256)).toHaveLength(4);
    expect(previews.pdf(material)).toBe(join(uploads, material.file));
    await previews.remove(material.sha256);
    expect(filesOf(material.sha256)).toEqual([]);
  });

  test('a page has its letters: the picture is not empty', async () => {
    const material = await keep(makePdf([[{ text: 'XXXXXXXXXXXX', size: 80 }]]), 'pdf');
    await open().drawAll(material, { unit: 'page', total: 1 });
    const { channels } = await sharp(join(drawn, material.sha256, '480/1.webp')).stats();
    expect(channels[0]!.min).toBeLessThan(60);
    expect(channels[0]!.max).toBeGreaterThan(240);
  });

  test('a page of 1 × 14,000,000 points: is no higher than four times its width', async () => {
    const material = await keep(makePdf([['x']], { width: 1, height: 14_000_000 }), 'pdf');
    await open().drawAll(material, { unit: 'page', total: 1 });
    for (const name of filesOf(material.sha256)) expect((await facts(material.sha256, name)).height).toBeLessThanOrEqual(1920);
  });

  test.each(['jpeg', 'png', 'webp'] as const)('a picture in %s: is made anew in three sizes, without place and camera', async (type) => {
    const content = await picture(type, { width: 3000, height: 2000 });
    expect(content.includes('Exif') || content.includes('eXIf') || content.includes('EXIF')).toBe(true);
    const material = await keep(content, type);
    expect(await open().drawAll(material, { unit: 'image', total: 1 })).toEqual([]);
    expect(filesOf(material.sha256)).toEqual(['1280/1.webp', '2560/1.webp', '480/1.webp']);
    for (const name of filesOf(material.sha256)) {
      const { exif, xmp, width, height } = await facts(material.sha256, name);
      expect([exif, xmp, Math.round((width / height) * 100)]).toEqual([undefined, undefined, 150]);
    }
  });

  test('a photograph taken sideways: stands upright; a small one is not blown up', async () => {
    const material = await keep(await turnedJpeg(), 'jpeg');
    await open().drawAll(material, { unit: 'image', total: 1 });
    expect(await facts(material.sha256, '480/1.webp')).toMatchObject({ width: 40, height: 60 });
  });

  test('a picture whose pixels are broken: is damaged', async () => {
    const content = await picture('png', { width: 300, height: 300 });
    const material = await keep(Buffer.concat([content.subarray(0, content.length - 200), Buffer.alloc(200, 1)]), 'png');
    expect(await open().drawAll(material, { unit: 'image', total: 1 })).toMatchObject([{ code: 'damaged', severity: 'error' }]);
  });

  test('a PDF that cannot be drawn, or not in time: a warning, and nothing else', async () => {
    const broken = await keep(makePdf([['x']]).subarray(0, 100), 'pdf');
    expect(await open().drawAll(broken, { unit: 'page', total: 1 })).toMatchObject([{ code: 'no-preview', severity: 'warning' }]);
    const slow = await keep(makePdf(Array.from({ length: 400 }, (_, index) => [`Strona ${index}`])), 'pdf');
    const [warning] = await open({ ...LIMITS, previewMilliseconds: 1_200 }).drawAll(slow, { unit: 'page', total: 400 });
    expect(warning).toMatchObject({ code: 'no-preview', severity: 'warning' });
    expect(await open().page(slow, 400, 'large')).toBeUndefined();
  });

  test('an office file where LibreOffice is not, or cannot be kept alone: no picture and no problem', async () => {
    const material = await keep(makePptx([{ title: 'A' }]), 'pptx');
    expect(await open(LIMITS, withoutOffice).drawAll(material, { unit: 'slide', total: 1 })).toEqual([]);
    expect(await open(LIMITS, { ...sandbox, bwrap: undefined }).drawAll(material, { unit: 'slide', total: 1 })).toEqual([]);
    expect(filesOf(material.sha256)).toEqual([]);
    expect(open(LIMITS, withoutOffice).pdf(material)).toBeUndefined();
  });

  test('a PDF made of a deck: is drawn; with other pages than slides it is not shown', async () => {
    const material = await keep(makePptx([{ title: 'A' }, { title: 'B' }]), 'pptx');
    const rendition = join(drawn, material.sha256, 'rendition.pdf');
    mkdirSync(dirname(rendition), { recursive: true });
    writeFileSync(rendition, makePdf([['A'], ['B']]));
    expect(await open(LIMITS, withoutOffice).drawAll(material, { unit: 'slide', total: 2 })).toEqual([]);
    expect(filesOf(material.sha256)).toEqual(['480/1.webp', '480/2.webp', 'rendition.pdf']);
    expect(open().pdf(material)).toBe(rendition);
    expect(await open(LIMITS, withoutOffice).drawAll(material, { unit: 'slide', total: 3 })).toMatchObject([{ code: 'no-preview' }]);
    expect(filesOf(material.sha256)).toEqual([]);
  });
});

// Debian: libreoffice-impress-nogui, libreoffice-writer-nogui, bubblewrap.
describe.skipIf(!sandbox.soffice || !sandbox.bwrap)('previews by LibreOffice', () => {
  const frame = (text: string) => `<draw:page draw:name="a"><draw:frame svg:width="10cm" svg:height="3cm" svg:x="1cm" svg:y="1cm"><draw:text-box><text:p>${text}</text:p></draw:text-box></draw:frame></draw:page>`;

  test.for<[FileType, Buffer, 'slide' | 'section', number]>([
    ['odp', makeOdf('presentation', frame('Jeden') + frame('Dwa')), 'slide', 2],
    ['odt', makeOdf('text', '<text:p>Jeden</text:p>'), 'section', 1],
    ['pptx', makePptx([{ title: 'Jeden' }, { title: 'Dwa', isHidden: true }]), 'slide', 2],
    ['docx', makeDocx(paragraph('Jeden')), 'section', 1],
  ])('%s: is drawn by way of a PDF, where that part of LibreOffice is installed', { timeout: 60_000 }, async ([type, content, unit, total], { skip }) => {
    skip(!hasPart(unit === 'slide' ? 'impress' : 'writer'), 'this part of LibreOffice is not installed');
    const material = await keep(content, type);
    expect(await open().drawAll(material, { unit, total })).toEqual([]);
    expect(filesOf(material.sha256).filter((name) => name.endsWith('.webp'))).toHaveLength(total);
    expect(readFileSync(open().pdf(material)!).toString('latin1', 0, 5)).toBe('%PDF-');
  });

  test('a file it refuses: a warning', async () => {
    const material = await keep(Buffer.from('PK no deck at all'), 'pptx');
    expect(await open().drawAll(material, { unit: 'slide', total: 1 })).toMatchObject([{ code: 'no-preview', severity: 'warning' }]);
  }, 60_000);
});

describe('the whole way of a material', () => {
  test('through the queue: read and drawn, or refused', async () => {
    const queue = new JobQueue({ path: join(folder, 'whole.db'), version: 1, lanes: 2, work: materialWork({ folders: [uploads], previews: open(LIMITS, withoutOffice), sandbox: withoutOffice }) });
    onTestFinished(() => queue.close());
    const good = await keep(makePdf([['Panel obywatelski w Lublinie']]), 'pdf');
    const bad = await keep(makeDocx('<w:p>'), 'docx');
    for (const material of [good, bad]) queue.enqueue(material);
    expect(await queue.finished(good.sha256)).toEqual({ sha256: good.sha256, type: 'pdf', state: 'done', tries: 1, problems: [] });
    expect(await queue.finished(bad.sha256)).toMatchObject({ state: 'failed', problems: [{ code: 'damaged', file: `${bad.sha256}.docx` }] });
    expect(queue.reading(good.sha256)).toMatchObject({ units: [{ title: 'Panel obywatelski w Lublinie' }] });
    expect(filesOf(good.sha256)).toEqual(['480/1.webp']);
  });
});
