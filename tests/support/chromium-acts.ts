import type { Page } from 'playwright-core'
import type { Acts } from './acts.ts'

/** The acts in Chromium, where there are fingers too. Playwright finds by role and name, as assistive tools do. */
export function actsOn(page: Page): Acts & { tap: Acts['click'] } {
  const find = (name: string) =>
    (['button', 'radio', 'checkbox', 'textbox'] as const)
      .map((role) => page.getByRole(role, { name, exact: true }))
      .reduce((either, or) => either.or(or))
      .first()
  return {
    goto: async (url) => void (await page.goto(url)),
    click: (name) => find(name).click(),
    tap: (name) => find(name).tap(),
    keys: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key)
    },
    type: (text) => page.keyboard.type(text),
    look: (name, tell) => find(name).evaluate(tell),
    status: async () => (await page.getByRole('status').textContent()) ?? undefined,
  }
}

/** @returns the kinds of pointers that have touched a page so far: `mouse`, `touch`. To be called before it is opened. */
export async function gatherPointers(page: Page): Promise<ReadonlySet<string>> {
  const kinds = new Set<string>()
  await page.exposeFunction('tellPointer', (kind: string) => kinds.add(kind))
  await page.addInitScript("addEventListener('pointerdown', (event) => tellPointer(event.pointerType), true)")
  return kinds
}
