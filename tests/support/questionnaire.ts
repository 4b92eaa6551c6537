import type { Locator, Page } from 'playwright-core'
import { ADMIN_KEY } from './app.ts'
import type { RestartableCollector } from './collector.ts'

/** Presses the button of this very name. */
export function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click()
}

/** A question of the questionnaire, with its options. */
export function question(page: Page, name: string): Locator {
  return page.getByRole('group', { name })
}

/** The only vote of a collector, as an administrator reads it. */
export async function exportedVote({ url }: RestartableCollector): Promise<unknown> {
  const headers = { authorization: `Bearer ${ADMIN_KEY}` }
  return (await fetch(`${url}/api/v1/admin/votes/export`, { headers })).json()
}
