import type { Conversation } from './conversation.ts'
import type { Dialog } from './dialog.ts'

/** What the script of the questionnaire offers. */
export interface Questionnaire {
  converse(conversation: Conversation): Promise<void>
  makeDialog(place: Element): Dialog
}

/** @throws where the page forbids that script, or it cannot be had */
export function loadQuestionnaire(collector: string): Promise<Questionnaire> {
  return import(/* @vite-ignore */ `${collector}/widget/form.js`)
}
