import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePdf } from '../../materials/fixtures/make-pdf.js';
import { handInSite, SUMMARY, type Site } from '../hand-in/hand-in-site.js';
import { htmlFaults } from './html-faults.js';

let site: Site;
beforeAll(async () => {
  site = await handInSite({ environment: { OPEN_FORM: 'true' } });
});
afterAll(() => site.close());

async function expectValid(what: string, { status, html }: { status: number; html: string }, wanted = 200): Promise<void> {
  expect([what, status, await htmlFaults(html)]).toEqual([what, wanted, []]);
}

test.each(['presentation', 'case-study'] as const)('handing in a %s, from the invitation to the status page: every page is valid', async (kind) => {
  const { token, id } = site.invite({ kind });
  const browser = site.agent();
  await expectValid('the invitation', await browser.get(`/zaproszenie/${token}`));
  const overview = (await browser.post(`/zaproszenie/${token}`)).to;
  for (const step of ['', '/pliki', '/o-czym', '/osoby', '/licencja', '/sprawdz']) await expectValid(step, await browser.get(overview + step));
  await browser.upload(`${overview}/pliki`, { 'slajdy <b>.pdf': makePdf([['Pierwsza strona: osoba@example.org']]), 'wirus.exe': Buffer.from('MZ') });
  await expectValid('files with one refused', await browser.get(`${overview}/pliki`));
  const faulty = await browser.fill(`${overview}/o-czym`, { title: '', summary: 'x' });
  await expectValid('faults', await browser.get(faulty.to.split('#')[0]!));
  await browser.fill(`${overview}/o-czym`, { title: 'Panel <b>obywatelski</b>', summary: SUMMARY, topics: ['konsultacje'], regions: ['PL-14'], sectors: ['ngo'] });
  await expectValid('filled in', await browser.get(overview));
  const submission = site.editorial.submissions.ofInvitation(id)[0]!.id;
  await expectValid('all of mine', await browser.get('/przekaz'));
  await expectValid('the status', await browser.get(`${overview}/status`));
  await expectValid('withdrawing', await browser.get(`${overview}/wycofanie`));
  await expectValid('the status by its link', await site.agent().get(`/zgloszenie/${site.editorial.submissions.renewStatusLink(submission)}`));
});

test('the open form and links that are none: are valid', async () => {
  await expectValid('the open form', await site.agent().get('/zglos-przyklad'));
  await expectValid('a link that is none', await site.agent().get('/zaproszenie/nie-ma'), 404);
  await expectValid('a status that is none', await site.agent().get('/zgloszenie/nie-ma'), 404);
  await expectValid('a submission of nobody', await site.agent().get('/przekaz/nie-ma'), 404);
});
