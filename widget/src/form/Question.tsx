import { channelsReached, channelsTried } from '@monavis/shared/answers'
import { type Channel, SATISFACTION } from '@monavis/shared/questionnaire'
import type { FormTexts, PromptTexts } from '@monavis/shared/texts/texts'
import { MAX_COMMENT_CHARS, MAX_VERBATIM_CHARS } from '@monavis/shared/vote'
import { CHOICES } from '../smileys.ts'
import type { FieldProps } from './Field.tsx'
import { readAnswers } from './fields.ts'
import { Options } from './Options.tsx'
import { Smiley } from './Smiley.tsx'
import type { Step } from './steps.ts'
import { TextField } from './TextField.tsx'

export interface QuestionProps extends Pick<FieldProps, 'said' | 'problem'> {
  step: Step
  texts: { prompt: PromptTexts; form: FormTexts }
}

/** What one step asks, with what was answered before. */
export function Question({ step, texts: { prompt, form }, ...given }: QuestionProps) {
  const answers = readAnswers(given.said)
  const askEach = (channels: Channel[], question: string, options: Record<number, string>) =>
    channels.map((channel) => (
      <Options
        {...given}
        key={channel}
        name={`${step}_${channel}`}
        about={form.contactTriedOptions[channel]}
        question={question}
        options={options}
      />
    ))
  switch (step) {
    case 'satisfaction':
      return (
        <Options
          {...given}
          name={step}
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
        />
      )
    case 'comprehension':
      return (
        <Options {...given} name={step} question={form.comprehension} options={form.comprehensionOptions} />
      )
    case 'contact_tried':
      return (
        <>
          <Options
            {...given}
            name={step}
            question={form.contactTried}
            hint={form.contactTriedHint}
            options={form.contactTriedOptions}
            isMultiple
          />
          <TextField
            {...given}
            name={`${step}_verbatim`}
            question={form.contactTriedOther}
            maxLength={MAX_VERBATIM_CHARS}
          />
        </>
      )
    case 'contact_reached':
      return askEach(channelsTried(answers), form.contactReached, form.contactReachedOptions)
    case 'contact_satisfaction':
      return askEach(channelsReached(answers), form.contactSatisfaction, form.contactSatisfactionOptions)
    case 'comment':
      return (
        <TextField
          {...given}
          name={step}
          question={form.comment}
          hint={form.commentHint}
          maxLength={MAX_COMMENT_CHARS}
          isLong
        />
      )
  }
}
