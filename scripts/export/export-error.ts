/** What keeps an export from being made, as a sentence that says what to do. */
export class ExportError extends Error {
  override readonly name = 'ExportError';
}
