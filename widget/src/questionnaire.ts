import type { Conversation } from './conversation.ts'

/** What the script of the questionnaire offers. */
export interface Questionnaire {
  converse(conversation: Conversation): Promise<void>
}

/** @throws where the page forbids that script, or it cannot be had */
export function loadQuestionnaire(collector: string): Promise<Questionnaire> {
  return FORM ? import(/* @vite-ignore */ `${collector}/widget/${FORM}`) : import('./converse.tsx')
}
