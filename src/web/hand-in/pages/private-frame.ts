import { frameOf, type Frame } from '../../parts/frame.js';
import type { Visit } from '../../visit.js';

/** The frame of a page nobody else may find: no canonical address, no other language. */
export function privateFrame(visit: Visit, title: string, breadcrumbs: Frame['breadcrumbs'] = []): Frame {
  return frameOf({ ...visit, page: undefined }, { title, breadcrumbs });
}
