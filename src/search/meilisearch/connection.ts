import { Meilisearch, MeilisearchApiError, MeilisearchRequestError } from 'meilisearch';
import { EngineUnavailable } from '../engine.js';

export interface MeilisearchOptions {
  url: string;
  key?: string | undefined;
  /** Begins the names of all our indexes, so several libraries can share a server. */
  prefix?: string | undefined;
  /** How long a search may take before the server counts as gone. */
  timeoutMs?: number | undefined;
}

const DEFAULT_PREFIX = 'kongresoteka';
/** Ten times the slowest page measured at 10,000 items, and short enough to wait for once. */
const DEFAULT_TIMEOUT_MS = 2000;
/** A payload of documents, or any answer while the server indexes. */
const WRITE_TIMEOUT_MS = 60_000;

/** The server and our names on it. Everything asked goes through here, so every failure becomes `EngineUnavailable`. */
export class Connection {
  /** The index that is searched. */
  readonly items: string;
  readonly meta: string;
  readonly #reading: Meilisearch;
  readonly #writing: Meilisearch;
  readonly #timeoutMs: number;
  readonly #host: string;

  constructor(options: MeilisearchOptions) {
    const prefix = options.prefix ?? DEFAULT_PREFIX;
    this.items = `${prefix}_items`;
    this.meta = `${prefix}_meta`;
    this.#timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    this.#host = hostOf(options.url);
    const config = {
      host: options.url,
      ...(options.key ? { apiKey: options.key } : {}),
      // Compressed answers come in two packets and the second waits 40 ms for an acknowledgement (measured on 1.50:
      // 48 ms against 3 ms for one page); they are a few kilobytes.
      requestInit: { headers: { 'Accept-Encoding': 'identity' } },
    };
    this.#reading = new Meilisearch(config);
    this.#writing = new Meilisearch({ ...config, timeout: WRITE_TIMEOUT_MS });
  }

  /** A name for an index that is being built. */
  buildName(run: string): string {
    return `${this.items}_build_${run}`;
  }

  /**
   * Asks something a reader waits for.
   * The client forgets its own timeout when it is given a signal (0.62, `http-requests.ts`), so the signal carries both.
   * @throws EngineUnavailable; or the reader's own reason when they left
   */
  async read<T>(ask: (client: Meilisearch, init: { signal: AbortSignal }) => Promise<T>, reader?: AbortSignal, timeoutMs = this.#timeoutMs): Promise<T> {
    reader?.throwIfAborted();
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      return await ask(this.#reading, { signal: reader ? AbortSignal.any([reader, timeout]) : timeout });
    } catch (error) {
      reader?.throwIfAborted();
      throw this.unavailable(error);
    }
  }

  /** Writes, or reads for a writer. @throws EngineUnavailable */
  async write<T>(ask: (client: Meilisearch) => Promise<T>): Promise<T> {
    try {
      return await ask(this.#writing);
    } catch (error) {
      throw this.unavailable(error);
    }
  }

  /** What went wrong, said so that an operator knows where to look. */
  unavailable(cause: unknown): EngineUnavailable {
    return cause instanceof EngineUnavailable ? cause : new EngineUnavailable(`Meilisearch (${this.#host}) ${reason(cause)}`, { cause });
  }
}

/** True for the answer that this index, document or task does not exist. */
export function isMissing(error: unknown): boolean {
  const cause = error instanceof EngineUnavailable ? error.cause : error;
  return cause instanceof MeilisearchApiError && MISSING.has(cause.cause?.code ?? '');
}

const MISSING: ReadonlySet<string> = new Set(['index_not_found', 'document_not_found', 'task_not_found']);

function reason(cause: unknown): string {
  if (cause instanceof MeilisearchApiError) return apiReason(cause);
  if (cause instanceof MeilisearchRequestError) return requestReason(cause.cause);
  // A proxy's HTML page: the client tries to read it as JSON and lets the SyntaxError out.
  if (cause instanceof SyntaxError) return 'answered with something that is not JSON; a proxy may stand in between';
  return requestReason(cause);
}

function apiReason({ response, cause, message }: MeilisearchApiError): string {
  if (response.status === 401 || response.status === 403) return `refused the key (${response.status}): check MEILI_KEY and what it allows`;
  if (cause?.code === 'index_not_found') return 'has no index yet';
  if (response.status === 503) return `is overloaded (503), asks to wait ${response.headers.get('Retry-After') ?? 'some'} seconds`;
  return `answered ${response.status}: ${message}`;
}

function requestReason(cause: unknown): string {
  const error = cause instanceof Error ? cause : new Error(String(cause));
  if (error.name === 'TimeoutError' || error.name === 'MeilisearchRequestTimeOutError') return 'did not answer in time';
  const code = (error.cause as NodeJS.ErrnoException | undefined)?.code;
  return `cannot be reached: ${code ?? error.message}`;
}

/** Without user name, password and path, which do not belong in a log. */
function hostOf(url: string): string {
  try {
    return new URL(url.includes('://') ? url : `http://${url}`).host;
  } catch {
    return url;
  }
}
