import { addressOf } from '../../../shared/index.js';
import type { Visit } from '../../visit.js';

/** Items of a topic that have no year: the search has no filter for what is not known, the timeline has a group of it. */
export function undatedAddress(topic: string, { language }: Visit): string {
  return `${addressOf('years', language)}?topic=${encodeURIComponent(topic)}&group=0`;
}
