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
const LINK = 'Je donne mon avis'
const IN_DIALOG = [prompt.close, prompt.bad, prompt.medium, prompt.good]

/** The same acts in the engines of the other browsers, for each way to place the question. */
describe.each([firefox, webkit])('in $name', (engine) => {
  const open = useEngine(engine)

  async function openPrompt(context: TestContext, attributes = '') {
    // First: where a test is skipped, nothing that was opened before would be closed.
    const acts = await open(context)
    const collector = await startTestCollector()
    await acts.goto(await serveDemarche(collector.url, 'fr', attributes))
    return { ...acts, acts, collector }
  }

  it('a click on a smiley is a vote, and a second one changes it', async (context) => {
    const { acts, collector, status } = await openPrompt(context)
    const { press } = byMouse(acts)
    await press(prompt.bad)
    await expect.poll(status).toBe(prompt.thanks)
    await press(prompt.medium)
    await expect.poll(() => exportedVote(collector)).toMatchObject({ satisfaction: 2, source: 'button' })
    await expect.poll(status).toBe(prompt.thanks)
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

  it('the dialog opens by its link, keeps Tab and what is typed, closes by Escape, and gives the focus back', async (context) => {
    const { acts, collector, keys, look } = await openPrompt(context, 'data-display="button"')
    const { press, choose, write } = byMouse(acts)
    await expect.poll(() => look(LINK, (link) => link.ariaHasPopup)).toBe('dialog')
    await press(LINK)
    await look(prompt.good, () => true)
    expect(await look(LINK, isBehindDialog)).toBe(true)
    // Once around: all that has the focus meanwhile is in the dialog, or in the browser's own frame.
    const stops: string[] = []
    for (let i = 0; i < 8; i++) {
      stops.push(await look(prompt.good, focusedIn))
      await keys('Tab')
    }
    expect(stops.filter((stop) => ![...IN_DIALOG, 'dialog', 'body'].includes(stop))).toEqual([])
    expect(stops).toEqual(expect.arrayContaining(IN_DIALOG))
    await press(prompt.medium)
    await press(prompt.sayMore)
    await choose(form.comprehensionOptions[5])
    await press(form.next)
    await write(form.contactTriedOther, 'En mairie')
    await keys('Escape')
    await expect.poll(() => look(LINK, (link) => document.activeElement === link)).toBe(true)
    expect(await look(LINK, isBehindDialog)).toBe(false)
    await press(LINK)
    expect(await look(form.contactTriedOther, (field) => (field as HTMLInputElement).value)).toBe('En mairie')
    await press(form.next)
    await look(form.comment, () => true)
    expect(await exportedVote(collector)).toMatchObject({
      satisfaction: 2,
      answers: { comprehension: 5, contact_tried_verbatim: 'En mairie' },
    })
  })
})

/** The button that has the focus in the tree of a control, else the element, there or in the page. Runs in the page. */
function focusedIn(control: Element): string {
  const { activeElement } = control.getRootNode() as ShadowRoot
  const focused = activeElement ?? document.activeElement
  return (focused?.matches('button') ? focused.textContent : focused?.localName) ?? 'body'
}

/** Whether a dialog is open above a control. Runs in the page. */
function isBehindDialog(control: Element): boolean {
  const all = control.ownerDocument.querySelectorAll('*')
  return [...all].some(({ shadowRoot }) => shadowRoot?.querySelector('dialog:modal'))
}
