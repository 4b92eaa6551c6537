import { CHANNELS } from '@monavis/shared/questionnaire'
import type { Answers as Given } from '@monavis/shared/vote'
import type { Language } from '../../../http/language.ts'
import { TEXTS } from '../../languages.ts'
import { COMMENTS_TEXTS } from './comments-texts.ts'

/** What a vote answers to the other questions, in the words in which they are asked. */
export function Answers({ lang, answers }: { lang: Language; answers: Given }) {
  const { form } = TEXTS[lang]
  const { comprehension, contact_tried, contact_reached = {}, contact_satisfaction = {} } = answers
  const channels = CHANNELS.flatMap((channel) => {
    const reached = contact_reached[channel]
    const satisfied = contact_satisfaction[channel]
    const about = form.contactTriedOptions[channel]
    return [
      ...(reached ? [[`${about} – ${form.contactReached}`, form.contactReachedOptions[reached]]] : []),
      ...(satisfied
        ? [[`${about} – ${form.contactSatisfaction}`, form.contactSatisfactionOptions[satisfied]]]
        : []),
    ]
  })
  const said = [
    ...(comprehension ? [[form.comprehension, form.comprehensionOptions[comprehension]]] : []),
    ...(contact_tried
      ? [[form.contactTried, contact_tried.map((option) => form.contactTriedOptions[option]).join(', ')]]
      : []),
    ...channels,
  ]
  if (said.length === 0) return <p>{COMMENTS_TEXTS[lang].noAnswers}</p>
  return (
    <dl class="facts">
      {said.map(([question, answer]) => (
        <div key={question}>
          <dt>{question}</dt>
          <dd>{answer}</dd>
        </div>
      ))}
    </dl>
  )
}
