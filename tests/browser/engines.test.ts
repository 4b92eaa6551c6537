import { form, prompt } from '@monavis/shared/texts/fr'
import { describe, expect, it, type TestContext } from 'vitest'
import { startTestCollector } from '../support/collector.ts'
import { useEngine } from '../support/engines.ts'
import { firefox } from '../support/firefox.ts'
import { serveDemarche } from '../support/host-page.ts'
import { byKeyboard, byMouse } from '../support/person.ts'
import { exportedVote } from '../support/questionnaire.ts'
import { webkit } from '../support/webkit.ts'
import { giveWholeOpinion, WHOLE_OPINION } from '../support/whole-opinion.ts'

const texts = { prompt, form }

/** The same acts in the engines of the other browsers, for each way to place the question. */
describe.each([firefox, webkit])('in $name', (engine) => {
  const open = useEngine(engine)

  async function openPrompt(context: TestContext) {
    // First: where a test is skipped, nothing that was opened before would be closed.
    const acts = await open(context)
    const collector = await startTestCollector()
    await acts.goto(await serveDemarche(collector.url))
    return { ...acts, acts, collector }
  }

  it('a click on a smiley is a vote, and a second one changes it', async (context) => {
    const { acts, collector, status } = await openPrompt(context)
    const { press } = byMouse(acts)
    await press(prompt.bad)
    await expect.poll(status).toBe(prompt.thanks)
    await press(prompt.medium)
    await expect.poll(() => exportedVote(collector)).toMatchObject({ satisfaction: 2, source: 'button' })
    expect(await status()).toBe(prompt.thanks)
  })

  it.for(['Enter', ' '] as const)('focus and arrows never vote, "%s" does', async (key, context) => {
    const { collector, keys, look, status } = await openPrompt(context)
    const hasFocus = (smiley: Element) => smiley.matches(':focus')
    await look(prompt.bad, hasFocus)
    for (const smiley of [prompt.bad, prompt.medium, prompt.good]) {
      await keys('Tab')
      expect(await look(smiley, hasFocus)).toBe(true)
      await keys('ArrowDown', 'ArrowUp')
      expect(await look(smiley, (it) => it.ariaPressed)).toBe('false')
    }
    expect(await status()).toBe('')
    await keys(key)
    // Had anything voted before, this would be a change.
    await expect.poll(status).toBe(prompt.thanks)
    expect(await exportedVote(collector)).toMatchObject({ satisfaction: 3 })
  })

  it.for([
    ['mouse', byMouse],
    ['keyboard', byKeyboard],
  ] as const)('the whole questionnaire is gone through by %s', async ([, by], context) => {
    const { acts, collector, status } = await openPrompt(context)
    await giveWholeOpinion(by(acts), texts)
    await expect.poll(status).toBe(form.done)
    expect(await exportedVote(collector)).toMatchObject(WHOLE_OPINION)
  })
})
