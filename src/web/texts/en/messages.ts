import type { Texts } from '../pl.js';

export const messages: Texts['messages'] = {
  notFound: {
    title: 'There is no such page',
    lines: ['Nothing is kept at this address. A character may have changed, or only a part of it was copied.', 'Addresses of items, such as /en/m/kkwl-2025-0001, are permanent. Try the search for what you miss.'],
  },
  gone: {
    title: 'This item has been withdrawn',
    lines: (title, day) => [`“${title}” is no longer available. It was withdrawn on ${day}.`, 'The address stays, so that references to it lead somewhere.'],
    reason: (reason) => `Reason: ${reason}`,
  },
  faulty: {
    title: 'This item cannot be shown just now',
    lines: ['Its file has a fault and the editors know about it. Nothing is lost: the address is right and will work again once the file is mended.'],
  },
  badRequest: {
    title: 'This address cannot be read',
    lines: ['It contains characters written in a way that is not valid. Check that it was copied whole.'],
  },
  crossSite: {
    title: 'The form came from another site',
    lines: ['Nothing was saved. We accept forms from our own pages only, so that nobody can send them in your name.', 'Go back to the form, reload the page and send it again. If that does not help, check that the address in your browser is that of the library, and switch off add-ons that hide where pages come from.'],
  },
  formTooLarge: {
    title: 'The form is too large',
    lines: ['Nothing was saved, because more text was sent than the form can hold. Go back, copy your text to a safe place, shorten it and send it again.'],
  },
  formUnreadable: {
    title: 'This form cannot be read',
    lines: ['Nothing was saved, because the form arrived incomplete or written in an unknown way. Go back and send it again.'],
  },
  tooMany: {
    title: 'Too many searches at once',
    lines: ['A great many queries came from your network address within the last minute. Wait a moment and try again; all other pages keep working.'],
  },
  unavailable: {
    title: 'The search is not answering just now',
    lines: ['Try again in a moment. Meanwhile you can browse by topic, region, edition and alphabet.'],
  },
  failed: {
    title: 'Something broke on our side',
    lines: ['This page could not be made. It is not your fault. Try again in a moment; if the fault returns, write to us and give its number.'],
    id: (id) => `Fault number: ${id}`,
  },
};
