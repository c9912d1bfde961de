import type { Session } from '../../content/index.js';
import { setPolishType } from '../../content/index.js';
import { personAddress } from '../browse/people/name-address.js';
import { addressOf } from '../../shared/index.js';
import { cardOf, type Card } from '../parts/card.js';
import { fact, factsWithValues, value, type Fact } from '../parts/fact.js';
import { frameOf, type Frame } from '../parts/frame.js';
import { sourceLinks, type SourceLink } from '../parts/source-links.js';
import { feedLinks, takeAwayOf, type TakeAway } from '../parts/take-away.js';
import { whenText } from '../parts/when-text.js';
import type { Texts } from '../texts/index.js';
import type { Shown, Visit } from '../visit.js';
import { notFoundPage } from './message-page.js';

/** One slot of a programme and its items. */
export interface SessionPage {
  frame: Frame;
  texts: Texts['browse'];
  title: string;
  titleLanguage: string;
  ourTitle: string | undefined;
  facts: Fact[];
  cards: Card[];
  sources: SourceLink[];
  take: TakeAway;
}

export function showSession(visit: Visit): Shown {
  const session = visit.library.session(visit.parameters['code'] ?? '');
  if (!session) return { view: 'message', page: notFoundPage(visit), status: 404 };
  return { view: 'session', page: sessionPage(session, visit) };
}

function sessionPage(session: Session, visit: Visit): SessionPage {
  const { texts, language, library, catalogue } = visit;
  const edition = library.edition(session.edition);
  const editionLink = edition && { label: edition.name[language], address: addressOf('edition', language, { code: edition.code }) };
  const type = library.vocabularies['session-types'].label(session.type, language);
  // A name of ours, such as „otwarcie”, says little without its Congress.
  const title = session.titleIsOurs && edition ? `${session.title.charAt(0).toUpperCase()}${session.title.slice(1)} – ${edition.name.pl}` : session.title;
  const items = catalogue.bySession.get(session.code) ?? [];
  return {
    frame: frameOf(visit, {
      title,
      description: [title, type, whenText(session, language), edition?.name[language]].filter(Boolean).join(', '),
      breadcrumbs: [{ label: texts.browse.editions.title, address: addressOf('editions', language) }, ...(editionLink ? [editionLink] : [])],
      links: feedLinks('session', title, visit),
    }),
    texts: texts.browse,
    title: setPolishType(title),
    titleLanguage: 'pl',
    ourTitle: session.titleIsOurs ? texts.browse.session.ourTitle : undefined,
    facts: sessionFacts(session, type, visit),
    cards: items.map((item) => cardOf(item, visit)),
    sources: sourceLinks(session.sources),
    take: takeAwayOf('session', { total: items.length }, visit),
  };
}

function sessionFacts(session: Session, type: string, { texts, language, library }: Visit): Fact[] {
  const terms = texts.browse.session;
  const edition = library.edition(session.edition);
  const when = whenText(session, language);
  return factsWithValues([
    fact(terms.type, [value(type, language)]),
    fact(terms.when, [when ? value(when, language) : undefined]),
    fact(terms.room, [session.room ? value(session.room, 'pl') : undefined]),
    fact(terms.people, session.people.map(({ name, role, organisation }) => value(name, 'pl', { address: library.isNameInSession(name, session.code) ? personAddress(name, language) : undefined, note: [role, organisation].filter(Boolean).join(', ') || undefined }))),
    fact(terms.edition, [edition ? value(edition.name[language], language, { address: addressOf('edition', language, { code: edition.code }) }) : undefined]),
  ]);
}
