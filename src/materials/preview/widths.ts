/** Pixels a preview is wide: in lists (all pages at once), beside the text (on first view), and a photograph as it is published. */
export const PREVIEW_WIDTHS = { small: 480, large: 1280, full: 2560 } as const;

export type PreviewSize = keyof typeof PREVIEW_WIDTHS;
