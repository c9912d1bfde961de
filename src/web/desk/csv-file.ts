import type { RequestHandler } from 'express';

/** What spreadsheets take for a formula when a cell begins with it (OWASP, CSV Injection), their wide forms included. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;

/** A table for spreadsheets: with a byte order mark and semicolons, as Polish Excel wants it; no cell is a formula. */
export function csvFile(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[;"\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Sends a table as a file of this name. @param write gives the rows, or nothing for what is not there */
export function sendCsv(name: (parameters: Readonly<Record<string, string>>) => string, write: (parameters: Readonly<Record<string, string>>) => readonly (readonly string[])[] | undefined): RequestHandler {
  return (req, res, next) => {
    const parameters = req.params as Record<string, string>;
    const rows = write(parameters);
    if (!rows) return next();
    res.attachment(name(parameters)).type('text/csv; charset=utf-8').send(csvFile(rows));
  };
}
