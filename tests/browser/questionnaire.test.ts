import { describe, expect, it } from 'vitest'
import { findFaults } from '../support/axe.ts'
import { useBrowser } from '../support/browser.ts'
import { type RestartableCollector, startTestCollector } from '../support/collector.ts'
import { exportedVote, press, question, withdraw } from '../support/questionnaire.ts'

/** The whole questionnaire as plain pages: what the link opens, with JavaScript off. */
const visit = useBrowser()

async function openQuestionnaire(options: Parameters<typeof visit>[0] = {}) {
  const collector = await startTestCollector()
  const visited = await visit({ javaScriptEnabled: false, ...options })
  await visited.page.goto(`${collector.url}/Demarches/1617?button=1`)
  return { ...visited, collector, votes: () => readVotes(collector) }
}

const readVotes = ({ store }: RestartableCollector) =>
  store.db
    .selectFrom('vote')
    .select([
      'satisfaction',
      'comprehension',
      'contact_tried',
      'contact_reached',
      'contact_satisfaction',
      'locale',
    ])
    .execute()
const readTexts = async ({ store }: RestartableCollector) =>
  (await store.db.selectFrom('vote_text').select('body').orderBy('body').execute()).map(({ body }) => body)

describe('the questionnaire without JavaScript', () => {
  it('asks all of it, and counts each step as it is sent', async () => {
    const { page, collector, votes } = await openQuestionnaire()
    await press(page, 'Bien')
    await page.getByText('Merci, votre avis est bien enregistré.').waitFor()

    await question(page, 'Les explications').getByLabel('Plutôt oui').check()
    await press(page, 'Continuer')
    expect(await votes()).toMatchObject([{ satisfaction: 3, comprehension: 7 }])

    const help = question(page, 'Avez-vous cherché de l’aide ?')
    for (const way of ['Au guichet', 'Par téléphone', 'Autrement']) await help.getByLabel(way).check()
    await page.getByLabel('Autrement : où avez-vous cherché ?').fill('À la mairie')
    await press(page, 'Continuer')
    expect(await readTexts(collector)).toEqual(['À la mairie'])

    await question(page, 'Au guichet').getByLabel('Oui').check()
    await question(page, 'Par téléphone').getByLabel('Non').check()
    await press(page, 'Continuer')

    // Nobody was reached by phone: its help is not asked about.
    expect(await question(page, 'Par téléphone').count()).toBe(0)
    await question(page, 'Au guichet').getByLabel('Très bonne').check()
    await press(page, 'Continuer')

    await page.getByLabel('Ce qui vous a plu').fill('Simple.\nClair.')
    await press(page, 'Envoyer')
    await page.getByRole('heading', { name: 'Merci !' }).waitFor()
    expect(await exportedVote(collector)).toMatchObject({
      satisfaction: 3,
      answers: {
        comprehension: 7,
        contact_tried: [9, 10, 16],
        contact_tried_verbatim: 'À la mairie',
        contact_reached: { 9: 17, 10: 18 },
        contact_satisfaction: { 9: 23 },
      },
      comment: 'Simple.\nClair.',
    })

    // The browser itself asks for the tick.
    await press(page, 'Retirer mon avis')
    expect(await page.getByLabel('Oui, effacer mon avis').evaluate((box) => box.matches(':focus'))).toBe(true)
    expect(await readTexts(collector)).toHaveLength(2)
    await withdraw(page)
    await page.getByRole('heading', { name: 'Votre avis est retiré' }).waitFor()
    expect(await readTexts(collector)).toEqual([])
  })

  it('asks nothing of channels that were not tried', async () => {
    const { page } = await openQuestionnaire()
    await press(page, 'Moyen')
    await press(page, 'Continuer')
    await page.getByLabel('Non, je n’en ai pas eu besoin').check()
    await press(page, 'Continuer')
    await page.getByLabel('Ce qui vous a plu').waitFor()
  })

  it('keeps the answers of whoever goes back, and moves the counts of whoever changes their mind', async () => {
    const { page, votes } = await openQuestionnaire()
    await press(page, 'Bien')
    await page.getByLabel('Pas du tout').check()
    await press(page, 'Continuer')
    await page.getByLabel('Par courriel').check()
    await press(page, 'Retour')
    expect(await page.getByLabel('Pas du tout').isChecked()).toBe(true)
    await page.getByLabel('Tout à fait').check()
    await press(page, 'Retour')
    expect(await page.getByLabel('Bien').isChecked()).toBe(true)
    await page.getByLabel('Mal').check()
    await press(page, 'Continuer')
    await press(page, 'Continuer')
    expect(await page.getByLabel('Par courriel').isChecked()).toBe(true)
    expect(await votes()).toMatchObject([{ satisfaction: 1, comprehension: 8 }])
    await page.getByLabel('Par courriel').uncheck()
    await press(page, 'Continuer')
    await page.getByLabel('Ce qui vous a plu').waitFor()
    expect(await votes()).toMatchObject([{ contact_tried: 0 }])
  })

  it('says what is wrong at its field, has the focus there, and keeps what was ticked and typed', async () => {
    const { page, votes } = await openQuestionnaire({ javaScriptEnabled: true })
    await press(page, 'Bien')
    await press(page, 'Continuer')
    const help = question(page, 'Avez-vous cherché de l’aide ?')
    await help.getByLabel('Au guichet').check()
    await help.getByLabel('Non, je n’en ai pas eu besoin').check()
    await page.getByLabel('Autrement : où avez-vous cherché ?').fill('Partout')
    await press(page, 'Continuer')
    await page.getByText('ne cochez rien d’autre').waitFor()
    expect(await page.title()).toMatch(/^Erreur – /)
    expect(await help.getAttribute('aria-describedby')).toBe('contact_tried-hint contact_tried-error')
    expect(await help.getByLabel('Au guichet').isChecked()).toBe(true)
    expect(await help.getByLabel('Au guichet').evaluate((box) => box.matches(':focus'))).toBe(true)
    expect(await page.getByLabel('Autrement : où avez-vous cherché ?').inputValue()).toBe('Partout')
    expect(await votes()).toMatchObject([{ contact_tried: 0 }])
  })

  it('is read in five languages, and changes from one to the other without losing what is typed', async () => {
    const { page, votes } = await openQuestionnaire({ locale: 'es-ES' })
    expect(await page.locator('html').getAttribute('lang')).toBe('es')
    await page.getByRole('link', { name: 'Português' }).click()
    expect(await page.locator('html').getAttribute('lang')).toBe('pt')
    await page.getByRole('link', { name: 'Français' }).click()
    await press(page, 'Bien')
    await page.getByLabel('Plutôt oui').check()
    await press(page, 'العربية')
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    expect(await page.locator('[name=comprehension][value="7"]').isChecked()).toBe(true)
    // Not sent yet, and no vote of its own.
    expect(await votes()).toMatchObject([{ satisfaction: 3, comprehension: 0, locale: 0 }])
    await press(page, 'English')
    await press(page, 'Continue')
    await question(page, 'Did you look for help?').waitFor()
    expect(await votes()).toMatchObject([{ comprehension: 7 }])
  })

  it('keeps what was answered where the database cannot take it, and sends it again', async () => {
    const { page, collector, votes } = await openQuestionnaire()
    await press(page, 'Bien')
    await page.getByLabel('Plutôt oui').check()
    const lock = await collector.store.db.startTransaction().execute()
    await press(page, 'Continuer')
    await page.getByText('Vos réponses n’ont pas pu être envoyées.').waitFor()
    expect(await page.getByLabel('Plutôt oui').isChecked()).toBe(true)
    await lock.rollback().execute()
    // What was sent first may still be under way, and whoever comes behind it is told at once to come back.
    await expect.poll(() => collector.store.check()).toBe(undefined)
    await press(page, 'Continuer')
    await question(page, 'Avez-vous cherché de l’aide ?').waitFor()
    expect(await votes()).toMatchObject([{ comprehension: 7 }])
  })
})

