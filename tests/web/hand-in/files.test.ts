import { once } from 'node:events';
import { connect } from 'node:net';
import { createServer } from 'node:http';
import { readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { plainJpeg } from '../../materials/fixtures/make-jpeg.js';
import { makePdf } from '../../materials/fixtures/make-pdf.js';
import { makePptx } from '../../materials/fixtures/make-pptx.js';
import { attributesOf, textsOf } from '../site.js';
import { handInSite, type Browser, type Site } from './hand-in-site.js';

// Files are read by real children, two at a time.
vi.setConfig({ testTimeout: 60_000 });

let site: Site;
beforeAll(async () => {
  site = await handInSite();
});
afterAll(() => site.close());

const pdf = (text: string) => makePdf([[text]]);

async function begun(): Promise<{ browser: Browser; files: string; submission: () => NonNullable<ReturnType<Site['editorial']['submissions']['submission']>> }> {
  const browser = site.agent();
  const { id, token } = site.invite();
  const overview = (await browser.post(`/zaproszenie/${token}`)).to;
  return { browser, files: `${overview}/pliki`, submission: () => site.editorial.submissions.ofInvitation(id)[0]! };
}

const arriving = () => readdirSync(site.handIn.arriving);

describe('files of one form', () => {
  test('one good and three bad: the good one is kept, each bad one says why and how to save it right', async () => {
    const { browser, files, submission } = await begun();
    await browser.upload(files, { 'dobry.pdf': pdf('Dobry'), 'stary.ppt': Buffer.from('x'), 'udaje.pdf': Buffer.from('<html>'), 'pusty.pdf': Buffer.alloc(0) });
    expect(submission().files.map(({ name }) => name)).toEqual(['dobry.pdf']);
    const { $ } = await browser.get(files);
    expect(textsOf($, '#odrzucone li strong').filter((text) => text !== 'Jak to poprawić:')).toEqual(['stary.ppt', 'udaje.pdf', 'pusty.pdf']);
    expect(textsOf($, '#odrzucone')[0]).toContain('Zapisz jako');
    expect(arriving()).toEqual([]);
    await browser.post(files.replace('/pliki', '/stan'));
    expect((await browser.get(files)).$('#odrzucone').length).toBe(0);
  });

  test('slides that no picture was drawn of: are told by name and text, without pictures that are not there', async () => {
    const { browser, files, submission } = await begun();
    await browser.upload(files, { 'Slajdy.pptx': makePptx([{ title: 'Podwórko', text: ['Trzy spotkania'] }, {}]) });
    await site.handIn.queue.finished(submission().files[0]!.sha256);
    const drawn = [1, 2].filter((number) => site.handIn.previews.isDrawn(submission().files[0]!, number)).length;
    const { $ } = await browser.get(files);
    expect($('.thumbnails img').length).toBe(drawn);
    expect(textsOf($, '.thumbnails li')).toEqual(drawn > 0 ? ['', ''] : ['slajd 1 Podwórko – Trzy spotkania', 'slajd 2 bez tekstu']);
  });

  test('the same file twice: is one', async () => {
    const { browser, files, submission } = await begun();
    await browser.upload(files, { 'a.pdf': pdf('To samo') });
    await browser.upload(files, { 'b.pdf': pdf('To samo') });
    expect(submission().files.map(({ name }) => name)).toEqual(['a.pdf']);
  });

  test('twelve: ten are kept and two are told that there is no place for them', async () => {
    const { browser, files, submission } = await begun();
    await browser.upload(files, Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`${index}.pdf`, pdf(`Plik ${index}`)])));
    expect(submission().files.length).toBe(10);
    expect(textsOf((await browser.get(files)).$, '#odrzucone li').map((text) => text.includes('najwyżej 10 plików'))).toEqual([true, true]);
  });

  test('a hundred: the request is given up, nothing is kept and the page says so', async () => {
    const { browser, files, submission } = await begun();
    await browser.upload(files, Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`${index}.pdf`, pdf(`Plik ${index}`)])));
    expect(submission().files).toEqual([]);
    expect(textsOf((await browser.get(files)).$, '#odrzucone')[0]).toContain('za dużo plików');
    expect(arriving()).toEqual([]);
  });

  test('none: the page says that none was chosen', async () => {
    const { browser, files } = await begun();
    await browser.raw().post(files).field('x', '1');
    expect(textsOf((await browser.get(files)).$, '#odrzucone')[0]).toContain('nie wybrano żadnego pliku');
  });

  test('hostile names: are shown clean and never become paths', async () => {
    const { browser, files, submission } = await begun();
    await browser.upload(files, { '../../../etc/passwd\u202Efdp.pdf': pdf('Nazwa') });
    expect(submission().files.map(({ name }) => name)).toEqual(['passwdfdp.pdf']);
    expect(readdirSync(site.handIn.taking.incoming).every((name) => /^[0-9a-f]{64}\.\w+$/u.test(name))).toBe(true);
  });

  test('broken multipart, no boundary, too many fields: each is a page, and nothing is left', async () => {
    const { browser, files, submission } = await begun();
    const sent = [
      browser.raw().post(files).set('Content-Type', 'multipart/form-data; boundary=x').send('--x\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n%PDF-'),
      browser.raw().post(files).set('Content-Type', 'multipart/form-data').send('x'),
      browser.raw().post(files).set('Content-Type', 'multipart/form-data; boundary=x').send(`${Array.from({ length: 2000 }, (_, index) => `--x\r\nContent-Disposition: form-data; name="__proto__[${index}]"\r\n\r\nx\r\n`).join('')}--x--\r\n`),
    ];
    for (const request of sent) expect((await request).status).toBe(303);
    expect(submission().files).toEqual([]);
    expect(arriving()).toEqual([]);
  });
});

