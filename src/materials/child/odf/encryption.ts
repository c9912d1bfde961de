import type { Limits } from '../../limits.js';
import { CannotRead } from '../cannot-read.js';
import type { Parts } from '../office/open-parts.js';
import { walkXml } from '../office/walk-xml.js';

/** Parts of an encrypted ODF file are noise with ordinary names; only its manifest says so. @throws CannotRead */
export async function refuseEncrypted(parts: Parts, limits: Limits): Promise<void> {
  if (!parts.names.has('META-INF/manifest.xml')) return;
  await walkXml(parts.read('META-INF/manifest.xml'), limits, {
    open: ({ name }) => {
      if (name === 'manifest:encryption-data') throw new CannotRead('encrypted');
    },
  });
}
