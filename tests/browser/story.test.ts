import { startDemarche } from '@monavis/examples/demarche/server'
import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ADMIN_KEY } from '../support/app.ts'
import { findFaults } from '../support/axe.ts'
import { useBrowser } from '../support/browser.ts'
import { startTestCollector } from '../support/collector.ts'
import { withdraw } from '../support/questionnaire.ts'
import { startTestObservatory } from '../support/running-observatory.ts'

/**
 * The whole story on three origins: a person at the end of a démarche, the collector, the observatory. Every
 * part is the real one, as it is shipped.
 */
const visit = useBrowser()
const HOST = '127.0.0.1'

async function startStory() {
  const collector = await startTestCollector()
  const settings = { host: HOST, port: 0, collectorUrl: collector.url, demarche: 1617, button: 1 }
  const demarche = await startDemarche(settings)
  onTestFinished(() => demarche.close())
  const observatoire = await startTestObservatory(collector.url)
  return { collector, demarche, observatoire }
}

/** Goes through every step, up to the page that carries the tag. */
async function finishDemarche(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.getByRole('link', { name: /commencer/i }).click()
  await page.getByLabel('Pour moi').check()
  await page.getByLabel('Votre prénom').fill('Camille')
  await page.getByLabel('Votre nom', { exact: true }).fill('Martin')
  await page.getByLabel('Votre adresse électronique').fill('camille@exemple.fr')
  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.getByLabel('L’extrait sans filiation').check()
  await page.getByLabel('Prénoms de naissance').fill('Camille')
  await page.getByLabel('Nom de naissance').fill('Martin')
  await page.getByLabel('Jour').fill('14')
  await page.getByLabel('Mois').fill('7')
  await page.getByLabel('Année').fill('1989')
  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.getByRole('button', { name: 'Envoyer la demande' }).click()
  await page.getByRole('heading', { name: 'Votre demande est envoyée' }).waitFor()
}

const smiley = (page: Page, word: string) => page.getByRole('button', { name: word, exact: true })

/** Presses a button of the questionnaire, and waits for the question it leads to. */
async function pressTo(page: Page, button: string, question: string): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('group', { name: question }).waitFor()
}

/** Waits for the observatory's row to say something; it pulls the feed by itself. */
async function waitForRow(page: Page, url: string, text: RegExp): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto(url)
        return page.getByRole('row', { name: /acte de naissance/ }).textContent()
      },
      { timeout: 15_000 },
    )
    .toMatch(text)
}

