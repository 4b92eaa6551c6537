import { describe, expect, it } from 'vitest'
import { TEXTS } from '../../collector/src/pages/languages.ts'
import { useBrowser } from '../support/browser.ts'
import { actsOn, gatherPointers } from '../support/chromium-acts.ts'
import { startTestCollector } from '../support/collector.ts'
import { serveDemarche } from '../support/host-page.ts'
import { byKeyboard, byMouse } from '../support/person.ts'
import { exportedVote } from '../support/questionnaire.ts'
import { giveWholeOpinion, WHOLE_OPINION } from '../support/whole-opinion.ts'

const visit = useBrowser()

const MEANS = [
  { by: 'mouse', person: byMouse, pointers: ['mouse'] },
  { by: 'keyboard', person: byKeyboard, pointers: [] },
]

describe.each(Object.entries(TEXTS))('the whole questionnaire in %s', (lang, texts) => {
  it.each(MEANS)('is gone through by $by, and asks for no other language', async ({ person, pointers }) => {
    const collector = await startTestCollector()
    const { page, errors } = await visit({ locale: lang })
    const languageFiles = new Set<string>()
    page.on('request', (request) => {
      const [, file] = /\/widget\/(.*\.json)$/.exec(request.url()) ?? []
      if (file) languageFiles.add(file)
    })
    const pointersUsed = await gatherPointers(page)
    const acts = actsOn(page)
    await acts.goto(await serveDemarche(collector.url, lang))

    await giveWholeOpinion(person(acts), texts)
    await expect.poll(acts.status).toBe(texts.form.done)

    const host = page.locator('main > div')
    expect(await host.getAttribute('lang')).toBe(lang)
    expect(await host.getAttribute('dir')).toBe(lang === 'ar' ? 'rtl' : 'ltr')
    expect([...languageFiles]).toEqual([`${lang}.json`])
    expect([...pointersUsed]).toEqual(pointers)
    expect(await exportedVote(collector)).toMatchObject({ ...WHOLE_OPINION, locale: lang })
    expect(errors).toEqual([])
  })
})
