import { NO_HELP_NEEDED, type Satisfaction } from '@monavis/shared/questionnaire'
import type { Locale } from '@monavis/shared/vote'
import { render } from 'preact'
import type { Conversation } from './conversation.ts'
import css from './converse.css?inline'
import { readAnswers } from './form/fields.ts'
import { StepForm } from './form/StepForm.tsx'
import { FIRST_STEP, type Step, stepAfter, stepBefore } from './form/steps.ts'
import { WithdrawalForm } from './form/WithdrawalForm.tsx'

/** A step, and what became of it; or the end. */
type View = { step: Step; isUnsent?: boolean } | 'done' | 'kept' | 'withdrawn'

/**
 * Asks the rest of the questionnaire in the page of the démarche itself, step by step, by the very forms that make up
 * the plain pages.
 * @throws where its texts cannot be had; the prompt is then as it was
 */
export async function converse({
  tag,
  receipt,
  card,
  status,
  send,
  fetchTexts,
  adoptRules,
  ...begun
}: Conversation): Promise<void> {
  const { collector, demarche, button } = tag
  const page = `${collector}/Demarches/${demarche}`
  let { lang } = begun
  let texts = await fetchTexts(collector, lang)
  let said = new URLSearchParams({ satisfaction: `${begun.satisfaction}` })
  const root = document.createElement('div')
  const say = (text: string) => {
    status.textContent = text
  }
  let isBusy = false
  /** Something typed or ticked has not been sent. */
  let isUnsaid = false

  const show = (view: View) => {
    const { form, prompt } = texts
    const known = { id: receipt.id, token: receipt.editToken, lang }
    if (typeof view === 'string') {
      isUnsaid = false
      say({ done: form.done, kept: prompt.kept, withdrawn: form.withdrawn }[view])
      const canWithdraw = view === 'done'
      render(
        canWithdraw && (
          <WithdrawalForm action={`${page}/retrait`} {...known} texts={form} onSubmit={takeBack} />
        ),
        root,
      )
      return
    }
    const { step, isUnsent } = view
    say(isUnsent ? form.notSent : '')
    render(
      <StepForm
        key={step + lang}
        action={`${page}/suite`}
        {...known}
        button={button}
        step={step}
        said={said}
        texts={texts}
        onSubmit={(event) => void submit(event, step)}
        onInput={change}
      />,
      root,
    )
    // Whoever listens, or sees a part of the page, is led to what is asked now.
    const asked = root.querySelector<HTMLElement>('.question')
    if (asked) asked.tabIndex = -1
    asked?.focus()
  }

  const change = ({ target }: Event) => {
    isUnsaid = true
    const box = target as HTMLInputElement
    if (box.name !== 'contact_tried' || !box.checked) return
    // "No help" and some help exclude each other: without JavaScript, the service says so.
    const isNone = (one: HTMLInputElement) => Number(one.value) === NO_HELP_NEEDED
    for (const other of root.querySelectorAll<HTMLInputElement>('[name=contact_tried]')) {
      if (isNone(other) !== isNone(box)) other.checked = false
    }
  }

  const submit = async (event: SubmitEvent, step: Step) => {
    event.preventDefault()
    if (isBusy) return
    // Texts all: there is no file among them.
    said = new URLSearchParams([...new FormData(event.target as HTMLFormElement)] as [string, string][])
    const { name, value } = event.submitter as HTMLButtonElement
    isBusy = true
    try {
      if (name === 'switch') {
        texts = await fetchTexts(collector, value as Locale)
        lang = value as Locale
        return show({ step })
      }
      const answers = readAnswers(said)
      const satisfaction = Number(said.get('satisfaction')) as Satisfaction
      const comment = said.get('comment') ?? undefined
      const reply = await send(collector, { satisfaction, answers, comment }, receipt)
      if (reply === 'refused') return show('kept')
      if (reply === 'unreachable') return show({ step, isUnsent: true })
      isUnsaid = false
      const next = value !== 'stop' && (value === 'back' ? stepBefore : stepAfter)(step, answers)
      show(next ? { step: next } : 'done')
    } catch {
      show({ step, isUnsent: true })
    } finally {
      isBusy = false
    }
  }

  const takeBack = async (event: Event) => {
    event.preventDefault()
    // Refused: it is gone already.
    if ((await send(collector, undefined, receipt)) === 'unreachable') say(texts.form.notSent)
    else show('withdrawn')
  }

  // Only while there is something to lose, and only where the browser asks in its own words.
  addEventListener('beforeunload', (event) => {
    if (isUnsaid) event.preventDefault()
  })
  for (const other of [...card.children]) if (other !== status) other.remove()
  card.append(root)
  adoptRules(card.getRootNode() as ShadowRoot, css)
  show({ step: FIRST_STEP })
}
