export { problemLine, type Problem } from './problem.js';
export { projectRoot } from './project-root.js';
export { addressOf, HAND_IN, handInAddress, pageAt, PAGES, type HandInPage, SUGGESTIONS, type PageName } from './addresses.js';
export { newToken, tokenMark } from './secret-token.js';
export { startOfDayInPoland, todayInPoland } from './today.js';
export { ProgressBars } from './progress-bar.js';
export { removeUnfinished, UNFINISHED, writeWhole } from './write-whole.js';
