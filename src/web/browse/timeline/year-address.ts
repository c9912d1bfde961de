import { addressOf } from '../../../shared/index.js';
import type { Visit } from '../../visit.js';

/** Items of one topic and year: the search knows no years, the timeline does. An item without a year stands under `0`. */
export function yearAddress(topic: string, year: string, { language }: Visit): string {
  return `${addressOf('years', language)}?topic=${encodeURIComponent(topic)}&group=${year || '0'}`;
}
