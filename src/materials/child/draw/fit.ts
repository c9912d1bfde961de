interface Size {
  width: number;
  height: number;
}

/** The size a page is drawn in: as wide as asked, but not more than so many times as high. Whole pixels, at least one. */
export function fit({ width, height }: Size, asked: number, tallness: number): Size {
  const scale = Math.min(asked / Math.max(width, 1e-3), (asked * tallness) / Math.max(height, 1e-3));
  return { width: clamp(width * scale, asked), height: clamp(height * scale, asked * tallness) };
}

function clamp(pixels: number, most: number): number {
  return Math.max(1, Math.min(Math.round(pixels) || 1, most));
}
