/** Days after publishing in which a speaker's correction is no new version: nobody has built upon the text yet. */
export const CORRECTION_DAYS = 30;

/** The public reason of a version whose author gave none. */
const NO_REASON = 'Poprawka zgłoszona po publikacji';

/** Whether a correction handed in today makes a new version. */
export function isNewVersion(published: unknown, today: string): boolean {
  if (typeof published !== 'string') return false;
  const last = new Date(`${published}T00:00:00Z`).getTime() + CORRECTION_DAYS * 86_400_000;
  return Date.parse(`${today}T00:00:00Z`) > last;
}

/** Front matter of the next version, with the day and reason everybody reads. */
export function withNewVersion(meta: Readonly<Record<string, unknown>>, { today, reason }: { today: string; reason: string }): Record<string, unknown> {
  const number = (typeof meta['version'] === 'number' ? meta['version'] : 1) + 1;
  const versions = Array.isArray(meta['versions']) ? (meta['versions'] as unknown[]) : [];
  return { ...meta, version: number, versions: [...versions, { number, date: today, reason: reason.trim() || NO_REASON }] };
}
