import { expect, test } from 'vitest';
import { withoutSecrets } from '../../src/shared/index.js';

test.each([
  ['/redakcja/haslo/abc', '/redakcja/haslo/…'],
  ['/redakcja/haslo/abc/', '/redakcja/haslo/…/'],
  ['/zaproszenie/abc/pliki/7', '/zaproszenie/…/pliki/7'],
  ['/ZGLOSZENIE/abc', '/ZGLOSZENIE/…'],
  ['//zgloszenie///abc', '/zgloszenie/…'],
  ['/zgloszeni%65/abc', '/zgloszeni%65/…'],
  ['/zgloszenie/', '/zgloszenie/'],
  ['/zgloszenie', '/zgloszenie'],
  ['/redakcja/konto/haslo', '/redakcja/konto/haslo'],
  ['/m/kkwl-2026-0001', '/m/kkwl-2026-0001'],
  ['/%', '/%'],
])('the path %s: is written down as %s', (path, written) => {
  expect(withoutSecrets(path)).toBe(written);
});
