export { problemLine, type Problem } from './problem.js';
export { projectRoot } from './project-root.js';
export { addressOf, fileAddress, FILES, pageAt, PAGES, SUGGESTIONS, type PageName } from './addresses.js';
export { startOfDayInPoland, todayInPoland } from './today.js';
export { ProgressBars } from './progress-bar.js';
export { removeUnfinished, UNFINISHED, writeWhole } from './write-whole.js';
export { whenQuiet, type WhenQuiet } from './when-quiet.js';
