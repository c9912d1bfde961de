import { load, type CheerioAPI } from 'cheerio';

/** How a harvester asks: arguments in, document out. */
export type Ask = (args: Record<string, string>) => Promise<string>;

/** A record as a harvester keeps it. */
export interface Kept {
  datestamp: string;
  sets: string[];
  /** The metadata as text; nothing for what was deleted. */
  metadata: string | undefined;
}

export interface Harvest {
  /** In the order they came, repetitions included. */
  came: string[];
  pages: number;
  /** When the first page was answered: where the next harvest begins. */
  at: string;
}

/**
 * A harvester made from the protocol's text alone, with nothing of ours in it: asks for a list, follows tokens to the end, keeps
 * what comes and forgets the metadata of what is deleted.
 * @param between is called after each page
 */
export async function harvest(ask: Ask, args: Record<string, string>, store: Map<string, Kept>, between: (page: number) => void = () => {}): Promise<Harvest> {
  const done: Harvest = { came: [], pages: 0, at: '' };
  let next: Record<string, string> | undefined = { verb: 'ListRecords', ...args };
  while (next) {
    const $ = load(await ask(next), { xml: true });
    done.at ||= $('OAI-PMH > responseDate').text();
    const code = $('OAI-PMH > error').attr('code');
    if (code === 'noRecordsMatch') return done;
    if (code !== undefined) throw new Error(`${code}: ${$('OAI-PMH > error').text()}`);
    done.pages += 1;
    done.came.push(...keep($, store));
    const token: string = $('resumptionToken').text();
    next = token ? { verb: 'ListRecords', resumptionToken: token } : undefined;
    between(done.pages);
  }
  return done;
}

function keep($: CheerioAPI, store: Map<string, Kept>): string[] {
  return $('OAI-PMH > ListRecords > record').toArray().map((record) => {
    const header = $(record).children('header');
    const identifier = header.children('identifier').text();
    const isDeleted = header.attr('status') === 'deleted';
    store.set(identifier, {
      datestamp: header.children('datestamp').text(),
      sets: header.children('setSpec').toArray().map((set) => $(set).text()),
      metadata: isDeleted ? undefined : $(record).children('metadata').text(),
    });
    return identifier;
  });
}
