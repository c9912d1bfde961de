import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkUpload, LIMITS, readMaterial, type FileType, type Limits, type Sandbox } from '../../src/materials/index.js';
import { killAfter } from '../fixtures/kill-at-random.js';
import { pdfBomb, pdfOfNestedForms } from './fixtures/hostile.js';
import { makeDocx, makeOdf, paragraph } from './fixtures/make-documents.js';
import { makePdf } from './fixtures/make-pdf.js';
import { makePptx } from './fixtures/make-pptx.js';
import { read, refusals, sandbox } from './fixtures/read.js';
import { uploadFolder } from './fixtures/upload.js';

const { folder, lay } = uploadFolder();

/** Past the gate, as far as it goes, and into the child. */
async function afterTheGate(content: Buffer, type: FileType, limits: Limits = LIMITS): Promise<string[]> {
  const path = lay(content);
  expect(await checkUpload(path, `a.${type}`)).toMatchObject({ type });
  return refusals(path, type, limits);
}

describe('a file that passes the gate and is hostile inside', () => {
  test('sizes that lie: are counted while unpacking', async () => {
    const deck = makePptx([{}], { more: [{ name: 'docProps/core.xml', content: Buffer.alloc(60_000_000, 32), claimedBytes: 1000 }] });
    expect(await afterTheGate(deck, 'pptx')).toEqual(['damaged']);
  });

  test('a million times too many elements, or levels: given up', async () => {
    expect(await afterTheGate(makeDocx('<w:p/>'.repeat(2_100_000)), 'docx')).toEqual(['too-heavy']);
    expect(await afterTheGate(makeDocx('<w:p>'.repeat(5_000) + '</w:p>'.repeat(5_000)), 'docx')).toEqual(['too-heavy']);
  });

  test('entities: no document type is read at all', async () => {
    const laughs = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><d>&b;&x;</d>';
    const deck = makePptx([{}], { more: [{ name: 'docProps/core.xml', content: laughs }] });
    expect(await afterTheGate(deck, 'pptx')).toEqual(['damaged']);
  });

  test('links to files and servers: are not followed', async () => {
    const relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/notesSlide" Target="file:///etc/passwd" TargetMode="External"/><Relationship Id="rId2" Type="x/image" Target="../../../../etc/passwd"/></Relationships>';
    const reading = await read(lay(makePptx([{ title: 'A' }], { more: [{ name: 'ppt/slides/_rels/slide1.xml.rels', content: relations }] })), 'pptx');
    expect(reading.units).toMatchObject([{ title: 'A', notes: '' }]);
  });

  test('a PDF of kilobytes that unpacks to 1.5 gigabytes: costs its child, not us', async () => {
    const before = process.memoryUsage().rss;
    expect(await afterTheGate(pdfBomb(1500), 'pdf')).toEqual(['too-heavy']);
    expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(100);
  });

  test('a PDF that never ends: is ended', async () => {
    const started = Date.now();
    expect(await afterTheGate(pdfOfNestedForms(10), 'pdf', { ...LIMITS, readMilliseconds: 2_500 })).toEqual(['too-heavy']);
    expect(Date.now() - started).toBeLessThan(6_000);
  });

  test('a PDF that says too much: is cut off', async () => {
    const pdf = makePdf(Array.from({ length: 50 }, () => ['x'.repeat(200)]));
    expect(await refusals(lay(pdf), 'pdf', { ...LIMITS, readOutputBytes: 5_000 })).toEqual(['too-heavy']);
  });

  test('a hundred thousand pages that are not there: are counted, not read', async () => {
    const pdf = makePdf([['Jedna']]).toString('latin1').replace('/Count 1 ', '/Count 999999999 ');
    const result = await readMaterial(lay(Buffer.from(pdf, 'latin1')), { type: 'pdf', name: 'a.pdf', sandbox });
    expect(JSON.stringify(result).length).toBeLessThan(1_000_000);
  });

  test('damaged anywhere: a reading or a refusal, never an exception', async () => {
    const whole = makePdf([['Panel obywatelski'], ['Druga strona']]);
    for (let round = 0; round < 6; round += 1) {
      const bytes = Buffer.from(whole);
      for (let hit = 0; hit < 20; hit += 1) bytes[9 + ((round * 7919 + hit * 104_729) % (bytes.length - 9))] = (round * 31 + hit * 17) % 256;
      const codes = await refusals(lay(bytes), 'pdf');
      expect([[], ['damaged'], ['encrypted'], ['too-heavy']]).toContainEqual(codes);
    }
  });

  test('text of controls and directions: comes out clean', async () => {
    const reading = await read(lay(makeOdf('text', '<text:p>za\u00ADu\u200Bfa\u202Enie i ﬁnanse</text:p>')), 'odt');
    expect(reading.units[0]!.text).toBe('zaufanie i finanse');
    expect((await read(lay(makeDocx(paragraph('&lt;script&gt; z\u0307o\u0301łty'))), 'docx')).units[0]!.text).toBe('<script> żółty');
  });
});

