import { archive } from './pl/archive.js';
import { browse } from './pl/browse.js';
import { frame } from './pl/frame.js';
import { home } from './pl/home.js';
import { item } from './pl/item.js';
import { material } from './pl/material.js';
import { messages } from './pl/messages.js';
import { search } from './pl/search.js';
import { suggestions } from './pl/suggestions.js';
import { words } from './pl/words.js';

/** The interface in Polish: the original. */
export const pl = { words, frame, home, search, item, browse, archive, material, messages, suggestions };

export type Texts = typeof pl;
