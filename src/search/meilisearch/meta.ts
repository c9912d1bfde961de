import type { Connection } from './connection.js';
import { isMissing } from './connection.js';
import { carryOut } from './tasks.js';

/** What the server is told about our index beside its documents. Kept in an index of its own, which nobody searches. */
export interface BuildNote {
  id: 'build';
  /** What the index was made with (`indexStamp`). */
  stamp: string;
  /** Digest of the engine's settings and of the shape of documents. */
  settings: string;
  count: number;
  builtAt: string;
}

/** Who is rebuilding now; an empty owner is nobody. */
export interface WriterNote {
  id: 'writer';
  owner: string;
  /** The index being built. */
  building: string;
  since: number;
}

export async function readNote<Note extends BuildNote | WriterNote>(connection: Connection, id: Note['id']): Promise<Note | undefined> {
  try {
    return (await connection.write((client) => client.index<Note>(connection.meta).getDocument(id))) as Note;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Writes notes, together in one task: each takes the server as long as a small batch of documents. */
export async function writeNotes(connection: Connection, notes: readonly (BuildNote | WriterNote)[]): Promise<void> {
  await carryOut(connection, (client) => client.index(connection.meta).addDocuments([...notes], { primaryKey: 'id' }));
}
