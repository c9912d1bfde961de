import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../src/shared/index.js';

const folder = join(projectRoot(), 'src/language/polimorf');

describe('the vendored dictionary', () => {
  test('is the file of Morfologik 2.1 PoliMorf, byte for byte', () => {
    const hash = createHash('sha256').update(readFileSync(join(folder, 'polish.dict'))).digest('hex');
    expect(hash).toMatch(/^47b5ba7e.*3a1ebcb$/);
    expect(hash).toBe('47b5ba7e807d11112ba00f8cf615712b8615f92fcdf5e5e40463542733a1ebcb');
  });

  test('uses the coding that Dictionary reads', () => {
    const info = readFileSync(join(folder, 'polish.info'), 'utf8');
    expect(info).toContain('fsa.dict.separator=;');
    expect(info).toContain('fsa.dict.encoding=UTF-8');
    expect(info).toContain('fsa.dict.encoder=PREFIX');
  });

  test('lies beside its licence', () => {
    expect(readFileSync(join(folder, 'polish.LICENSE.txt'), 'utf8')).toContain('Marcin Miłkowski');
  });
});
