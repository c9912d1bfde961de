import { may, type Ability } from '../../people/index.js';
import { DESK, deskAddress, type DeskPage } from '../../shared/index.js';
import { desk as texts } from '../texts/pl/desk.js';
import { noticeOf } from './notice.js';
import type { DeskVisit, OpenVisit } from './visit.js';

/** What surrounds every page of the desk. */
export interface DeskFrame {
  /** What the browser calls the page. */
  title: string;
  texts: typeof texts.frame;
  home: string;
  navigation: DeskLink[];
  /** Who is signed in, with the way to their account and out. */
  person: { name: string; role: string; account: DeskLink; signOut: string } | undefined;
  /** Where to ask how long the session lasts, and how long it did when the page was made. */
  session: { address: string; seconds: number } | undefined;
  /** What was just done. */
  notice: string | undefined;
  stylesheets: readonly string[];
  scripts: readonly string[];
  preload: readonly string[];
}

interface DeskLink {
  label: string;
  address: string;
  current: boolean;
}

/** Pages in the navigation, in order, and who sees them. A part of the desk adds its line here and its label in the texts. */
export const DESK_NAVIGATION: readonly { page: DeskPage & keyof typeof texts.frame.nav; ability?: Ability; /** Only where submissions are taken. */ ofReview?: true; /** Only where there is work behind the door. */ ofWork?: true }[] = [
  { page: 'home' },
  { page: 'items', ofReview: true },
  { page: 'editions', ofWork: true },
  { page: 'letters', ofWork: true },
  { page: 'vocabularies', ofWork: true },
  { page: 'imports', ofWork: true },
  { page: 'consents', ofWork: true },
  { page: 'people', ability: 'manage-people' },
  { page: 'log', ability: 'read-decisions' },
];

/** @param page where in the navigation this page belongs */
export function deskFrame(visit: OpenVisit | DeskVisit, { title, page }: { title: string; page?: DeskPage }): DeskFrame {
  const me = 'me' in visit ? visit.me : undefined;
  const link = (name: DeskPage, label: string): DeskLink => ({ label, address: deskAddress(name), current: name === page });
  const { role, name } = me?.account ?? {};
  const { review } = visit.desk;
  return {
    title: `${title} – ${texts.frame.site}`,
    texts: texts.frame,
    home: DESK.home,
    navigation: role ? DESK_NAVIGATION.filter(({ ability, ofReview, ofWork }) => (!ability || may(role, ability)) && (!ofReview || review) && (!ofWork || visit.services.editorial)).map((one) => link(one.page, one.page === 'home' && review ? texts.frame.queue : texts.frame.nav[one.page])) : [],
    person: role ? { name: name ?? '', role: texts.roles[role], account: link('account', texts.frame.account), signOut: DESK.signOut } : undefined,
    session: me && { address: DESK.session, seconds: Math.floor((me.session.endsAt - visit.desk.now()) / 1000) },
    notice: noticeOf(visit.query),
    stylesheets: [visit.assets.stylesheet, visit.assets.deskStylesheet],
    scripts: visit.assets.scripts,
    preload: visit.assets.preload,
  };
}
