import type { Outbox } from '../mail/outbox.js';
import type { Place } from './place.js';

/** Letters hold no address and no text, only the name of the editor who asked for them. */
export function letterPlace(outbox: Outbox): Place {
  const asked = (isMeant: (name: string) => boolean) => outbox.askers().filter(isMeant);
  return {
    name: 'Listy',
    find: ({ isMeant }) => asked(isMeant).map((name) => ({ what: `listy, których wysłanie zleciła osoba: ${name}; zostaną bez nazwiska`, fate: 'emptied' })),
    forget: ({ isMeant }) => {
      for (const name of asked(isMeant)) outbox.forgetAsker(name);
    },
  };
}
