import type { SearchDocument } from './document.js';
import type { OnProgress, SearchEngine } from './engine.js';

export type Fate = 'added' | 'updated' | 'removed' | 'kept';

export interface KeepReport {
  rebuilt: boolean;
  fates: { id: string; fate: Fate }[];
  milliseconds: number;
}

/** Documents known by digest; their text is made only for those that must be written. */
export interface DocumentSource {
  /** Digest by id. */
  digests: ReadonlyMap<string, string>;
  make(id: string): SearchDocument;
}

export interface KeepOptions {
  stamp: string;
  /** Build everything anew even when nothing seems to have changed. */
  force?: boolean;
  onProgress?: OnProgress | undefined;
}

/**
 * Brings an index in step with the documents: by digest, or whole when it was made with something else.
 * Doing it twice changes nothing; killed half-way it is done again at the next start.
 * @throws EngineUnavailable when the engine does not answer
 */
export async function keepIndex(engine: SearchEngine, source: DocumentSource, options: KeepOptions): Promise<KeepReport> {
  const started = performance.now();
  const { stamp, held } = await engine.state();
  const fates = compare(source.digests, held);
  const rebuilt = options.force === true || stamp !== options.stamp;
  if (rebuilt) {
    await engine.rebuild([...source.digests.keys()].map((id) => source.make(id)), options.stamp, options.onProgress);
  } else if (fates.some(({ fate }) => fate !== 'kept')) {
    const ids = (...wanted: Fate[]) => fates.flatMap(({ id, fate }) => (wanted.includes(fate) ? [id] : []));
    await engine.apply({ put: ids('added', 'updated').map((id) => source.make(id)), remove: ids('removed') }, options.onProgress);
  }
  return { rebuilt, fates, milliseconds: performance.now() - started };
}

function compare(wanted: ReadonlyMap<string, string>, held: ReadonlyMap<string, string>): KeepReport['fates'] {
  const fates: KeepReport['fates'] = [];
  for (const [id, digest] of wanted) {
    const known = held.get(id);
    fates.push({ id, fate: known === undefined ? 'added' : known === digest ? 'kept' : 'updated' });
  }
  for (const id of held.keys()) if (!wanted.has(id)) fates.push({ id, fate: 'removed' });
  return fates;
}
