import { type Html, html } from './html.ts'
import {
  type Answers,
  type ChoiceQuestion,
  DATE_PARTS,
  type DateQuestion,
  dayOf,
  inputsOf,
  type Problem,
  type Step,
  type TextQuestion,
} from './steps.ts'

type AnyQuestion = Step['questions'][number]

/** A question with what was answered and what is to be mended. */
export function field(question: AnyQuestion, answers: Answers, problems: readonly Problem[]): Html {
  switch (question.kind) {
    case 'choice':
      return choiceField(question, answers, problems)
    case 'text':
      return textField(question, answers, problems)
    case 'date':
      return dateField(question, answers, problems)
  }
}

/** The answer to a question, in words. */
export function answerInWords(question: AnyQuestion, answers: Answers): string {
  switch (question.kind) {
    case 'choice':
      return question.options.find(({ value }) => value === answers.get(question.name))?.label ?? ''
    case 'text':
      return answers.get(question.name) ?? ''
    case 'date':
      return longDay(dayOf(question, answers))
  }
}

/** In French only the first day of a month is an ordinal: `1er février 1990`, `2 février 1990`. */
function longDay(day: Date | null): string {
  return day?.toLocaleDateString('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }).replace(/^1 /, '1er ') ?? ''
}

function choiceField(question: ChoiceQuestion, answers: Answers, problems: readonly Problem[]): Html {
  const problem = problems.find(({ input }) => input === question.name)
  return html`
    <div class="${problem ? 'field wrong' : 'field'}"><fieldset>
      <legend class="question">${question.label}</legend>
      ${message(question.name, problem)}
      ${question.options.map(({ value, label, hint }, index) => {
        // The link of the error summary leads to the first one.
        const id = index === 0 ? question.name : `${question.name}-${value}`
        return html`
      <div class="choice">
        <input type="radio" id="${id}" name="${question.name}" value="${value}"${
          answers.get(question.name) === value ? html` checked` : null
        }${describedBy(problem && `${question.name}-error`, hint && `${id}-hint`)}>
        <label for="${id}">${label}</label>
        ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : null}
      </div>`
      })}
    </fieldset></div>`
}

function textField(question: TextQuestion, answers: Answers, problems: readonly Problem[]): Html {
  const { name, label, hint, type, autocomplete } = question
  const problem = problems.find(({ input }) => input === name)
  return html`
    <div class="${problem ? 'field wrong' : 'field'}">
      <label class="question" for="${name}">${label}</label>
      ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : null}
      ${message(name, problem)}
      <input class="entry" type="${type}" id="${name}" name="${name}" value="${answers.get(name) ?? ''}" autocomplete="${autocomplete}"${
        type === 'email' ? html` spellcheck="false"` : null
      }${problem ? html` aria-invalid="true"` : null}${describedBy(hint && `${name}-hint`, problem && `${name}-error`)}>
    </div>`
}

function dateField(question: DateQuestion, answers: Answers, problems: readonly Problem[]): Html {
  const { name, label, hint } = question
  const inputs = DATE_PARTS.map(({ part, label, sizeChars }) => ({ id: `${name}-${part}`, label, sizeChars }))
  const problem = problems.find(({ input }) => inputsOf(question).includes(input))
  return html`
    <div class="${problem ? 'field wrong' : 'field'}"><fieldset>
      <legend class="question">${label}</legend>
      ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : null}
      ${message(name, problem)}
      <div class="date">
        ${inputs.map(
          ({ id, label, sizeChars }) => html`
        <div>
          <label for="${id}">${label}</label>
          <input class="entry" type="text" inputmode="numeric" id="${id}" name="${id}" value="${answers.get(id) ?? ''}" size="${sizeChars}" maxlength="${sizeChars}" autocomplete="off"${
            problem ? html` aria-invalid="true"` : null
          }${describedBy(hint && `${name}-hint`, problem && `${name}-error`)}>
        </div>`,
        )}
      </div>
    </fieldset></div>`
}

function message(name: string, problem: Problem | undefined): Html | null {
  return problem ? html`<p class="error" id="${name}-error">${problem.message}</p>` : null
}

function describedBy(...ids: (string | undefined)[]): Html | null {
  const present = ids.filter((id) => id !== undefined)
  return present.length > 0 ? html` aria-describedby="${present.join(' ')}"` : null
}
