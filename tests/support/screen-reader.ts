import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Virtual } from '@guidepup/virtual-screen-reader'
import type { JSHandle, Page } from 'playwright-core'
import { expect } from 'vitest'

const BUNDLE = fileURLToPath(import.meta.resolve('@guidepup/virtual-screen-reader/browser.js'))

/** A virtual screen reader that runs in the page itself, on the card: real shadow tree, real live region. */
export interface ScreenReader {
  /** Waits until exactly this was said since the last time, of itself: what got the focus, what the live region told. */
  says(...phrases: string[]): Promise<void>
  /** All that is said from the top of the card to its end, item after item. */
  readThrough(): Promise<string[]>
}

export async function startScreenReader(page: Page): Promise<ScreenReader> {
  const source = JSON.stringify(await readFile(BUNDLE, 'utf8'))
  const reader: JSHandle<Virtual> = await page.evaluateHandle(
    `import(URL.createObjectURL(new Blob([${source}], { type: 'text/javascript' }))).then(({ virtual }) => virtual)`,
  )
  // It does not look into shadow trees by itself: it is put down in this one.
  const card = await page.locator('.card').elementHandle()
  const start = () => reader.evaluate((virtual, container) => virtual.start({ container }), card)
  const clear = () => reader.evaluate((virtual) => virtual.clearSpokenPhraseLog())
  await start()
  await clear()
  // Spaces that do not break are said as the others.
  const log = async () =>
    (await reader.evaluate((virtual) => virtual.spokenPhraseLog())).map((phrase) =>
      phrase.replace(/\s/g, ' '),
    )
  return {
    says: async (...phrases) => {
      await expect.poll(log).toEqual(phrases)
      await clear()
    },
    readThrough: async () => {
      await reader.evaluate((virtual) => virtual.stop())
      await start()
      await reader.evaluate(async (virtual) => {
        const [first] = await virtual.spokenPhraseLog()
        // After the last item comes the first again.
        do await virtual.next()
        while ((await virtual.lastSpokenPhrase()) !== first)
      })
      const phrases = await log()
      await clear()
      return phrases.slice(0, -1)
    },
  }
}
