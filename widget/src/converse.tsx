import { NO_HELP_NEEDED, type Satisfaction } from '@monavis/shared/questionnaire'
import type { Locale } from '@monavis/shared/vote'
import { render } from 'preact'
import type { Conversation } from './conversation.ts'
import css from './converse.css?inline'
import { readAnswers } from './form/fields.ts'
import { StepForm } from './form/StepForm.tsx'
import { FIRST_STEP, type Step, stepAfter, stepBefore } from './form/steps.ts'
import { WithdrawalForm } from './form/WithdrawalForm.tsx'
import { FIRST_PAUSE_MS, LAST_PAUSE_MS } from './pauses.ts'

/** A step, or one of the ends. */
type View = Step | 'done' | 'kept' | 'withdrawn'

/**
 * Asks the rest of the questionnaire in the page of the démarche itself, step by step, by the very forms that make up
 * the plain pages.
 * @throws where its texts cannot be had; the prompt is then as it was
 */
export async function converse({
  tag: { collector },
  known,
  card: { root, status },
  speak,
  send,
  holdPage,
  fetchTexts,
  adoptRules,
}: Conversation): Promise<void> {
  let { lang, satisfaction, ...vote } = known()
  let texts = await fetchTexts(collector, lang)
  let said = new URLSearchParams({ satisfaction: `${satisfaction}` })
  const receipt = { id: vote.id, editToken: vote.token }
  const place = document.createElement('div')
  const say = (text: string) => {
    status.textContent = text
  }
  let isBusy = false
  /** Counts what the person does: an answer that comes later is an answer to something else. */
  let turn = 0

  const show = (view: View) => {
    const { form } = texts
    if (view === 'done' || view === 'kept' || view === 'withdrawn') {
      say({ done: form.done, kept: form.kept, withdrawn: form.withdrawn }[view])
      const canWithdraw = view === 'done'
      render(canWithdraw && <WithdrawalForm {...vote} lang={lang} texts={form} onSubmit={takeBack} />, place)
      // What had the focus is gone.
      status.tabIndex = -1
      status.focus()
      return
    }
    say('')
    render(
      <StepForm
        key={view + lang}
        {...vote}
        lang={lang}
        step={view}
        said={said}
        texts={texts}
        onSubmit={(event) => submit(event, view)}
        onInput={change}
      />,
      place,
    )
    // Whoever listens, or sees a part of the page, is led to what is asked now.
    place.querySelector<HTMLElement>('legend, textarea')?.focus()
  }

  /** Does it until there is an answer, or something else is done. @param act resolves to nothing without an answer */
  const insist = async (act: () => Promise<View | undefined>, pauseMs = FIRST_PAUSE_MS, mine = ++turn) => {
    isBusy = true
    const view = await act().catch(() => undefined)
    isBusy = false
    if (mine !== turn) return
    if (view) return show(view)
    // Said once a press: what is tried again is neither heard nor scrolled to.
    if (pauseMs === FIRST_PAUSE_MS) {
      say(texts.prompt.unreachable)
      status.scrollIntoView({ block: 'nearest' })
    }
    setTimeout(() => mine === turn && insist(act, Math.min(pauseMs * 2, LAST_PAUSE_MS), mine), pauseMs)
  }

  const change = ({ target }: Event) => {
    turn++
    holdPage(true)
    const box = target as HTMLInputElement
    if (box.name !== 'contact_tried' || !box.checked) return
    // "No help" and some help exclude each other: without JavaScript, the service says so.
    const isNone = (one: HTMLInputElement) => Number(one.value) === NO_HELP_NEEDED
    for (const other of place.querySelectorAll<HTMLInputElement>('[name=contact_tried]')) {
      if (isNone(other) !== isNone(box)) other.checked = false
    }
  }

  const submit = (event: SubmitEvent, step: Step) => {
    event.preventDefault()
    if (isBusy) return
    // Texts all: there is no file among them.
    said = new URLSearchParams([...new FormData(event.target as HTMLFormElement)] as [string, string][])
    const { name, value } = event.submitter as HTMLButtonElement
    void insist(async () => {
      if (name === 'switch') {
        texts = await fetchTexts(collector, value as Locale)
        lang = value as Locale
        speak(lang, texts.prompt)
        return step
      }
      const answers = readAnswers(said)
      const satisfaction = Number(said.get('satisfaction')) as Satisfaction
      const comment = said.get('comment') ?? undefined
      const asOf = turn
      const reply = await send(collector, { satisfaction, answers, comment }, receipt)
      if (reply === 'unreachable') return
      if (asOf === turn) holdPage(false)
      if (reply === 'refused') return 'kept'
      return (value !== 'stop' && (value === 'back' ? stepBefore : stepAfter)(step, answers)) || 'done'
    })
  }

  const takeBack = (event: Event) => {
    event.preventDefault()
    void insist(async () => {
      // Refused: it is gone already.
      const reply = await send(collector, undefined, receipt)
      return reply === 'unreachable' ? undefined : 'withdrawn'
    })
  }

  for (const other of [...root.children]) if (other !== status) other.remove()
  root.append(place)
  // Shortcuts of the page leave alone whoever types in a field; and see no field from outside.
  place.onkeydown = (event) => event.stopPropagation()
  adoptRules(root.getRootNode() as ShadowRoot, css)
  show(FIRST_STEP)
}
