import type { Page } from 'playwright-core'

/** A move of what the page had already shown, as the browser tells it. */
export interface LayoutShift {
  /** Its share of the layout shift score. */
  value: number
  /** Within 500 ms of a click or a key: left out of the score, for the person may have asked for it. */
  hadRecentInput: boolean
}

/** Every shift since the page began, those that follow an input included. */
export function layoutShifts(page: Page): Promise<LayoutShift[]> {
  return page.evaluate(() => {
    const shifts: LayoutShift[] = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as LayoutShift[]) {
        shifts.push({ value: entry.value, hadRecentInput: entry.hadRecentInput })
      }
    }).observe({ type: 'layout-shift', buffered: true })
    // The browser tells a shift once it has painted it: two frames on, it has told all.
    return new Promise<LayoutShift[]>((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 0, shifts)))
    })
  })
}
