import { api } from './pl/api.js';
import { archive } from './pl/archive.js';
import { browse } from './pl/browse.js';
import { data } from './pl/data.js';
import { citing } from './pl/citing.js';
import { frame } from './pl/frame.js';
import { history } from './pl/history.js';
import { home } from './pl/home.js';
import { item } from './pl/item.js';
import { material } from './pl/material.js';
import { messages } from './pl/messages.js';
import { places } from './pl/places.js';
import { readingList } from './pl/reading-list.js';
import { search } from './pl/search.js';
import { suggestions } from './pl/suggestions.js';
import { vocabularies } from './pl/vocabularies.js';
import { words } from './pl/words.js';

/** The interface in Polish: the original. */
export const pl = { words, frame, home, search, item, browse, material, messages, suggestions, data, citing, history, places, api, vocabularies, readingList, archive };

export type Texts = typeof pl;
