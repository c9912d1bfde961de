import { LINK_MS, type Account } from '../../../people/index.js';
import { deskAddress } from '../../../shared/index.js';
import { desk } from '../../texts/pl/desk.js';
import { deskFrame } from '../frame.js';
import { momentOf } from '../moment-text.js';
import type { DeskShown, DeskVisit } from '../visit.js';

/** Makes a link and shows it. It is the answer to a POST and in no address, so it is nowhere to be found again. */
export function showLinkOnce(visit: DeskVisit, account: Account): DeskShown {
  const token = visit.desk.people.links.make(account, visit.me.account);
  const { title, lines, label, until, back } = desk.link;
  const heading = title(account.name);
  return {
    view: 'desk/link',
    page: {
      frame: deskFrame(visit, { title: heading }),
      heading,
      lines,
      label,
      link: visit.services.site.url + deskAddress('setPassword', { token }),
      until: { label: until, ...momentOf(visit.desk.now() + LINK_MS) },
      back: { label: back, address: deskAddress('person', { id: account.id }) },
    },
  };
}
