import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { projectRoot } from '../../src/shared/index.js';

const folder = join(projectRoot(), 'tests', 'exchange', 'schemas');
const preload = readdirSync(folder).filter((file) => file.endsWith('.xsd')).map((fileName) => ({ fileName, contents: readFileSync(join(folder, fileName), 'utf8') }));

/** What libxml2 finds wrong with documents by the schemas of the protocol; nothing when they are valid. */
export async function faultsOf(documents: readonly string[]): Promise<string[]> {
  const main = preload.find(({ fileName }) => fileName === 'oai-pmh.xsd')!;
  const { errors } = await validateXML({
    xml: documents.map((contents, index) => ({ fileName: `${index}.xml`, contents })),
    schema: [main],
    preload,
    initialMemoryPages: 1024,
    maxMemoryPages: 16_384,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
