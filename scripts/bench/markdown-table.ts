import { percentiles } from './statistics.js';

export function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [`### ${title}`, '', line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** The cells p50, p95 and p99. */
export function three(times: readonly number[]): string[] {
  const { p50, p95, p99 } = percentiles(times);
  return [p50, p95, p99].map(oneDecimal);
}

export function oneDecimal(value: number): string {
  return value.toFixed(1);
}

export function whole(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(0);
}

export function ratio(one: number | undefined, other: number | undefined): string {
  return one === undefined || other === undefined ? '–' : `${(one / other).toFixed(2)}×`;
}
