export { applyImport, type Applied, type ApplyOptions } from './apply-import.js';
export { columnOf, COLUMNS, type Column } from './columns.js';
export { exportTable } from './export-table.js';
export { LIMITS as IMPORT_LIMITS } from './limits.js';
export { countFates, type Change, type Fate, type NewMeta, type Plan, type PlannedRow } from './plan.js';
export { planImport } from './plan-import.js';
export type { PlanOptions } from './planning.js';
export { readTable } from './read-table.js';
export type { Row, Table, TableReading } from './table.js';
