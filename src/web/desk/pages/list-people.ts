import { readEmail, readName } from '../../../people/index.js';
import { desk } from '../../texts/pl/desk.js';
import { readRole } from '../role-choice.js';
import type { DeskShown, DeskVisit } from '../visit.js';
import { peoplePage } from './people-page.js';
import { showLinkOnce } from './show-link-once.js';

const texts = desk.people;

export function listPeople(visit: DeskVisit): DeskShown {
  return { view: 'desk/people', page: peoplePage(visit) };
}

/** POST: a new account, and the link by which its owner sets a password. */
export function addPerson(visit: DeskVisit): DeskShown {
  const { people } = visit.desk;
  const typed = { name: visit.form.get('name') ?? '', email: visit.form.get('email') ?? '', role: readRole(visit.form) };
  const again = (errors: { name?: string; email?: string }): DeskShown => ({ view: 'desk/people', page: peoplePage(visit, { ...typed, errors }), status: 422 });

  const [name, email] = [readName(typed.name), readEmail(typed.email)];
  if (typeof name === 'string' || typeof email === 'string') {
    return again({
      ...(typeof name === 'string' ? { name: name === 'none' ? texts.noName : texts.oddName } : {}),
      ...(typeof email === 'string' ? { email: email === 'none' ? desk.signIn.noEmail : desk.signIn.oddEmail } : {}),
    });
  }
  const added = people.accounts.add({ ...name, ...email, role: typed.role ?? 'editor' }, visit.me.account);
  return typeof added === 'string' ? again({ email: texts.emailTaken }) : showLinkOnce(visit, added);
}