describe('a child that was taken over', () => {
  const children = join(import.meta.dirname, 'fixtures', 'children');
  mkdirSync(join(folder, 'children'));
  const misbehaving = (way: string): Sandbox => {
    const child = join(folder, 'children', `${way}.mjs`);
    copyFileSync(join(children, 'misbehaves.mjs'), child);
    // Permissions off, so that it can do its worst.
    return { ...sandbox, child, permission: [] };
  };
  const limits = { ...LIMITS, readMilliseconds: 2_500, readOutputBytes: 10_000_000 };

  test.each([
    ['honest', []],
    ['babbles', ['damaged']],
    ['says-more', ['damaged']],
    ['counts-wrong', ['damaged']],
    ['one-line-of-gigabytes', ['too-heavy']],
    ['says-nothing', ['damaged']],
    ['says-half', ['too-heavy']],
    ['dies', ['too-heavy']],
    ['hangs', ['too-heavy']],
    ['waits', ['too-heavy']],
    ['progress-without-end', ['too-heavy']],
    ['leaves-a-process', []],
  ])('%s: %j', async (way, codes) => {
    expect(await refusals(lay('x'), 'pdf', limits, misbehaving(way))).toEqual(codes);
    if (way === 'leaves-a-process') await expect.poll(commandLines).not.toContain(['/bin/sleep', '271', ''].join('\0'));
  });

  test('the compiled child: cannot read, write, start or reach anything', async () => {
    const child = join(children, 'escapes.mjs');
    const result = await readMaterial(lay('x'), { type: 'pdf', name: 'a.pdf', sandbox: { ...sandbox, child, permission: [...sandbox.permission, `--allow-fs-read=${child}`] } });
    // The brackets hold what worked; a machine without namespaces cannot take the network away.
    const worked = sandbox.alone.length > 0 ? '' : 'reach the network';
    expect(sandbox.permission).not.toEqual([]);
    expect(result).toEqual({ problems: [expect.objectContaining({ message: `obraz jest za duży (${worked})` })] });
    expect(existsSync('/tmp/kongresoteka-escaped')).toBe(false);
  });

  test('one that sleeps while its parent is killed: ends, too', async () => {
    const child = misbehaving('waits').child;
    await killAfter(1_500, 'tests/materials/fixtures/read-program.ts', lay('x'), child);
    if (sandbox.bound.length > 0) await expect.poll(() => commandLines().filter((line) => line.includes(child))).toEqual([]);
  });

  test('stopped by its caller: throws the reason of the signal', async () => {
    const controller = new AbortController();
    const reading = readMaterial(lay('x'), { type: 'pdf', name: 'a.pdf', sandbox: misbehaving('waits'), signal: controller.signal });
    setTimeout(() => controller.abort(new Error('the server closes')), 200);
    await expect(reading).rejects.toThrow('the server closes');
  });
});

function commandLines(): string[] {
  return readdirSync('/proc').filter((name) => /^\d+$/u.test(name)).map((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    } catch {
      return '';
    }
  });
}
