/** Why a backup was not made or not restored, in Polish, with what to do. Nothing that was there before has changed. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}
