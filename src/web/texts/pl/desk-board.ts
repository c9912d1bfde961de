import type { InvitationStage, LetterKind, LetterState, SessionStage } from '../../../submissions/index.js';
import { counted } from '../plural.js';

const stages: Record<SessionStage, string> = {
  'not-invited': 'nikogo nie zaproszono',
  'no-way': 'nikt nie może już odpowiedzieć',
  'no-answer': 'zaproszono, bez odpowiedzi',
  begun: 'ktoś zaczął',
  returned: 'u autorów do poprawy',
  'at-desk': 'czeka na redakcję',
  there: 'jest materiał',
};

const invitationStages: Record<InvitationStage, string> = {
  revoked: 'zaproszenie cofnięte',
  expired: 'odnośnik wygasł',
  invited: 'jeszcze nie otwarto',
  opened: 'otwarto odnośnik',
  begun: 'zaczęto przekazywać',
  returned: 'poproszono o poprawki',
  'at-desk': 'przekazano, czeka na redakcję',
  published: 'opublikowano',
  rejected: 'nie przyjęto',
  withdrawn: 'wycofano',
};

const letterKinds: Record<LetterKind, string> = {
  invitation: 'zaproszenie',
  reminder: 'przypomnienie',
  'last-reminder': 'ostatnie przypomnienie',
  received: 'potwierdzenie przyjęcia',
  'changes-requested': 'prośba o poprawki',
  published: 'wiadomość o publikacji',
  rejected: 'wiadomość o nieprzyjęciu',
};

const letterStates: Record<LetterState, string> = {
  queued: 'czeka na wysłanie',
  sending: 'jest wysyłane',
  sent: 'wysłano',
  failed: 'nie wysłano',
  unsure: 'nie wiadomo, czy wyszło',
  dropped: 'niepotrzebne, nie wysłano',
};

/** The board of missing materials, and words that other pages of the desk share with it. */
export const board = {
  stages,
  invitationStages,
  letterKinds,
  letterStates,
  titles: 'Brakujące materiały',
  editionsLead: 'Wybierz edycję Kongresu, żeby zobaczyć, z których sesji nie ma jeszcze slajdów ani notatki i kogo o nie poprosić.',
  noEditions: 'W bibliotece nie ma jeszcze żadnej edycji. Dodaj plik w content/editions.',
  lacking: (lacking: number, all: number) => (all === 0 ? 'Program nie ma jeszcze sesji.' : lacking === 0 ? 'Z każdej sesji jest materiał.' : `Materiału brakuje z ${lacking} z ${counted('pl', all, { one: 'sesji', few: 'sesji', many: 'sesji' })}.`),
  title: (edition: string) => `Brakujące materiały: ${edition}`,
  filter: 'Które sesje pokazać',
  all: 'wszystkie',
  missing: 'tylko z brakami',
  inviteMany: 'Zaproś wiele osób z listy',
  remind: 'Przypomnij o materiałach',
  table: 'Pobierz tabelę (CSV)',
  print: 'Stronę można wydrukować: drukuje się sama lista.',
  noSession: 'Poza programem',
  noSessionNote: 'Zaproszenia do sesji, których nie ma w programie tej edycji.',
  empty: 'Żadna sesja nie jest w tym stanie.',
  noProgramme: 'Program tej edycji nie ma jeszcze sesji. Dodaj je w pliku edycji, wtedy pojawią się tutaj.',
  materials: 'W bibliotece',
  noMaterials: 'W bibliotece nie ma nic z tej sesji.',
  notPublic: 'nie jest publiczne',
  announcement: 'tylko z ogłoszonego programu',
  people: 'Zaproszeni',
  uninvited: 'W programie, bez zaproszenia',
  invite: (name: string) => `Zaproś: ${name}`,
  inviteSomebody: 'Zaproś kogoś do tej sesji',
  since: (day: string) => `od ${day}`,
  until: (day: string) => `odnośnik działa do ${day}`,
  sessions: (count: number) => counted('pl', count, { one: 'sesja', few: 'sesje', many: 'sesji' }),
  columns: { session: 'Sesja', code: 'Kod sesji', day: 'Dzień', hours: 'Godziny', stage: 'Stan sesji', materials: 'W bibliotece', name: 'Osoba', email: 'E-mail', state: 'Stan zaproszenia', invitedAt: 'Zaproszono', openedAt: 'Otwarto', sentAt: 'Wysłano list', expiresAt: 'Ważne do' },
  notInvited: 'bez zaproszenia',
  notFound: { title: 'Nie ma takiej strony redakcji', lines: ['Pod tym adresem nic nie ma. Być może to, czego szukasz, zostało w międzyczasie usunięte albo zmieniono program edycji.'], link: 'Wróć do listy edycji' },
};
