export { problemLine, type Problem } from './problem.js';
export { projectRoot } from './project-root.js';
export { addressOf, pageAt, PAGES, SUGGESTIONS, type PageName } from './addresses.js';
export { newToken, tokenMark } from './secret-token.js';
export { DESK, deskAddress, type DeskPage } from './desk-addresses.js';
export { SECRET_PATHS, withoutSecrets } from './secret-paths.js';
export { startOfDayInPoland, todayInPoland } from './today.js';
export { ProgressBars } from './progress-bar.js';
export { removeUnfinished, UNFINISHED, writeWhole } from './write-whole.js';
