export { allOrNothing } from './all-or-nothing.js';
export { checkDatabase, copyDatabase, DamagedDatabaseError, isDatabaseInUse } from './copy-database.js';
export { NewerStateError, openState, type Layout, type State } from './open-state.js';
