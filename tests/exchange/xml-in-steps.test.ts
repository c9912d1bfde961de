import { expect, test } from 'vitest';
import { toXml } from '../../src/exchange/index.js';
import { toXmlInSteps } from '../../src/exchange/xml/to-xml.js';

const around = (content: object) => ({ 'OAI-PMH': { '@xmlns': 'http://www.openarchives.org/OAI/2.0/', '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance', ListRecords: { ...content, resumptionToken: 'dalej' } } });
const records = ['Zwykły', '</record><record>', '<record/> $& $1', 'record & „cudzysłów”', ''].map((text) => ({
  header: { '@status': undefined, identifier: `oai:example.org:${text.length}` },
  metadata: { 'dc:dc': { '@xmlns:dc': 'http://purl.org/dc/elements/1.1/', '@xsi:schemaLocation': 'a b', 'dc:title': [text, { '@xml:lang': 'en', '#': text }], record: text } },
}));

test('a long answer written record by record: is the document it is when written at once, in as many steps as records', () => {
  const work = toXmlInSteps(around, 'record', records);
  let steps = 0;
  let step = work.next();
  for (; !step.done; step = work.next()) steps += 1;
  expect([step.value, steps]).toEqual([toXml(around({ record: records })), records.length]);
});
