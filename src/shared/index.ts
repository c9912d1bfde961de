export { problemLine, type Problem } from './problem.js';
export { projectRoot } from './project-root.js';
export { addressOf, pageAt, PAGES, SUGGESTIONS, type PageName } from './addresses.js';
export { newToken, tokenMark } from './secret-token.js';
export { sortInSteps } from './sort-in-steps.js';
export { startOfDayInPoland, todayInPoland } from './today.js';
export { ProgressBars } from './progress-bar.js';
export { flush, removeUnfinished, UNFINISHED, writeWhole } from './write-whole.js';
