import { channelsReached, channelsTried } from '@monavis/shared/answers'
import { SATISFACTION, type Satisfaction } from '@monavis/shared/questionnaire'
import type { FormTexts, PromptTexts } from '@monavis/shared/texts/texts'
import { type Answers, LIMITS } from '@monavis/shared/vote'
import { CHOICES } from '../smileys.ts'
import { Options } from './Options.tsx'
import { Smiley } from './Smiley.tsx'
import type { Step } from './steps.ts'
import { TextField } from './TextField.tsx'

/** All that a person has said so far. */
export interface Opinion {
  satisfaction: Satisfaction
  answers: Answers
  comment: string
}

/** What is wrong, and with which field. */
export interface FieldProblem {
  field: 'contact_tried' | 'contact_tried_verbatim' | 'comment'
  text: string
}

export interface QuestionProps {
  step: Step
  opinion: Opinion
  texts: { prompt: PromptTexts; form: FormTexts }
  problem?: FieldProblem | undefined
}

/** What one step asks, with what was answered before. */
export function Question({ step, opinion, texts: { prompt, form }, problem }: QuestionProps) {
  const { satisfaction, answers, comment } = opinion
  const problemOf = (field: FieldProblem['field']) => (problem?.field === field ? problem.text : undefined)
  switch (step) {
    case 'satisfaction':
      return (
        <Options
          name="satisfaction"
          question={prompt.question}
          options={Object.fromEntries(
            CHOICES.map((choice) => [
              choice,
              <>
                <Smiley satisfaction={choice} />
                {prompt[SATISFACTION[choice]]}
              </>,
            ]),
          )}
          chosen={[satisfaction]}
          isRow
        />
      )
    case 'comprehension':
      return (
        <Options
          name="comprehension"
          question={form.comprehension}
          options={form.comprehensionOptions}
          chosen={[answers.comprehension ?? 0]}
        />
      )
    case 'contact_tried':
      return (
        <>
          <Options
            name="contact_tried"
            question={form.contactTried}
            hint={form.contactTriedHint}
            options={form.contactTriedOptions}
            chosen={answers.contact_tried ?? []}
            problem={problemOf('contact_tried')}
            isMultiple
          />
          <TextField
            name="contact_tried_verbatim"
            label={form.contactTriedOther}
            value={answers.contact_tried_verbatim}
            maxLength={LIMITS.maxVerbatimChars}
            problem={problemOf('contact_tried_verbatim')}
          />
        </>
      )
    case 'contact_reached':
      return channelsTried(answers).map((channel) => (
        <Options
          key={channel}
          name={`contact_reached_${channel}`}
          about={form.contactTriedOptions[channel]}
          question={form.contactReached}
          options={form.contactReachedOptions}
          chosen={[answers.contact_reached?.[channel] ?? 0]}
        />
      ))
    case 'contact_satisfaction':
      return channelsReached(answers).map((channel) => (
        <Options
          key={channel}
          name={`contact_satisfaction_${channel}`}
          about={form.contactTriedOptions[channel]}
          question={form.contactSatisfaction}
          options={form.contactSatisfactionOptions}
          chosen={[answers.contact_satisfaction?.[channel] ?? 0]}
        />
      ))
    case 'comment':
      return (
        <TextField
          name="comment"
          label={form.comment}
          hint={form.commentHint}
          value={comment}
          maxLength={LIMITS.maxCommentChars}
          problem={problemOf('comment')}
          isLong
        />
      )
  }
}
