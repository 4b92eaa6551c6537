/** Rows in one statement: below any engine's limit of parameters. */
const ROWS_AT_ONCE = 500

/** Cuts rows into as many as one statement takes. */
export function rowBatches<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / ROWS_AT_ONCE)
  return Array.from({ length: count }, (_, i) => rows.slice(i * ROWS_AT_ONCE, (i + 1) * ROWS_AT_ONCE))
}