describe('a person gives an opinion at the end of a démarche', () => {
  it('votes with one click, changes it, says more, and the observatory’s mark moves', async () => {
    const { collector, demarche, observatoire } = await startStory()
    const { page, errors, origins } = await visit()
    await finishDemarche(page, demarche.url)
    await smiley(page, 'Bien').waitFor()
    expect(await page.getByRole('link', { name: 'Je donne mon avis' }).count()).toBe(0)

    await smiley(page, 'Bien').click()
    await page.getByText('Merci, votre avis est bien enregistré.').waitFor()
    const watcher = (await visit()).page
    await waitForRow(watcher, observatoire.url, /10,0/)

    await smiley(page, 'Moyen').click()
    await waitForRow(watcher, observatoire.url, /5,0/)

    await pressTo(page, 'En dire plus', 'Les explications')
    await page.getByRole('button', { name: 'Retour' }).click()
    expect(await page.getByLabel('Moyen', { exact: true }).isChecked()).toBe(true)
    await page.getByLabel('Mal').check()
    await pressTo(page, 'Continuer', 'Les explications')
    await pressTo(page, 'Continuer', 'Avez-vous cherché')
    await page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByLabel('Ce qui vous a plu').fill('Trop long.\nJoignable au 06 12 34 56 78 ?')
    await page.getByRole('button', { name: 'Envoyer' }).click()
    await page.getByText('Votre avis est bien enregistré. Vous pouvez fermer cette page.').waitFor()
    await waitForRow(watcher, observatoire.url, /(^|\D)0,0/)

    const { db } = collector.store
    expect(await db.selectFrom('vote').select(['satisfaction', 'source']).execute()).toEqual([
      { satisfaction: 1, source: 0 },
    ])
    expect(await db.selectFrom('vote_text').select('body').execute()).toEqual([
      { body: 'Trop long.\nJoignable au [téléphone] ?' },
    ])
    expect(errors).toEqual([])
    expect([...origins].sort()).toEqual([demarche.url, collector.url].sort())
  })

  it('is told when the service is down, keeps the choice, and has voted once it is up again', async () => {
    const { collector, demarche, observatoire } = await startStory()
    const { page } = await visit()
    await finishDemarche(page, demarche.url)
    await smiley(page, 'Bien').waitFor()
    await collector.stop()

    await smiley(page, 'Bien').click()
    await page.getByText('Pas encore envoyé, nouvel essai dans un instant.').waitFor()
    expect(await smiley(page, 'Bien').getAttribute('aria-pressed')).toBe('true')
    expect(await page.getByRole('link', { name: 'Je donne mon avis' }).isVisible()).toBe(true)

    await collector.start()
    await page.getByText('Merci, votre avis est bien enregistré.').waitFor()
    await waitForRow((await visit()).page, observatoire.url, /10,0/)
    expect(await collector.store.db.selectFrom('vote').select('satisfaction').execute()).toEqual([
      { satisfaction: 3 },
    ])
  })

  it('follows the link where the script is blocked, and votes on the plain page', async () => {
    const { collector, demarche, observatoire } = await startStory()
    const { page } = await visit()
    await page.route('**/widget/v1.js', (route) => route.abort())
    await finishDemarche(page, demarche.url)
    await page.getByRole('link', { name: 'Je donne mon avis' }).click()
    await smiley(page, 'Mal').click()
    await page.getByText('Merci, votre avis est bien enregistré.').waitFor()
    await waitForRow((await visit()).page, observatoire.url, /(^|\D)0,0/)
    expect(await collector.store.db.selectFrom('vote').select(['satisfaction', 'source']).execute()).toEqual([
      { satisfaction: 1, source: 1 },
    ])
  })

  it('does all of it with JavaScript off', async () => {
    const { collector, demarche } = await startStory()
    const { page } = await visit({ javaScriptEnabled: false })
    await finishDemarche(page, demarche.url)
    await page.getByRole('link', { name: 'Je donne mon avis' }).click()
    await smiley(page, 'Bien').click()
    await page.getByLabel('Tout à fait').check()
    await page.getByRole('button', { name: 'M’arrêter là' }).click()
    await page.getByRole('heading', { name: 'Merci !' }).waitFor()
    expect(await collector.store.db.selectFrom('vote').select('comprehension').execute()).toEqual([
      { comprehension: 8 },
    ])
  })

  it('votes with the keyboard alone: focus and arrows never vote, and focus is never lost', async () => {
    const { collector, demarche } = await startStory()
    const { page } = await visit()
    await finishDemarche(page, demarche.url)
    await smiley(page, 'Mal').focus()
    for (const key of ['ArrowRight', 'ArrowDown', 'Tab', 'Tab', 'Home', 'End']) await page.keyboard.press(key)
    const votes = () => collector.store.db.selectFrom('vote').select('satisfaction').execute()
    expect(await votes()).toEqual([])
    expect(await smiley(page, 'Bien').evaluate((button) => button.matches(':focus'))).toBe(true)
    await page.keyboard.press('Enter')
    await page.getByText('Merci, votre avis est bien enregistré.').waitFor()
    expect(await smiley(page, 'Bien').evaluate((button) => button.matches(':focus'))).toBe(true)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Space')
    await expect.poll(votes).toEqual([{ satisfaction: 2 }])
  })

  it('is counted once by a double click, and leaves nothing in the browser', async () => {
    const { collector, demarche } = await startStory()
    const { page } = await visit()
    await finishDemarche(page, demarche.url)
    await smiley(page, 'Bien').dblclick()
    await page.getByText('Merci, votre avis est bien enregistré.').waitFor()
    expect(await collector.store.db.selectFrom('vote').select('satisfaction').execute()).toHaveLength(1)
    const kept = await page.evaluate(async () => [
      document.cookie,
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
    ])
    expect(kept).toEqual(['', 0, 0, 0, 0])
    expect(await page.context().cookies()).toEqual([])
  })
})

