import { archive } from './en/archive.js';
import { browse } from './en/browse.js';
import { frame } from './en/frame.js';
import { home } from './en/home.js';
import { item } from './en/item.js';
import { material } from './en/material.js';
import { messages } from './en/messages.js';
import { search } from './en/search.js';
import { suggestions } from './en/suggestions.js';
import { words } from './en/words.js';
import type { Texts } from './pl.js';

/** The interface in English: every text of the Polish one, or it does not compile. */
export const en: Texts = { words, frame, home, search, item, browse, archive, material, messages, suggestions };
