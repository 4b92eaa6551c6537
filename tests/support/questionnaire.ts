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

/** Ticks the box that confirms it, and takes the vote back. */
export async function withdraw(page: Page): Promise<void> {
  await page.getByLabel('Oui, effacer mon avis et mes réponses').check()
  await press(page, 'Retirer mon avis')
}

/** As an administrator does: from now on the button takes no vote. */
export async function closeButton({ url }: RestartableCollector): Promise<void> {
  const answer = await fetch(`${url}/api/v1/admin/demarches/1617/buttons/1`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ closed: true }),
  })
  if (!answer.ok) throw new Error(`the button is not closed: ${answer.status}`)
}

/** The only vote of a collector, as an administrator reads it. */
export async function exportedVote({ url }: RestartableCollector): Promise<unknown> {
  const headers = { authorization: `Bearer ${ADMIN_KEY}` }
  return (await fetch(`${url}/api/v1/admin/votes/export`, { headers })).json()
}
