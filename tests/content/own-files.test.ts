import { describe, expect, test } from 'vitest';
import { ownFiles } from '../../src/content/index.js';
import { item, libraryOf } from '../web/builders.js';
import { vocabularies } from '../web/site.js';

const file = (name: string, more = {}) => ({ path: name, sha256: name.padEnd(64, '0'), mime: 'x/y', bytes: 1, label: name, role: 'slides', ...more });
const own = (files: object[], deck = {}) => ownFiles(item('presentation', { files, deck: { file: '', slideCount: 1, ...deck } }).meta).map(({ file: { path }, rendition }) => [path, rendition?.path]);

describe('files of an item', () => {
  test.each([
    ['none', [], []],
    ['two of their own', [file('a'), file('b')], [['a', undefined], ['b', undefined]]],
    ['a rendition', [file('a'), file('b', { renditionOf: 'a' })], [['a', 'b']]],
    ['a rendition of nothing', [file('b', { renditionOf: 'a' })], [['b', undefined]]],
    ['two renditions: none vanishes', [file('a'), file('b', { renditionOf: 'a' }), file('c', { renditionOf: 'a' })], [['a', 'c'], ['b', undefined]]],
    ['a circle: none vanishes', [file('a', { renditionOf: 'b' }), file('b', { renditionOf: 'a' })], [['a', undefined], ['b', undefined]]],
    ['of itself', [file('a', { renditionOf: 'a' })], [['a', undefined]]],
    ['the same content twice', [file('a'), file('a')], [['a', undefined]]],
  ])('%s', (_name, files, expected) => {
    expect(own(files)).toEqual(expected);
  });

  test('a deck that names its rendition: has it', () => {
    expect(own([file('a'), file('b')], { file: 'a', rendition: 'b' })).toEqual([['a', 'b']]);
  });
});

describe('a file under embargo', () => {
  const kept = item('presentation', { files: [file('a', { embargoUntil: '2026-11-24' }), file('b')], deck: { file: 'a', slideCount: 7, rendition: 'a' } });
  const metaOn = (day: string) => {
    const { files, deck } = libraryOf(vocabularies, { items: [kept] }).publicItems(day)[0]!.meta as unknown as { files: { path: string }[]; deck: object };
    return { files: files.map(({ path }) => path), deck };
  };

  test('until that day: is not listed, and the deck does not name it', () => {
    expect(metaOn('2026-11-23')).toEqual({ files: ['b'], deck: { file: '', slideCount: 7 } });
    expect(metaOn('2026-11-24')).toEqual({ files: ['a', 'b'], deck: { file: 'a', slideCount: 7, rendition: 'a' } });
  });
});
