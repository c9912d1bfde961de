import type { Texts } from '../pl.js';

export const citing: Texts['citing'] = {
  title: 'How to cite',
  styles: { polish: 'Polish footnote', apa: 'APA', chicago: 'Chicago', iso690: 'ISO 690' },
  copy: 'Copy',
  copyOf: (style) => `: ${style}`,
  copied: 'Copied',
  notCopied: 'Copying failed. Select the text and copy it yourself.',
  permanent: 'Permanent address',
  forManagers: 'For a reference manager',
};
