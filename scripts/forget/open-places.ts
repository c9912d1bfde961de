import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { insightFile } from '../../src/compose.js';
import { ItemCache, readLibrary, type Lemmas } from '../../src/content/index.js';
import { fileOf, openKeptReadings } from '../../src/materials/index.js';
import { openLibraryState } from '../../src/open-editorial.js';
import { forgetQueries, queriesNaming } from '../../src/search/insight/index.js';
import type { Settings } from '../../src/settings.js';
import type { State } from '../../src/state/index.js';
import { consentPlace, ConsentStore, contentPlace, importPlace, ImportStore, InvitationStore, invitationPlace, letterPlace, materialPlace, namedPeoplePlace, Outbox, peoplePlace, revisionPlace, submissionPlace, SubmissionStore, type Person, type Place } from '../../src/submissions/index.js';

export interface Places {
  places: Place[];
  state: State;
  /** Waits for what is removed beside the state. */
  close(): Promise<void>;
}

/** Every place that knows something about people; one that is added keeps `npm run forget` complete. */
export async function openPlaces(settings: Settings, lemmas: Lemmas): Promise<Places> {
  const state = openLibraryState(settings);
  const now = () => new Date();
  const submissions = new SubmissionStore(state, { now });
  const cache = new ItemCache(join(settings.state, 'cache', 'items.db'));
  const library = await readLibrary({ content: settings.content, uploads: settings.uploads }, { cache, lemmas });
  const readings = openKeptReadings({ jobs: join(settings.state, 'cache', 'jobs.db'), previews: join(settings.state, 'cache', 'previews') });
  const incoming = join(settings.state, 'state', 'incoming');
  const removals: Promise<void>[] = [];
  return {
    state,
    places: [
      invitationPlace(new InvitationStore(state, now)),
      submissionPlace(state, submissions, ({ sha256, type }) => removals.push(rm(join(incoming, fileOf(sha256, type)), { force: true }), readings.forget(sha256))),
      namedPeoplePlace(state),
      consentPlace(new ConsentStore(state, { now })),
      revisionPlace(state),
      letterPlace(new Outbox(state, now)),
      importPlace(new ImportStore(state, now)),
      peoplePlace(state),
      insightPlace(insightFile(settings)),
      materialPlace(() => library, (sha256) => readings.reading(sha256)),
      contentPlace(settings.content),
    ],
    close: async () => {
      await Promise.all(removals);
      readings.close();
      cache.close();
      state.close();
    },
  };
}

function insightPlace(path: string): Place {
  const own = ({ finder, emails }: Person) => queriesNaming(path, (query) => finder.find(query).length > 0 || emails.some((email) => query.includes(email)));
  return {
    name: 'Statystyka wyszukiwań',
    find: (person) => own(person).map((query) => ({ what: `„${query}”`, fate: 'removed' })),
    forget: (person) => forgetQueries(path, own(person)),
  };
}