describe('a file', () => {
  test('named, given a role, replaced and removed: keeps its place and what was written of it', async () => {
    const { browser, files, submission } = await begun();
    await browser.upload(files, { 'a.pdf': pdf('Pierwsza wersja') });
    const { id } = submission().files[0]!;
    await browser.post(`${files}/${id}`, { do: 'save', label: ' Slajdy  z panelu ', role: 'main' });
    await browser.post(`${files}/${id}`, { do: 'confirm' });
    expect(submission().files[0]).toMatchObject({ label: 'Slajdy z panelu', role: 'main', personalDataConfirmed: true });
    await browser.upload(`${files}?zamiast=${id}`, { 'b.pdf': pdf('Druga wersja') });
    expect(submission().files).toMatchObject([{ id, name: 'b.pdf', label: 'Slajdy z panelu', role: 'main', personalDataConfirmed: false }]);
    await browser.post(`${files}/${id}`, { do: 'remove' });
    expect(submission().files).toEqual([]);
  });

  test('with personal data: waits for a confirmation, and its report says where and how to mend it', async () => {
    const { browser, files, submission } = await begun();
    await browser.upload(files, { 'a.pptx': makePptx([{ title: 'A', text: ['PESEL 44051401359'] }]) });
    await site.handIn.queue.finished(submission().files[0]!.sha256);
    const { $ } = await browser.get(`${files}?bledy=1`);
    expect(textsOf($, '.report .is-blocking')[0]).toContain('znaleźliśmy numer PESEL');
    expect(attributesOf($, '.error-summary a', 'href')).toContain(`#file-${submission().files[0]!.id}`);
    await browser.post(`${files}/${submission().files[0]!.id}`, { do: 'confirm' });
    expect((await browser.get(`${files}?bledy=1`)).$('.error-summary').length).toBe(0);
  });

  test('a picture: needs a description, and is shown to whoever handed it in alone', async () => {
    const { browser, files, submission } = await begun();
    await browser.upload(files, { 'zdjecie.jpg': await plainJpeg() });
    const file = submission().files[0]!;
    await site.handIn.queue.finished(file.sha256);
    expect(attributesOf((await browser.get(`${files}?bledy=1`)).$, '.error-summary a', 'href')).toContain(`#alt-${file.id}`);
    const [thumbnail] = attributesOf((await browser.get(files)).$, '.thumbnails img', 'src');
    const picture = await browser.get(thumbnail!);
    expect([picture.status, picture.headers['content-type'], picture.headers['cache-control']]).toEqual([200, 'image/webp', 'private, no-store']);
    expect((await site.agent().get(thumbnail!)).status).toBe(404);
    expect((await browser.get(thumbnail!.replace(/1$/u, '9999'))).status).toBe(404);
    expect((await browser.get(thumbnail!.replace(/1$/u, '..%2f1'))).status).toBe(404);
  });

  test('that cannot be read: says why on its card and keeps the submission back', async () => {
    const { browser, files, submission } = await begun();
    await browser.upload(files, { 'a.pdf': Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(500, 'x')]) });
    await site.handIn.queue.finished(submission().files[0]!.sha256);
    expect(textsOf((await browser.get(`${files}?bledy=1`)).$, '.error-summary li')[0]).toContain('uszkodzony');
  });
});

describe('an upload that breaks off', () => {
  test('by the client: nothing of it is left', async () => {
    const { browser, files, submission } = await begun();
    const server = createServer(browser.app()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    socket.write(`POST ${files} HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nCookie: ${browser.cookie}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 900000\r\n\r\n--x\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n%PDF-${'x'.repeat(200_000)}`);
    await expect.poll(() => arriving().length, { timeout: 5_000 }).toBe(1);
    socket.destroy();
    await expect.poll(() => arriving(), { timeout: 5_000 }).toEqual([]);
    expect(submission().files).toEqual([]);
    server.close();
  });

  test('a third at once in one session: is told to wait before a byte is read', async () => {
    const { browser, files } = await begun();
    const server = createServer(browser.app()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const head = `POST ${files} HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nCookie: ${browser.cookie}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 900000\r\n\r\n--x\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n%PDF-`;
    const sockets = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
    for (const socket of sockets) socket.write(head);
    await expect.poll(() => arriving().length, { timeout: 5_000 }).toBe(2);
    await browser.upload(files, { 'c.pdf': pdf('Trzeci') });
    expect(textsOf((await browser.get(files)).$, '#odrzucone')[0]).toContain('trwa już przesyłanie');
    for (const socket of sockets) socket.destroy();
    await expect.poll(() => arriving(), { timeout: 5_000 }).toEqual([]);
    server.close();
  });
});

test('limits: stand on the form', async () => {
  const { browser, files } = await begun();
  const text = textsOf((await browser.get(files)).$, '#limits')[0]!;
  for (const limit of ['PowerPoint (PPTX)', '200 MB', '10 plików', '1000 MB', '50 mln pikseli']) expect(text).toContain(limit);
});
