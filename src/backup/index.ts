export { BackupError } from './backup-error.js';
export type { Folders, OnProgress } from './folders.js';
export { makeBackup, type BackupOptions, type BackupReport } from './make-backup.js';
export { finishRestore } from './put-in-place.js';
export { restoreBackup, type RestoreOptions, type RestoreReport } from './restore-backup.js';
export { removeAbandoned, unfinishedName } from './backups-in.js';
export { copyFile, digestOf, type Digest } from './copy-file.js';
