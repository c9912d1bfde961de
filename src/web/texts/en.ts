import { api } from './en/api.js';
import { archive } from './en/archive.js';
import { browse } from './en/browse.js';
import { data } from './en/data.js';
import { citing } from './en/citing.js';
import { frame } from './en/frame.js';
import { history } from './en/history.js';
import { home } from './en/home.js';
import { item } from './en/item.js';
import { material } from './en/material.js';
import { messages } from './en/messages.js';
import { places } from './en/places.js';
import { readingList } from './en/reading-list.js';
import { search } from './en/search.js';
import { suggestions } from './en/suggestions.js';
import { vocabularies } from './en/vocabularies.js';
import { words } from './en/words.js';
import type { Texts } from './pl.js';

/** The interface in English: every text of the Polish one, or it does not compile. */
export const en: Texts = { words, frame, home, search, item, browse, material, messages, suggestions, data, citing, history, places, api, vocabularies, readingList, archive };
