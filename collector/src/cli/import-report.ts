import type { HistoryReport } from '../jdma/history/report.ts'

/** How often progress is told: to a person, who sees one line change, and to a log. */
const EVERY_MS = { person: 1_000, log: 10_000 }

const number = (n: number) => Math.round(n).toLocaleString('en')

/** Tells how far an import has come, and how long it still takes at this speed. @param totalBytes of the file */
export function showProgress(totalBytes: number): { show(report: HistoryReport): void; end(): void } {
  const isPerson = process.stderr.isTTY
  const everyMs = isPerson ? EVERY_MS.person : EVERY_MS.log
  const startedAt = performance.now()
  let toldAt = startedAt
  return {
    show: ({ lines, bytes }) => {
      const now = performance.now()
      if (now - toldAt < everyMs) return
      toldAt = now
      const seconds = (now - startedAt) / 1000
      const left = (seconds * (totalBytes - bytes)) / Math.max(bytes, 1)
      const percent = Math.floor((100 * bytes) / totalBytes)
      const text = `${number(lines)} lines, ${number(lines / seconds)}/s, ${percent} %, ${duration(left)} left`
      process.stderr.write(isPerson ? `\r\u001B[K${text}` : `${text}\n`)
    },
    end: () => {
      if (isPerson) process.stderr.write('\r\u001B[K')
    },
  }
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}

/** Says what has become of an export. @returns the exit code of the command: 1 where a line was refused */
export function tellReport(report: HistoryReport): number {
  const { lines, stored, known, refusedCount, refused, reasons } = report
  for (const { line, message } of refused) console.error(`line ${line}: ${message}`)
  if (refusedCount > refused.length) console.error(`and ${number(refusedCount - refused.length)} lines more`)
  console.info(`lines      ${number(lines)}`)
  console.info(`imported   ${number(stored)}`)
  console.info(`known      ${number(known)}, passed over`)
  console.info(`refused    ${number(refusedCount)}`)
  const most = [...reasons].sort(([, a], [, b]) => b - a).slice(0, 20)
  for (const [message, count] of most) console.info(`${number(count).padStart(10)} ${message}`)
  return refusedCount === 0 ? 0 : 1
}
