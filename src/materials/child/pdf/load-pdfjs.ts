/**
 * pdf.js without its canvas: it makes matrices when it is loaded and uses them only to draw. The native canvas it would load
 * for them is one more thing an upload could reach.
 */
export async function loadPdfjs(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) Object.defineProperty(globalThis, name, { value: class {}, configurable: true });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}
