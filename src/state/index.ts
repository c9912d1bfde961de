export { allOrNothing } from './all-or-nothing.js';
export { NewerStateError, openState, type Layout, type State } from './open-state.js';
