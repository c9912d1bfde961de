import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import request, { type Response } from 'supertest';
import { describe, expect, test } from 'vitest';
import { readAll, shelfIn, uploadsFolder } from '../fixtures/files.js';
import { makeDocx, paragraph } from '../materials/fixtures/make-documents.js';
import { makePptx } from '../materials/fixtures/make-pptx.js';
import { makePdf } from '../materials/fixtures/make-pdf.js';
import { filesOnShelf, WORDS } from './site-with-files.js';

const { files, site } = filesOnShelf();
const get = (address: string, headers: Record<string, string> = {}, on = site()) => request(on).get(address).set(headers).buffer(true).parse(bytes);

function bytes(response: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const stream = response as NodeJS.ReadableStream;
  const parts: Buffer[] = [];
  stream.on('data', (part: Buffer) => parts.push(part));
  stream.on('end', () => done(null, Buffer.concat(parts)));
}

function expectHarmless({ headers }: Response, more = ''): void {
  expect(headers).toMatchObject({ 'content-security-policy': `sandbox; default-src 'none'${more}`, 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' });
}

describe('an original', () => {
  test('comes whole, to be kept under a name of ours, with a type of ours', async () => {
    const answer = await get(`/pliki/${files.deck.sha256}/cokolwiek.html`);
    expectHarmless(answer);
    expect([answer.status, answer.headers['content-type'], answer.headers['content-disposition'], answer.body.length]).toEqual([200, 'application/vnd.openxmlformats-officedocument.presentationml.presentation', 'attachment; filename="kkwl-2026-0200 Slajdy.pptx"', files.deck.bytes]);
    expect([answer.headers['etag'], answer.headers['cache-control']]).toEqual([`"${files.deck.sha256}"`, 'no-cache']);
  });

  test('says which item it belongs to, and the links of that item say so as well', async () => {
    const page = 'https://example.org/m/kkwl-2026-0200';
    const { headers } = await get(`/pliki/${files.deck.sha256}/x.pptx`);
    expect(headers['link']).toBe(`<${page}>; rel="collection"; type="text/html"`);
    const { linkset } = JSON.parse((await get('/m/kkwl-2026-0200.linkset.json')).body.toString()) as { linkset: Record<string, unknown>[] };
    const items = linkset[0]!['item'] as { href: string }[];
    expect(linkset.filter((each) => 'collection' in each).map((each) => [each['anchor'], each['collection']])).toEqual(items.map(({ href }) => [href, [{ href: page, type: 'text/html' }]]));
    expect(items.map(({ href }) => href)).toContainEqual(expect.stringContaining(`/pliki/${files.deck.sha256}/`));
  });

  test('of no type we know: is bytes, whatever front matter calls it; signs that systems forbid are not in its name', async () => {
    const { headers } = await get(`/pliki/${files.table.sha256}/x`);
    expect([headers['content-type'], headers['content-disposition']]).toEqual(['application/octet-stream', `attachment; filename="kkwl-2026-0200 Dane ?lista? 1.csv"; filename*=UTF-8''kkwl-2026-0200%20Dane%20%E2%80%9Elista%E2%80%9D%201.csv`]);
  });

  test('a part of it, one known by its tag, one out of range: as HTTP has it', async () => {
    const address = `/pliki/${files.deck.sha256}/slajdy.pptx`;
    const part = await get(address, { Range: 'bytes=0-3' });
    expect([part.status, part.body.toString('latin1'), part.headers['content-range']]).toEqual([206, 'PK\u0003\u0004', `bytes 0-3/${files.deck.bytes}`]);
    expectHarmless(part);
    expect((await get(address, { 'If-None-Match': `"${files.deck.sha256}"` })).status).toBe(304);
    expect((await get(address, { Range: `bytes=${files.deck.bytes}-` })).status).toBe(416);
    expect((await request(site()).head(address)).headers['content-length']).toBe(String(files.deck.bytes));
  });

  test('a photograph: is never given away as it came', async () => {
    for (const name of ['sala.jpg', 'x', '1.webp']) expect((await get(`/pliki/${files.photo.sha256}/${name}`)).status).toBe(404);
    const { status, body, headers } = await get(`/pliki/${files.photo.sha256}/2560/1.webp`);
    expect([status, headers['content-type'], body.subarray(8, 12).toString(), body.includes('Exif'), body.includes('GPS')]).toEqual([200, 'image/webp', 'WEBP', false, false]);
  });

  test('one that was taken from the disk: is not there, which is said on a page', async () => {
    const { root, uploads, lay } = uploadsFolder();
    const file = lay(makePdf([['Tekst, który ma dość liter.']]), 'pdf');
    const on = site({ files: [file] }, [], shelfIn(root));
    rmSync(join(uploads, file.path));
    const { status, text, headers } = await request(on).get(`/pliki/${file.sha256}/x.pdf`);
    expect([status, headers['content-type'], headers['content-disposition']]).toEqual([404, 'text/html; charset=utf-8', undefined]);
    expect(text).toContain('Nie ma takiej strony');
  });
});

describe('what is made of a file', () => {
  test('its text: plain, in UTF-8, unit by unit, without what is hidden; with notes where they are published', async () => {
    const address = `/pliki/${files.deck.sha256}/tekst/slajdy.txt`;
    const { text, headers } = await request(site()).get(address);
    expect([headers['content-type'], headers['content-disposition']]).toEqual(['text/plain; charset=utf-8', 'attachment; filename="kkwl-2026-0200 Slajdy.txt"']);
    expect(text).toBe(['Slajdy: Jak to zrobić u siebie\nhttps://example.org/m/kkwl-2026-0200', 'Slajd 1 z 4: Od czego zacząć\nNajpierw lista.\nPotem rozmowa.', 'Slajd 2 z 4: Miejski kompostownik\nStoi przy szkole <b>numer 2</b> & obok.', 'Slajd 4 z 4\n'].join('\n\n'));
    expect((await request(site({ speakerNotesPublished: true })).get(address)).text).toContain(`Notatki prelegenta: Powiedz o ${WORDS.notes}.`);
  });

  test('pictures: WebP, kept by browsers; a large one is drawn when it is asked for', async () => {
    for (const width of [480, 1280]) {
      const answer = await get(`/pliki/${files.pdf.sha256}/${width}/2.webp`);
      expectHarmless(answer, "; style-src 'unsafe-inline'");
      expect([answer.status, answer.headers['content-type']]).toEqual([200, 'image/webp']);
    }
    expect((await get(`/pliki/${files.pdf.sha256}/480/2.webp`)).headers['cache-control']).toBe('private, max-age=2592000');
  });

  test('the PDF LibreOffice made: is offered and given away, but not where slides are hidden in the deck', async () => {
    const { root, lay } = uploadsFolder();
    const text = lay(makeDocx(paragraph('Rozdział', 'Nagwek1') + paragraph('Treść uchwały o kompoście.')), 'docx', { label: 'Wzór' });
    const [open, hiding] = [lay(makePptx([{ title: 'Jawny' }]), 'pptx'), lay(makePptx([{ title: 'Jawny' }, { title: 'Ukryty', isHidden: true }]), 'pptx')];
    const shelf = shelfIn(root);
    await readAll(shelf, [text, open, hiding]);
    for (const { sha256 } of [text, open, hiding]) {
      mkdirSync(join(root, 'cache/previews', sha256), { recursive: true });
      writeFileSync(join(root, 'cache/previews', sha256, 'rendition.pdf'), makePdf([['Strona']]));
    }
    const on = site({ files: [text, open, hiding] }, [], shelf);
    const answers = await Promise.all([text, open, hiding].map(({ sha256 }) => get(`/pliki/${sha256}/pdf/wzor.pdf`, {}, on)));
    expect(answers.map(({ status, headers }) => [status, headers['content-type']])).toEqual([[200, 'application/pdf'], [200, 'application/pdf'], [404, 'text/html; charset=utf-8']]);
    expect(answers[0]!.headers['content-disposition']).toBe('attachment; filename="kkwl-2026-0200 Wz?r.pdf"; filename*=UTF-8\'\'kkwl-2026-0200%20Wz%C3%B3r.pdf');
    const page = await request(on).get(`/m/kkwl-2026-0200/material/${text.sha256.slice(0, 16)}`);
    expect([page.text.includes('Część 1 z 1'), page.text.includes('id="czesc-1"'), page.text.includes(`/pliki/${text.sha256}/pdf/wzor.pdf`)]).toEqual([true, true, true]);
    await shelf.close();
  });

  test('a picture of a file that is being read: a placeholder, not kept', async () => {
    const { root, lay } = uploadsFolder();
    const file = lay(makePdf([['Tekst, który ma dość liter.']]), 'pdf');
    const busy = shelfIn(root);
    busy.take([file]);
    const on = site({ files: [file] }, [], busy);
    const { status, headers } = await get(`/pliki/${file.sha256}/480/1.webp`, {}, on);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'image/svg+xml; charset=utf-8', 'no-store']);
    await readAll(busy, [file]);
    expect((await get(`/pliki/${file.sha256}/480/1.webp`, {}, on)).headers['content-type']).toBe('image/webp');
    await busy.close();
  });

  test.each([
    ['a page there is not', () => `${files.pdf.sha256}/480/5.webp`],
    ['a page in full size', () => `${files.pdf.sha256}/2560/1.webp`],
    ['a width there is not', () => `${files.pdf.sha256}/481/1.webp`],
    ['no number', () => `${files.pdf.sha256}/480/x.webp`],
    ['page naught', () => `${files.pdf.sha256}/480/0.webp`],
    ['a way out', () => `${files.pdf.sha256}/480/..%2F1.webp`],
    ['a property of all objects', () => `${files.pdf.sha256}/constructor/1.webp`],
    ['the hidden slide of the deck', () => `${files.deck.sha256}/480/3.webp`],
    ['a PDF nobody made', () => `${files.deck.sha256}/pdf/slajdy.pdf`],
    ['the text of a scan', () => `${files.scan.sha256}/tekst/skan.txt`],
    ['a file nobody lists', () => `${'f'.repeat(64)}/x.pdf`],
    ['no digest', () => 'jobs.db/x'],
    ['a digest in capitals', () => `${files.deck.sha256.toUpperCase()}/x.pptx`],
  ])('%s: is not there', async (_name, address) => {
    const { status, headers } = await get(`/pliki/${address()}`);
    expect([status, headers['cache-control']]).toEqual([404, 'no-store']);
  });
});