describe.each([
  ['light, 320 px', { colorScheme: 'light', viewport: { width: 320, height: 256 } }],
  ['dark, 1280 px', { colorScheme: 'dark', viewport: { width: 1280, height: 900 } }],
] as const)('every step, %s', (_name, options) => {
  it.each(['fr-FR', 'ar-MA'])(
    'has no fault that axe can find, and no sideways scroll: %s',
    async (locale) => {
      const { page, errors } = await openQuestionnaire({ ...options, javaScriptEnabled: true, locale })
      const inspect = async () => {
        expect(await findFaults(page)).toEqual([])
        const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
        expect(scrollWidth).toBe(clientWidth)
      }
      // A click does not wait for the page that it leads to: axe would look at one that is not there yet.
      const send = (selector: string) =>
        Promise.all([page.waitForEvent('load'), page.locator(selector).click()])
      const go = (to: string) => send(`[name=go][value=${to}]`)
      await inspect()
      await send('[name=satisfaction][value="2"]')
      await inspect()
      await go('back')
      await inspect()
      await go('next')
      await go('next')
      for (const option of ['9', '11', '17'])
        await page.locator(`[name=contact_tried][value="${option}"]`).check()
      await go('next')
      await page.locator('.error').waitFor()
      await inspect()
      await page.locator('[name=contact_tried][value="17"]').uncheck()
      await go('next')
      await page.locator('[name=contact_reached_9][value="17"]').check()
      await inspect()
      await go('next')
      await inspect()
      await go('next')
      await inspect()
      await go('next')
      await inspect()
      const sure = page.locator('[name=sure]')
      // As in a browser that lets it pass.
      await sure.evaluate((box) => box.removeAttribute('required'))
      await send('button')
      await page.locator('.error').waitFor()
      await inspect()
      await sure.check()
      await send('button')
      await page.locator('button').waitFor({ state: 'detached' })
      await inspect()
      expect(errors.filter((error) => !error.includes('400'))).toEqual([])
    },
  )
})
