import { z } from 'zod';

export const LONE_SURROGATES = /\p{Surrogate}/gu;

/** What somebody typed, on one line: without control characters, halves of letters and spaces at the ends. */
export const cleanText = z.string().transform((raw) => raw.replace(LONE_SURROGATES, '').replace(/\p{C}+/gu, ' ').replace(/\s+/gu, ' ').trim());
