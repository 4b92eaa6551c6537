import { SOURCES } from '@monavis/shared/vote'
import { expect, it } from 'vitest'
import { ADMIN_KEY } from '../support/app.ts'
import { useBrowser } from '../support/browser.ts'
import { startTestCollector } from '../support/collector.ts'

/** Codes pasted years ago, on pages nobody edits: an image in a link, and a person without JavaScript. */
const visit = useBrowser()
const BEFORE_2023 = '&amp;view-mode=formulaire-avis&amp;nd_mode=en-ligne-enti%C3%A8rement'

it.each([
  ['of today', '/Demarches/1617?button=2', '/static/bouton-bleu-clair.svg', 2, 'link'],
  [
    'of before 2023',
    `/Demarches/301?${BEFORE_2023}&amp;nd_source=button-declaration&amp;key=0A1b2c3d`,
    '/monavis-static/bouton-bleu.png',
    2,
    'link',
  ],
  [
    'of before 2023, that a platform has rewritten',
    `/Demarches/301?${BEFORE_2023}&amp;nd_source=email&amp;key=0a1b2c3d`,
    '/static/bouton-bleu.png',
    1,
    'email',
  ],
  [
    'of before 2023, with its accents as they were typed',
    '/Demarches/301?&nd_mode=en-ligne-entièrement&nd_source=button-declaration&key=0a1b2c3d',
    '/monavis-static/bouton-blanc.svg',
    2,
    'link',
  ],
  ['of the second form', '/Demarches/avis/88?button=2', '/static/bouton-blanc.png', 2, 'link'],
] as const)(
  'a code %s shows its image and takes one vote on its button',
  async (_case, link, image, button, source) => {
    const collector = await startTestCollector()
    const put = async (path: string, body: object) => {
      const { status } = await fetch(`${collector.url}/api/v1/admin/demarches/${path}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      expect(status).toBe(200)
    }
    await put('1617', { title: 'Acte de naissance', administration: 'A', ministere: 'M', legacyId: 301 })
    await put('1617/buttons/2', { formId: 88, legacySource: 'button-declaration' })
    const votes = () =>
      collector.store.db.selectFrom('vote').select(['demarche', 'button', 'source']).execute()

    const { page } = await visit({ javaScriptEnabled: false })
    const shown = page.waitForResponse(`${collector.url}${image}`)
    await page.setContent(
      `<a href="${collector.url}${link}"><img src="${collector.url}${image}" alt="Je donne mon avis"></a>`,
    )
    expect((await shown).status()).toBe(200)
    await page.getByRole('link', { name: 'Je donne mon avis' }).click()
    const smiley = page.getByRole('button', { name: 'Bien', exact: true })
    await smiley.waitFor()
    expect(await votes()).toEqual([])
    await smiley.click()
    await page.getByText('Merci, votre avis est bien enregistré.').waitFor()
    expect(await votes()).toEqual([{ demarche: 1617, button, source: SOURCES.indexOf(source) }])
  },
)
