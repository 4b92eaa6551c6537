import type { Language } from '../../../http/language.ts'
import { en } from './instance-en.ts'
import { fr, type InstanceTexts } from './instance-fr.ts'

export type { InstanceTexts }

/** The words of the pages of the instance. */
export const INSTANCE_TEXTS: Record<Language, InstanceTexts> = { fr, en }
