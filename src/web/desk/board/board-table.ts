import { board as texts } from '../../texts/pl/desk-board.js';
import { hoursText } from '../../parts/when-text.js';
import type { WorkGiven } from '../work.js';
import { readBoard } from './read-board.js';

/** The board as a table: a row a person, or a session without any. */
export function boardTable(given: WorkGiven, code: string): string[][] | undefined {
  const edition = given.services.library().edition(code);
  if (!edition) return undefined;
  const { columns } = texts;
  const rows = readBoard(given, edition).flatMap(({ session, stage, items, invited, uninvited }) => {
    const about = [session?.title ?? texts.noSession, session?.code ?? '', session?.day ?? '', session ? hoursText(session) : '', texts.stages[stage], items.map(({ item }) => item.meta.title).join('\n')];
    const people = [
      ...invited.map(({ invitation, stage: state }) => {
        const { name, email, createdAt, openedAt = '', sentAt = '', expiresAt } = invitation;
        return [name, email, texts.invitationStages[state], ...[createdAt, openedAt, sentAt, expiresAt].map((at) => at.slice(0, 10))];
      }),
      ...uninvited.map(({ name }) => [name, '', texts.notInvited, '', '', '', '']),
    ];
    return (people.length > 0 ? people : [['', '', '', '', '', '', '']]).map((person) => [...about, ...person]);
  });
  return [[columns.session, columns.code, columns.day, columns.hours, columns.stage, columns.materials, columns.name, columns.email, columns.state, columns.invitedAt, columns.openedAt, columns.sentAt, columns.expiresAt], ...rows];
}
