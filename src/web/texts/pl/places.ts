export const places = {
  link: 'cytuj',
  title: 'Zacytuj ten fragment',
  of: (title: string) => `Fragment: ${title}`,
  see: 'Zobacz w tekście',
  past: 'Tego fragmentu nie ma już w obecnej wersji. Był we wcześniejszej.',
  gone: 'Nie ma takiego fragmentu',
  goneLines: ['Tekst materiału mógł się zmienić albo adres jest niepełny. Otwórz materiał i poszukaj tego miejsca na nowo.'],
};
