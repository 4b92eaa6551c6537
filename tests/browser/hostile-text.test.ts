import { LIMITS } from '@monavis/shared/vote'
import { describe, expect, it } from 'vitest'
import { ADMIN_KEY } from '../support/app.ts'
import { useBrowser } from '../support/browser.ts'
import { startTestCollector } from '../support/collector.ts'
import { startTestObservatory } from '../support/running-observatory.ts'

/** What others wrote, shown in a real browser: text, and nothing but text. */
const visit = useBrowser()
const HOSTILE = '</textarea><img src=x onerror="window.hit=1"><script>window.hit=1</script>"\'{{7*7}}'

async function startWithHostileTitle() {
  const collector = await startTestCollector()
  const response = await fetch(`${collector.url}/api/v1/admin/demarches/1617`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ title: HOSTILE, administration: HOSTILE, ministere: HOSTILE }),
  })
  expect(response.status).toBe(200)
  return collector
}

describe('text that looks like HTML', () => {
  it('is text in the title of a démarche and in a comment given back', async () => {
    const collector = await startWithHostileTitle()
    const { page, errors } = await visit()
    await page.goto(`${collector.url}/Demarches/1617?button=1`)
    await page.getByText(HOSTILE).waitFor()
    expect(await page.title()).toContain(HOSTILE)
    await page.getByRole('button', { name: 'Bien', exact: true }).click()
    const next = page.getByRole('button', { name: 'Continuer' })
    await next.click()
    await page.getByLabel('Au guichet').waitFor()
    await next.click()
    const comment = HOSTILE + 'x'.repeat(LIMITS.maxCommentChars)
    const field = page.getByLabel('Ce qui vous a plu')
    // As whoever has taken the limit off the field.
    await field.evaluate((element) => element.removeAttribute('maxlength'))
    await field.fill(comment)
    await page.getByRole('button', { name: 'Envoyer' }).click()
    await page.getByText('Ce texte est trop long').waitFor()
    expect(await field.inputValue()).toBe(comment)
    expect(await page.evaluate('window.hit')).toBeUndefined()
    // The answer 400 itself is an error on the console; a blocked script or image would be another.
    expect(errors.filter((error) => !error.includes('400'))).toEqual([])
  })

  it('is text for a reader of the feed', async () => {
    const collector = await startWithHostileTitle()
    const observatoire = await startTestObservatory(collector.url)
    const { page, errors } = await visit()
    await expect
      .poll(
        async () => {
          await page.goto(observatoire.url)
          return page.getByRole('table').textContent()
        },
        { timeout: 15_000 },
      )
      .toContain(HOSTILE)
    expect(await page.evaluate('window.hit')).toBeUndefined()
    expect(errors).toEqual([])
  })
})

describe('pages under their own policy', () => {
  it.each([
    ['/', 'MonAvis'],
    ['/problems', 'Les erreurs de l’API'],
    ['/docs', 'MonAvis'],
  ])(
    '%s shows itself and is refused nothing',
    async (path, heading) => {
      const collector = await startTestCollector()
      const { page, errors, origins } = await visit()
      await page.goto(`${collector.url}${path}`)
      // Swagger UI draws for many seconds where two other browsers do.
      await page.getByRole('heading', { name: heading }).first().waitFor({ timeout: 50_000 })
      expect(errors).toEqual([])
      expect([...origins]).toEqual([collector.url])
    },
    90_000,
  )
})
