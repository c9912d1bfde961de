interface ReadMeFacts {
  title: string;
  description: string;
  address: string;
  day: string;
  items: number;
  withdrawn: number;
}

/** What lies in the bag, for whoever opens it in ten years. */
export function readMe({ title, description, address, day, withdrawn }: ReadMeFacts): string {
  return `${title}
${description}
Źródło: ${address}

W folderze data:
  items.csv        tabela materiałów (UTF-8, przecinki); kody objaśniają słowniki
  items.jsonld     opis zbioru i materiałów, schema.org (Dataset)
  items.csl.json   materiały do programów do cytowania (CSL-JSON)
  content/         każdy materiał jako plik Markdown z metryczką YAML, słowniki, programy edycji, dokumenty
  uploads/         pliki materiałów; nazwą pliku jest jego SHA-256
  tombstones.csv   materiały wycofane (${withdrawn}), z powodem

Są tu tylko materiały publiczne w dniu ${day}. Osoby, które wycofały zgodę na podanie nazwiska, nie są wymienione;
tekst takich materiałów jest zapisany bez formatowania. Zdjęcia są obrazami wykonanymi przez bibliotekę (WebP), nie plikami
przesłanymi. Licencję podaje każdy materiał.
Foldery content i uploads może czytać program Kongresoteka (CONTENT_DIR i UPLOADS_DIR).

In English: public items of the library of Poland's National Congress of Local Cooperation on ${day}, as Markdown with YAML
front matter (content/), their files (uploads/), a table (items.csv), schema.org and CSL-JSON. Each item names its licence.
People who withdrew their consent are not named. Checksums: manifest-sha256.txt (BagIt, RFC 8493).
`;
}
