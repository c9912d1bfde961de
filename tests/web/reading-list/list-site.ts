import type { Express } from 'express';
import { edition, item } from '../builders.js';
import { siteWith } from '../site.js';

/** What breaks a form of ours when it is not escaped: markup, an end of a CDATA section, quotes, control characters. */
export const HOSTILE = `<script>alert(1)</script> & "x" 'y' ]]> <%= 1 %> \u0000\u0008\u001b\ufffe =1+1`;

export const study = item('case-study', {
  title: 'Rada seniorów & młodzież <razem>', problem: 'Seniorzy nie znali młodzieży.', solution: 'Wspólna rada.', steps: ['Zaproszenia', 'Spotkania'],
  results: [{ indicator: 'spotkania', after: '12', source: 'https://example.org/a?b=1&c=2' }], transfer: { keep: ['Losowanie'], adapt: ['Termin'], notFor: ['Bardzo małe sołectwa'] }, whatFailed: ['Zimą nikt nie przyszedł'],
}); // prettier-ignore
export const note = item('panel-note', {
  title: 'Panel o gminach', licence: 'CC-BY-SA-4.0', lang: 'en',
  claims: [{ id: 'a', text: 'Gminy współpracują.', speaker: 'Osoba Pierwsza', sourceRefs: ['https://example.org/zrodlo'] }], recommendations: [{ id: 'r1', text: 'Warto pytać mieszkańców.', addressee: 'gminy', status: 'open', statusHistory: [] }],
}); // prettier-ignore
export const reserved = item('presentation', { title: 'Slajdy', licence: 'all-rights-reserved' });
export const withdrawn = item('case-study', { title: 'Wycofany', workflow: 'withdrawn', withdrawn: { date: '2026-10-01', reason: 'Prośba autora.' } });
export const draft = item('case-study', { title: 'Tajny szkic', workflow: 'draft' });
export const UNKNOWN = 'kkwl-1999-0001';

export const listSite = (): Express => siteWith({ items: [study, note, reserved, withdrawn, draft], editions: [edition()] });

/** The query string of a list of items. */
export function queryOf(...ids: string[]): string {
  return `?${ids.map((id) => `m=${id}`).join('&')}`;
}
