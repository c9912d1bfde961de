import type { Limits } from '../../limits.js';
import type { Parts } from './open-parts.js';
import { walkXml } from './walk-xml.js';

/** Title and language of the properties of an office file: `docProps/core.xml` of OOXML, `meta.xml` of ODF. */
export async function readProperties(parts: Parts, part: string, limits: Limits): Promise<{ title: string | null; language: string | null }> {
  const found = { 'dc:title': '', 'dc:language': '' };
  let inside: keyof typeof found | undefined;
  if (parts.names.has(part)) {
    await walkXml(parts.read(part), limits, {
      open: ({ name }) => (inside = name in found ? (name as keyof typeof found) : undefined),
      text: (text) => {
        if (inside) found[inside] += text;
      },
      close: () => (inside = undefined),
    });
  }
  return { title: found['dc:title'] || null, language: /^[a-z]{2,3}(?:-[\w-]{1,30})?$/iu.test(found['dc:language']) ? found['dc:language'] : null };
}
