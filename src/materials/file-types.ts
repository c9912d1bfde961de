/**
 * What may be handed in, in one table: the form, the gate, the readers and the headers of a download follow from it.
 * `media` is what the file is served as; nothing a browser says about an upload is believed.
 */
export const FILE_TYPES = {
  pdf: { endings: ['pdf'], media: 'application/pdf', name: 'PDF', container: 'pdf', unit: 'page' },
  pptx: { endings: ['pptx'], media: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', name: 'PowerPoint (PPTX)', container: 'zip', unit: 'slide' },
  odp: { endings: ['odp'], media: 'application/vnd.oasis.opendocument.presentation', name: 'LibreOffice Impress (ODP)', container: 'zip', unit: 'slide' },
  docx: { endings: ['docx'], media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', name: 'Word (DOCX)', container: 'zip', unit: 'section' },
  odt: { endings: ['odt'], media: 'application/vnd.oasis.opendocument.text', name: 'LibreOffice Writer (ODT)', container: 'zip', unit: 'section' },
  jpeg: { endings: ['jpg', 'jpeg'], media: 'image/jpeg', name: 'zdjęcie JPEG', container: 'image', unit: 'image' },
  png: { endings: ['png'], media: 'image/png', name: 'obraz PNG', container: 'image', unit: 'image' },
  webp: { endings: ['webp'], media: 'image/webp', name: 'obraz WebP', container: 'image', unit: 'image' },
} as const satisfies Record<string, FileTypeFacts>;

interface FileTypeFacts {
  /** Lower case, without the dot; the first is the one we give. */
  endings: readonly [string, ...string[]];
  media: string;
  /** For people, in Polish. */
  name: string;
  container: 'pdf' | 'zip' | 'image';
  /** What its parts are called. */
  unit: UnitKind;
}

export type UnitKind = 'page' | 'slide' | 'section' | 'image';
export type FileType = keyof typeof FILE_TYPES;
export const FILE_TYPE_NAMES = Object.keys(FILE_TYPES) as [FileType, ...FileType[]];

/** The ending of a name, lower case, without the dot; only the last counts: `x.pdf.html` is `html`. */
export function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).trim().toLowerCase();
}

/** The type an ending stands for, or `undefined`. */
export function typeOfEnding(ending: string): FileType | undefined {
  return FILE_TYPE_NAMES.find((type) => (FILE_TYPES[type].endings as readonly string[]).includes(ending));
}

/** For `accept` of a file field: `.pdf,.pptx,…`. */
export function acceptedEndings(): string[] {
  return FILE_TYPE_NAMES.flatMap((type) => FILE_TYPES[type].endings.map((ending) => `.${ending}`));
}
