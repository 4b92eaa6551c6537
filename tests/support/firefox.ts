import puppeteer, { type ElementHandle, type Page } from 'puppeteer-core'
import type { Acts } from './acts.ts'
import { installFromDebian } from './debian.ts'
import type { OtherEngine } from './engines.ts'
import { findControl, readStatus } from './find-control.ts'
import { findProgram } from './programs.ts'

/** Playwright drives only a Firefox of its own making; Puppeteer speaks WebDriver BiDi, as every Firefox does. */
export const firefox: OtherEngine = {
  name: 'Firefox',
  start: async () => {
    const executablePath = await findFirefox()
    if (executablePath === undefined) return undefined
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      extraPrefsFirefox: { 'intl.accept_languages': 'fr-FR, fr' },
    })
    return {
      open: async () => {
        const context = await browser.createBrowserContext()
        return { acts: actsOn(await context.newPage()), close: () => context.close() }
      },
      stop: () => browser.close(),
    }
  },
}

/** Finds a Firefox, else installs Debian's where this user may, else says that there is none. `FIREFOX_PATH` names another. */
export async function ensureFirefox(): Promise<void> {
  if (await findFirefox()) return
  await installFromDebian('firefox-esr')
  if (!(await findFirefox()))
    console.log('No Firefox here, and none may be installed: its tests are skipped.')
}

function findFirefox(): Promise<string | undefined> {
  return findProgram('FIREFOX_PATH', ['/usr/bin/firefox-esr', '/usr/bin/firefox'])
}

function actsOn(page: Page): Acts {
  page.setDefaultTimeout(15_000)
  const find = async (name: string) => {
    const found = await page.waitForFunction(findControl, {}, name)
    return found as ElementHandle<Element>
  }
  return {
    goto: async (url) => void (await page.goto(url)),
    click: async (name) => (await find(name)).click(),
    keys: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key)
    },
    type: (text) => page.keyboard.type(text),
    look: async <T>(name: string, tell: (control: Element) => T) =>
      (await (await find(name)).evaluate(tell)) as T,
    status: () => page.evaluate(readStatus),
  }
}
