import type { Analyser } from '../../language/index.js';
import type { SearchDocument } from '../document.js';
import type { OnProgress } from '../engine.js';
import type { Connection } from './connection.js';
import { allFinished } from './tasks.js';
import { toMeilisearchDocument, type MeilisearchDocument } from './to-meilisearch-document.js';

/** Bytes of one payload. The server takes 100 MB; smaller ones move the progress bar and keep our memory small. */
const PAYLOAD_BYTES = 16_000_000;

/**
 * Sends documents and waits until the server has taken them in. Payloads follow one another without waiting for their
 * tasks: the server merges what waits, which is faster than one after the other.
 * @throws EngineUnavailable when any of them failed
 */
export async function writeDocuments(connection: Connection, index: string, documents: readonly SearchDocument[], analyser: Analyser, onProgress?: OnProgress): Promise<void> {
  const sent: { task: number; documents: number }[] = [];
  let payload: string[] = [];
  let bytes = 0;
  const send = async (): Promise<void> => {
    if (payload.length === 0) return;
    const body = payload.join('\n');
    const { taskUid } = await connection.write((client) =>
      client.index<MeilisearchDocument>(index).addDocumentsFromString(body, 'application/x-ndjson', { primaryKey: 'id' }),
    );
    sent.push({ task: taskUid, documents: payload.length });
    payload = [];
    bytes = 0;
  };
  for (const [position, document] of documents.entries()) {
    const line = JSON.stringify(toMeilisearchDocument(document, analyser));
    payload.push(line);
    bytes += line.length;
    if (bytes >= PAYLOAD_BYTES) await send();
    // Analysing takes about a millisecond a document: let a running server answer in between.
    if (position % 50 === 49) await new Promise(setImmediate);
  }
  await send();
  await allFinished(connection, sent, onProgress);
}
