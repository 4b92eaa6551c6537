import type { Browser, CDPSession } from 'playwright-core'
import { layoutShifts } from '../support/layout-shifts.ts'

/**
 * Times slower than this machine: a cheap phone, some years old. A machine busy with something else slows down unevenly:
 * now and then a load runs at full speed. Hence the median.
 */
const SLOWDOWN = 4

/**
 * What runs scripts, as the timeline of DevTools names it. The metric `ScriptDuration` will not do: it leaves out what
 * runs after an `await`, in the microtasks at the end of a script.
 */
const SCRIPT_EVENTS = new Set([
  'v8.compile',
  'v8.compileModule',
  'EvaluateScript',
  'v8.evaluateModule',
  'FunctionCall',
  'RunMicrotasks',
])

/** Of a trace: https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU */
interface TraceEvent {
  name: string
  /** Process and thread. */
  pid: number
  tid: number
  /** When it began, and how much of the processor it took, µs. */
  ts: number
  dur?: number
  tdur?: number
  args: { beginData?: { url?: string } }
}

/** What a page cost to load. */
export interface PageLoad {
  /** Processor time of all its scripts, compiled and run, on the slowed-down processor, ms. */
  scriptMs: number
  /** Sum of its layout shifts, as Cumulative Layout Shift counts them. */
  layoutShift: number
}

/**
 * Loads a page as somebody does who comes from another page of the same site, with nothing in the cache.
 * @param url of a page that carries no script but the one that is measured
 * @param shown what must be there in the end
 * @throws {Error} when it is not
 */
export async function measureLoad(browser: Browser, url: string, shown?: string): Promise<PageLoad> {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1280, height: 900 } })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    // The page comes to run in the process that is slowed down, which has started up already.
    await page.goto(new URL('/before', url).href)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
    const stopTrace = await startTrace(session)
    // Loaded, and half a second without a request. No script of ours asks the page meanwhile: it would count as well.
    await page.goto(url)
    await page.waitForLoadState('networkidle')
    // Answered by the main thread of the page, once it is done with the script it may still be at.
    await session.send('DOM.getDocument')
    const events = await stopTrace()
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    if (shown) await page.locator(shown).first().waitFor({ timeout: 5_000 })
    const shifts = await layoutShifts(page)
    return {
      scriptMs: scriptTime(events, url),
      layoutShift: shifts.reduce((sum, { value }) => sum + value, 0),
    }
  } finally {
    await context.close()
  }
}

async function startTrace(session: CDPSession): Promise<() => Promise<TraceEvent[]>> {
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    // These alone: the finer ones slow down what they measure.
    traceConfig: { includedCategories: ['devtools.timeline'], excludedCategories: ['*'] },
  })
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
    await session.send('Tracing.end')
    await complete
    return events
  }
}

/**
 * Processor time of the scripts of a page's main thread, ms. Time on the clock would also count what else keeps this
 * machine busy. An event within another is part of it.
 */
function scriptTime(events: readonly TraceEvent[], url: string): number {
  const main = events.find(({ args }) => args.beginData?.url === url)
  if (!main) throw new Error(`the trace does not know ${url}`)
  const scripts = events
    .filter(({ pid, tid, name }) => pid === main.pid && tid === main.tid && SCRIPT_EVENTS.has(name))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
  let end = 0
  let sum = 0
  for (const { name, ts, dur, tdur } of scripts) {
    if (dur === undefined || tdur === undefined) throw new Error(`the trace ends before ${name} does`)
    if (ts < end) continue
    end = ts + dur
    sum += tdur
  }
  return sum / 1000
}
