import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { TEXTS } from '../../collector/src/pages/languages.ts'
import { useBrowser } from '../support/browser.ts'
import { actsOn, gatherPointers } from '../support/chromium-acts.ts'
import { startTestCollector } from '../support/collector.ts'
import { serveDemarche } from '../support/host-page.ts'
import { byPointing } from '../support/person.ts'
import { exportedVote } from '../support/questionnaire.ts'
import { giveWholeOpinion, WHOLE_OPINION } from '../support/whole-opinion.ts'

const visit = useBrowser()

/** CSS pixels: WCAG 2.5.5, and issue 4. */
const MIN_TARGET = 44

describe.each([
  { width: 390, height: 844 },
  { width: 320, height: 256 },
])('touched on a screen of $width × $height', (viewport) => {
  it.each(Object.entries(TEXTS))(
    'has no target under 44 px, and no sideways scroll: %s',
    async (lang, texts) => {
      const collector = await startTestCollector()
      // Speaking another language than the page: the prompt offers it, by one more button.
      const locale = lang === 'fr' ? 'en' : 'fr'
      const { page } = await visit({ viewport, hasTouch: true, isMobile: true, locale })
      const pointers = await gatherPointers(page)
      const { goto, look, status, tap, type } = actsOn(page)
      const faults = new Set<string>()
      const inspect = async () => {
        for (const fault of await findFaults(page)) faults.add(fault)
      }
      await goto(await serveDemarche(collector.url, lang))

      const inspectAndTap = async (name: string) => {
        await look(name, () => true)
        await inspect()
        await tap(name)
      }
      await giveWholeOpinion(byPointing(inspectAndTap, type), texts)
      await expect.poll(status).toBe(texts.form.done)
      await inspect()

      expect([...faults]).toEqual([])
      expect([...pointers]).toEqual(['touch'])
      expect(await exportedVote(collector)).toMatchObject({ ...WHOLE_OPINION, locale: lang })
    },
  )
})

/** What is too small for a finger, or too wide for the screen, in what is shown now. */
function findFaults(page: Page): Promise<string[]> {
  return page
    .locator('a:visible, button:visible, input:visible, textarea:visible')
    .evaluateAll((controls, min) => {
      const faults: string[] = []
      for (const control of controls) {
        // Around a box, its label is touched as well.
        const target = control.closest('label') ?? control
        const { width, height } = target.getBoundingClientRect()
        if (width < min || height < min) faults.push(`${target.textContent}: ${width} × ${height}`)
      }
      const { scrollWidth, clientWidth } = document.documentElement
      if (scrollWidth > clientWidth) faults.push(`${scrollWidth} px wide`)
      return faults
    }, MIN_TARGET)
}
