import { DESK } from '../../../shared/index.js';
import { desk } from '../../texts/pl/desk.js';
import { deskFrame } from '../frame.js';
import type { DeskShown, DeskVisit } from '../visit.js';

/** The front page of the desk: where one can go from here. */
export function showDeskHome(visit: DeskVisit): DeskShown {
  const title = desk.home.title(visit.me.account.name);
  const frame = deskFrame(visit, { title: desk.frame.nav.home, page: 'home' });
  const about: Readonly<Record<string, string>> = { [DESK.people]: desk.home.about.people, [DESK.log]: desk.home.about.log, [DESK.account]: desk.home.about.account };
  const links = [...frame.navigation.filter(({ current }) => !current), { label: desk.account.title, address: DESK.account }];
  return { view: 'desk/home', page: { frame, heading: title, lead: desk.home.lead, links: links.map(({ label, address }) => ({ label, address, about: about[address] ?? '' })) } };
}
