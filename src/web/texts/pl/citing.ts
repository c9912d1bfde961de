export const citing = {
  title: 'Jak cytować',
  styles: { polish: 'Przypis bibliograficzny', apa: 'APA', chicago: 'Chicago', iso690: 'ISO 690' },
  copy: 'Kopiuj',
  copyOf: (style: string) => `: ${style}`,
  copied: 'Skopiowano',
  notCopied: 'Nie udało się skopiować. Zaznacz tekst i skopiuj go ręcznie.',
  permanent: 'Stały adres',
  forManagers: 'Do menedżera bibliografii',
};
