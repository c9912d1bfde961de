import type { Kind } from '../../content/index.js';
import type { Invitation } from '../invitations.js';
import type { Submission } from '../submission.js';
import type { DecisionLetter, InvitationLetter, WrittenLetter } from './letter.js';

/** What letters name besides the person: read from the programme. */
export interface LetterSession {
  /** Title of the session; empty when the programme has none for it. */
  title: string;
  /** „II Krajowy Kongres Współpracy Lokalnej”. */
  edition: string;
}

const THINGS: Record<Kind, { title: string; thing: string; lacking: string }> = {
  presentation: { title: 'Prześlij slajdy ze swojego wystąpienia', thing: 'slajdy', lacking: 'Wciąż nie ma ich w bibliotece, a ktoś może ich właśnie szukać.' },
  'panel-note': { title: 'Prześlij notatkę ze swojej sesji', thing: 'notatkę z sesji', lacking: 'Wciąż nie ma jej w bibliotece, a ktoś może jej właśnie szukać.' },
  'case-study': { title: 'Opisz swoją inicjatywę', thing: 'opis inicjatywy', lacking: 'Wciąż nie ma go w bibliotece, a ktoś może go właśnie szukać.' },
};

/** What stands on a card and above a letter: „Prześlij slajdy ze swojego wystąpienia”. */
export function invitationTitle(kind: Kind): string {
  return THINGS[kind].title;
}

/** @param link the whole address @param until the day it ends, in words */
export function writeInvitation(letter: InvitationLetter, { invitation, session, link, until }: { invitation: Pick<Invitation, 'name' | 'email' | 'kind'>; session: LetterSession; link: string; until: string }): WrittenLetter {
  const { title, thing, lacking } = THINGS[invitation.kind];
  const about = session.title ? ` – „${session.title}”` : ` – ${session.edition}`;
  const where = session.title ? `w sesji „${session.title}” (${session.edition})` : `w wydarzeniu ${session.edition}`;
  const subjects = { invitation: title + about, reminder: `Przypomnienie: ${lower(title)}${about}`, 'last-reminder': `Ostatnie przypomnienie: ${lower(title)}${about}` };
  const openings: Record<InvitationLetter, string> = {
    invitation: `dziękujemy za udział ${where}. Materiały z Kongresu zbieramy w jednej bibliotece, żeby organizacje i samorządy mogły z nich korzystać. Prosimy o ${thing}.`,
    reminder: `niedawno prosiliśmy o ${thing} po Pani/Pana udziale ${where}. ${lacking}`,
    'last-reminder': `piszemy po raz ostatni w sprawie materiału po Pani/Pana udziale ${where}. Jeśli nie chce Pani/Pan go udostępniać, wystarczy nie odpowiadać – więcej nie będziemy przypominać.`,
  };
  const text = letterText([
    openings[letter],
    `Materiał można przesłać tutaj, także z telefonu i bez zakładania konta:\n${link}`,
    `Zwykle zajmuje to kilka minut, a pracę można przerwać i dokończyć później. Link jest osobisty i działa do ${until}.`,
    'Zanim cokolwiek opublikujemy, materiał obejrzy redakcja. O licencji, terminie publikacji i o tym, czy podać nazwisko, decyduje Pani/Pan.',
  ]);
  return { to: { name: invitation.name, email: invitation.email }, subject: subjects[letter], text };
}

/** @param link the page with the state of the submission @param published where the item stands */
export function writeDecision(letter: DecisionLetter, { submission, to, reason, link, published }: { submission: Submission; to: WrittenLetter['to']; reason: string; link: string; published: string }): WrittenLetter {
  const title = titleOf(submission);
  const state = `Stan zgłoszenia i dalsze kroki:\n${link}`;
  const letters: Record<DecisionLetter, { subject: string; paragraphs: string[] }> = {
    received: { subject: `Otrzymaliśmy materiał: ${title}`, paragraphs: [`dziękujemy, materiał ${title} dotarł do redakcji. Sprawdzamy pliki, potem obejrzy go redaktor. Damy znać, gdy zapadnie decyzja.`, state] },
    'changes-requested': { subject: `Prosimy o poprawki: ${title}`, paragraphs: [`dziękujemy za materiał ${title}. Zanim go opublikujemy, prosimy o poprawki:`, reason, `Wszystko, co zostało wpisane i przesłane, czeka. Poprawić można tutaj:\n${link}`] },
    published: { subject: `Opublikowano: ${title}`, paragraphs: [`materiał ${title} jest już w bibliotece:\n${published}`, `Przez 30 dni można wprowadzać drobne poprawki, później powstanie nowa wersja. Poprawki i wycofanie:\n${link}`] },
    rejected: { subject: `Nie opublikujemy materiału: ${title}`, paragraphs: [`dziękujemy za materiał ${title}. Tym razem go nie opublikujemy. Powód:`, reason, state] },
  };
  const { subject, paragraphs } = letters[letter];
  return { to, subject, text: letterText(paragraphs) };
}

function titleOf({ meta }: Submission): string {
  const title = typeof meta['title'] === 'string' ? meta['title'].replace(/\s+/gu, ' ').trim() : '';
  return title ? `„${title}”` : '(bez tytułu)';
}

function letterText(paragraphs: readonly string[]): string {
  return ['Dzień dobry,', ...paragraphs, 'W razie pytań prosimy odpowiedzieć na tę wiadomość.', 'Redakcja Biblioteki Krajowego Kongresu Współpracy Lokalnej'].join('\n\n');
}

function lower(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
