import type { Satisfaction } from '@monavis/shared/questionnaire'
import type { FormTexts, PromptTexts } from '@monavis/shared/texts/texts'
import type { Locale } from '@monavis/shared/vote'
import type { Card } from './card.ts'
import type { holdPage } from './hold-page.ts'
import type { fetchTexts } from './language.ts'
import type { send } from './send.ts'
import type { adoptRules } from './sheet.ts'
import type { Tag } from './tags.ts'

/** What is said in one language, as the service hands it over. */
export interface SpokenTexts {
  prompt: PromptTexts
  form: FormTexts
}

/** From now on the prompt is in that language. */
export type Speak = (locale: Locale, texts: PromptTexts) => void

/** What the rest of the questionnaire is told of a recorded vote. */
export interface KnownVote {
  id: string
  /** Opens the vote to its author. */
  token: string
  button: number | undefined
  lang: Locale
  satisfaction: Satisfaction
}

/** What the prompt hands over to the questionnaire, once a vote is recorded: its place, and its own tools. */
export interface Conversation {
  tag: Tag
  known: () => KnownVote
  /** Of the prompt, in its shadow tree: the questionnaire takes it over. */
  card: Card
  send: typeof send
  holdPage: typeof holdPage
  fetchTexts: typeof fetchTexts
  adoptRules: typeof adoptRules
  speak: Speak
}
