import type { Account, AccountRefusal } from '../../../people/index.js';
import { deskAddress } from '../../../shared/index.js';
import { desk } from '../../texts/pl/desk.js';
import { withNotice, type Notice } from '../notice.js';
import { readRole } from '../role-choice.js';
import type { DeskAnswer, DeskVisit } from '../visit.js';
import { noPerson } from './desk-message-page.js';
import { personPage } from './person-page.js';
import { showLinkOnce } from './show-link-once.js';

export function showPerson(visit: DeskVisit): DeskAnswer {
  return withPerson(visit, (account) => ({ view: 'desk/person', page: personPage(visit, account) }));
}

export function changeRole(visit: DeskVisit): DeskAnswer {
  return withPerson(visit, (account) => {
    const role = readRole(visit.form);
    if (!role) return failed(visit, account, { text: desk.person.oddRole, address: '#f-role-editor' });
    return done(visit, account, visit.desk.people.accounts.changeRole(account.id, role, visit.me.account), 'rola', '#f-role-admin');
  });
}

/** POST with `access` on or off. */
export function changeAccess(visit: DeskVisit): DeskAnswer {
  return withPerson(visit, (account) => {
    const { accounts } = visit.desk.people;
    const isOn = visit.form.get('access') === 'on';
    const changed = isOn ? accounts.enable(account.id, visit.me.account) : accounts.disable(account.id, visit.me.account);
    return done(visit, account, changed, isOn ? 'wlaczone' : 'wylaczone', '#access');
  });
}

export function makeLink(visit: DeskVisit): DeskAnswer {
  return withPerson(visit, (account) => (account.state === 'disabled' ? { view: 'desk/person', page: personPage(visit, account) } : showLinkOnce(visit, account)));
}

function withPerson(visit: DeskVisit, act: (account: Account) => DeskAnswer): DeskAnswer {
  const account = visit.desk.people.accounts.byId(visit.parameters['id'] ?? '');
  return account ? act(account) : noPerson(visit);
}

function done(visit: DeskVisit, account: Account, changed: Account | AccountRefusal, notice: Notice, address: string): DeskAnswer {
  if (changed === 'last-admin') return failed(visit, account, { text: desk.person.lastAdmin, address });
  return typeof changed === 'string' ? noPerson(visit) : { seeOther: withNotice(deskAddress('person', { id: account.id }), notice) };
}

function failed(visit: DeskVisit, account: Account, failure: { text: string; address: string }): DeskAnswer {
  return { view: 'desk/person', page: personPage(visit, account, failure), status: 422 };
}
