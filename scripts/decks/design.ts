/** The template: one place for its measures (points, 16:9) and colours. Colours are those of views/assets/tokens.css. */
export const PAGE = { width: 960, height: 540 } as const;
export const MARGIN = 56;
export const WIDTH = PAGE.width - 2 * MARGIN;

export const COLOURS = {
  paper: 'FBF9F4',
  panel: 'F2EEE4',
  ink: '1C2420',
  muted: '55605A',
  line: 'D8D2C3',
  green: '17493A',
  onGreen: 'FBF9F4',
  bar: '35755B',
  brick: '9A3A1E',
} as const;

export interface Style {
  /** Size and distance of lines in points. Nothing is below 12: the library's own report calls smaller letters tiny. */
  size: number;
  leading: number;
  bold?: boolean;
}

export const STYLES = {
  coverTitle: { size: 40, leading: 48, bold: true },
  coverText: { size: 20, leading: 28 },
  coverMark: { size: 16, leading: 22, bold: true },
  coverNote: { size: 14, leading: 19 },
  title: { size: 30, leading: 36, bold: true },
  /** The first that fits is taken. */
  points: [{ size: 24, leading: 31 }, { size: 22, leading: 28 }, { size: 20, leading: 26 }, { size: 18, leading: 23 }],
  cells: [{ size: 20, leading: 26 }, { size: 18, leading: 22 }, { size: 16, leading: 20 }, { size: 14, leading: 18 }],
  closing: [{ size: 18, leading: 23 }, { size: 16, leading: 20 }],
  small: { size: 12, leading: 15 },
} as const satisfies Record<string, Style | readonly Style[]>;

/** The title stands at the foot of its box, so that what follows begins at the same height on every slide. */
export const TITLE_BOX = { x: MARGIN, y: 30, width: WIDTH, height: 2 * STYLES.title.leading } as const;
export const BODY_TOP = 122;
export const FOOTER_TOP = 508;
/** The last line of sources ends here. */
export const SOURCES_BOTTOM = 496;

export const COVER = {
  mark: { x: MARGIN, y: 56, width: WIDTH },
  /** Three lines at most; the summary follows the last one. */
  title: { x: MARGIN, y: 110, width: WIDTH, height: 3 * STYLES.coverTitle.leading },
  textGap: 24,
  note: { x: MARGIN, y: 470, width: WIDTH },
} as const;

export const BULLET_INDENT = 22;
export const POINT_GAP = 9;
export const ENTRY_GAP = 5;
export const BLOCK_GAP = 14;
export const CELL = { side: 8, top: 4 } as const;

/** What the decks say of themselves. */
export const WORDS = {
  mark: 'Materiał redakcyjny Kongresoteki',
  sources: 'Źródła:',
  /** „Wersja” is not told: the library tells it. */
  note: 'Biblioteka Krajowego Kongresu Współpracy Lokalnej. Źródła faktów podano na każdym slajdzie. Licencja: CC BY 4.0.',
  closing: 'Więcej w Kongresotece',
  closingLead: 'Opisy inicjatyw, o których mowa w tej prezentacji. Wpisz identyfikator w wyszukiwarce biblioteki.',
} as const;

/** Same input, same bytes: files carry the day the template was made, not the hour of a run. */
export const MADE_ON = new Date('2026-11-23T12:00:00Z');
