import type { Page } from 'playwright-core'

/** Of a date: its day, month and year, and what opens the calendar. */
const MAX_PARTS = 4

/**
 * Presses Tab from what has the focus, the first of the page, until the page is left.
 * @returns what had the focus without an outline around it, and whether each had it once, in the order of the source
 */
export async function tabThrough(page: Page): Promise<{ unseen: string[]; isInOrder: boolean }> {
  // Back and forth: whoever came with the mouse is not shown where the focus is.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+Tab')
  const expected = await page.evaluate(listFocusable)
  // Noted in the page, at the end of each press: asked from outside, it would take as long again.
  const noted = await page.evaluateHandle(() => {
    let last: Element | null | undefined
    type Stop = { source: string; isSeen: boolean } | undefined
    const look = (): Stop[] => {
      const outer = document.activeElement
      const element = outer?.shadowRoot?.activeElement ?? outer
      // A date is gone through part by part.
      if (element === last) return []
      last = element
      if (!element || element === document.body) return [undefined]
      // A box or radio button is shown by the frame around it and its word.
      const { outlineStyle, outlineWidth } = getComputedStyle(element.closest('.option') ?? element)
      return [
        {
          source: element.outerHTML,
          isSeen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1,
        },
      ]
    }
    const stops = look()
    addEventListener('keyup', () => stops.push(...look()))
    return stops
  })
  const dates = await page.locator('input[type=date]').count()
  for (let i = 0; i < expected.length + MAX_PARTS * dates; i++) await page.keyboard.press('Tab')
  const stops = await noted.jsonValue()
  // Out of the page: in the browser's own controls, or past them, at the start again.
  const beyond = stops[expected.length]
  const isOut = !beyond || beyond.source === expected[0]
  const reached = stops.slice(0, expected.length)
  return {
    unseen: reached.flatMap((stop) => (stop && !stop.isSeen ? [stop.source] : [])),
    isInOrder: isOut && JSON.stringify(reached.map((stop) => stop?.source)) === JSON.stringify(expected),
  }
}

/** All that Tab should reach, in the order of the source, shadow trees included; of radio buttons, one a group. */
function listFocusable(): string[] {
  const inTree = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) =>
      element.shadowRoot ? inTree(element.shadowRoot) : [element],
    )
  return inTree(document)
    .filter((element) =>
      element.matches('a[href], button, summary, select, textarea, input:not([type=hidden]), [tabindex="0"]'),
    )
    .filter((element) => element.checkVisibility() && !element.matches(':disabled'))
    .filter((element, _i, all) => {
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
      const { form, name } = element
      const group = all.filter(
        (other) => other instanceof HTMLInputElement && other.name === name && other.form === form,
      )
      return element === (group.find((other) => other.matches(':checked')) ?? group[0])
    })
    .map(({ outerHTML }) => outerHTML)
}