describe('a démarche whose own server signs tokens', () => {
  it('has its users’ opinions verified, once each', async () => {
    const collector = await startTestCollector()
    const asked = await fetch(`${collector.url}/api/v1/admin/demarches/1617/token-secret`, {
      method: 'POST',
      headers: { authorization: `Bearer ${ADMIN_KEY}` },
    })
    const { secret } = (await asked.json()) as { secret: string }
    const settings = { host: HOST, port: 0, collectorUrl: collector.url, demarche: 1617, button: 1 }
    const demarche = await startDemarche({ ...settings, tokenSecret: secret })
    onTestFinished(() => demarche.close())
    const { page, errors } = await visit()
    await finishDemarche(page, demarche.url)
    await smiley(page, 'Bien').click()
    await page.getByText('Merci, votre avis est bien enregistré.').waitFor()
    await smiley(page, 'Moyen').click()
    const { db } = collector.store
    await expect
      .poll(() => db.selectFrom('vote').select(['satisfaction', 'verified']).execute())
      .toEqual([{ satisfaction: 2, verified: 1 }])
    expect(await db.selectFrom('spent_token').select('hash').execute()).toHaveLength(1)
    expect(errors).toEqual([])
  })
})

describe('the page behind the link', () => {
  it('changes the same vote when one goes back and chooses again, and counts it once', async () => {
    const { collector } = await startStory()
    const { page } = await visit()
    await page.goto(`${collector.url}/Demarches/1617?button=1`)
    await smiley(page, 'Bien').click()
    await page.getByRole('heading', { name: 'Voulez-vous en dire plus ?' }).waitFor()
    await page.goBack()
    await smiley(page, 'Mal').click()
    await page.getByRole('heading', { name: 'Voulez-vous en dire plus ?' }).waitFor()
    expect(await collector.store.db.selectFrom('vote').select('satisfaction').execute()).toEqual([
      { satisfaction: 1 },
    ])
  })

  it('lets one withdraw the vote, and leads to what becomes of it', async () => {
    const { collector } = await startStory()
    const { page } = await visit({ javaScriptEnabled: false })
    await page.goto(`${collector.url}/Demarches/1617?button=1`)
    await smiley(page, 'Mal').click()
    await page.getByRole('button', { name: 'M’arrêter là' }).click()
    await withdraw(page)
    await page.getByRole('heading', { name: 'Votre avis est retiré' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Votre avis est retiré' }).waitFor()
    expect(await collector.store.db.selectFrom('vote').select('state').execute()).toEqual([{ state: 2 }])
    await page.getByRole('link', { name: 'Ce que devient votre avis' }).click()
    await page.getByText('Votre message est effacé au bout de 365 jours').waitFor()
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'What becomes of your opinion' }).waitFor()
  })

  it('speaks English to whoever prefers it or asks for it, and never votes on a GET', async () => {
    const { collector } = await startStory()
    const { page } = await visit({ locale: 'en-GB' })
    await page.goto(`${collector.url}/Demarches/1617?button=1`)
    await smiley(page, 'Well').waitFor()
    await page.getByRole('link', { name: 'Français' }).click()
    await smiley(page, 'Bien').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('fr')
    expect(await collector.store.db.selectFrom('vote').selectAll().execute()).toEqual([])
  })
})

describe.each([
  ['light, 320 px', { colorScheme: 'light', viewport: { width: 320, height: 640 } }],
  ['dark, 1280 px', { colorScheme: 'dark', viewport: { width: 1280, height: 900 } }],
] as const)('every page, %s', (_name, options) => {
  it('has no fault that axe can find, and no sideways scroll', async () => {
    const { collector, demarche, observatoire } = await startStory()
    const { page } = await visit(options)
    const inspect = async (what: string) => {
      expect(await findFaults(page), what).toEqual([])
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, what).toBe(0)
    }
    await finishDemarche(page, demarche.url)
    await smiley(page, 'Bien').waitFor()
    await inspect('the question')
    await smiley(page, 'Bien').click()
    await page.getByText('Merci, votre avis').waitFor()
    await inspect('the thanks')
    await collector.stop()
    await smiley(page, 'Mal').click()
    await page.getByText('Pas encore envoyé').waitFor()
    await inspect('the failure')
    await collector.start()
    for (const address of [
      '/',
      '/problems',
      '/confidentialite',
      '/Demarches/1617?button=1',
      '/Demarches/9',
    ]) {
      await page.goto(`${collector.url}${address}`)
      await inspect(address)
    }
    await page.goto(`${collector.url}/Demarches/1617?button=1`)
    await smiley(page, 'Moyen').click()
    await page.getByRole('group', { name: 'Les explications' }).waitFor()
    await inspect('say more')
    await page.goto(observatoire.url)
    await inspect('the observatory')
  })
})
