import { expect, it } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { startTestCollector } from '../support/collector.ts'
import { serveHostPage } from '../support/host-page.ts'
import { exportedVote } from '../support/questionnaire.ts'
import { built, released } from '../support/released.ts'

/** Pages hold to what was released once: it speaks to the service of today. Before the first release, today's build does. */
const visit = useBrowser()
const { version, loader, full, form } = released[0] ?? built

it.each([
  ['in two scripts', loader, [loader, form]],
  ['in one', full, [full]],
])(`the oldest release (${version}), %s, takes a vote and every answer`, async (_case, script, expected) => {
  const collector = await startTestCollector()
  const { page, errors } = await visit()
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  await page.goto(
    await serveHostPage(`<!doctype html><html lang="fr"><head><title>Fin</title><link rel="icon" href="data:,"></head><body><h1>Demande envoyée</h1>
    <a href="${collector.url}/Demarches/1617?button=1">Je donne mon avis</a><script async src="${collector.url}/widget/${script}" data-demarche="1617" data-button="1"></script></body></html>`),
  )
  // Found by what they are, not by their words: those are of today, whatever the release.
  const go = (to: string) => page.locator(`[name=go][value=${to}]`).click()
  await page.locator('[aria-pressed]').last().click()
  await page.locator('form button').click()
  await page.locator('[name=comprehension][value="8"]').check()
  await go('next')
  await page.locator('[name=contact_tried][value="10"]').check()
  await go('next')
  await page.locator('[name=contact_reached_10][value="17"]').check()
  await go('next')
  await page.locator('[name=contact_satisfaction_10][value="22"]').check()
  await go('next')
  await page.locator('textarea[name=comment]').fill('Simple.')
  await go('next')
  await expect
    .poll(() => exportedVote(collector))
    .toEqual(
      expect.objectContaining({
        demarche: 1617,
        button: 1,
        satisfaction: 3,
        answers: {
          comprehension: 8,
          contact_tried: [10],
          contact_reached: { 10: 17 },
          contact_satisfaction: { 10: 22 },
        },
        comment: 'Simple.',
      }),
    )
  expect(scripts).toEqual(expected.map((name) => `${collector.url}/widget/${name}`))
  expect(errors).toEqual([])
})
