import type {
  Channel,
  Comprehension,
  ContactReached,
  ContactSatisfaction,
  ContactTried,
  Satisfaction,
} from '@monavis/shared/questionnaire'

/** Questions of the standard questionnaire that a column of an export may answer. */
export type Field =
  | 'satisfaction'
  | 'comprehension'
  | 'contact_tried'
  | 'contact_tried_verbatim'
  | 'contact_reached'
  | 'contact_satisfaction'
  | 'verbatim'

/**
 * What a column is headed by, beside the code of its question. An answer is stored with the French words of its
 * question and its option, whatever the language it was given in: an export has no others.
 */
export const FIELD_LABELS: Record<Field, string> = {
  satisfaction: 'De façon générale, comment ça s’est passé ?',
  comprehension: 'Qu’avez-vous pensé des informations et des instructions fournies ?',
  contact_tried: 'Durant votre parcours, avez-vous tenté d’obtenir de l’aide par l’un des moyens suivants ?',
  contact_tried_verbatim: 'Quels autres types d’aide avez-vous utilisés ?',
  contact_reached: 'Quand vous avez cherché de l’aide, avez-vous réussi à joindre l’administration ?',
  contact_satisfaction:
    'Comment évaluez-vous la qualité de l’aide que vous avez obtenue de la part de l’administration ?',
  verbatim: 'Souhaitez-vous nous en dire plus ?',
}

export const SATISFACTION_LABELS = labels<Satisfaction>({
  'Pas bien': 1,
  // The filter of the export's own page called it so.
  Mauvais: 1,
  Moyen: 2,
  'Très bien': 3,
})

export const COMPREHENSION_LABELS = labels<Comprehension>({ 1: 4, 2: 5, 3: 6, 4: 7, 5: 8 })

/** The four channels of the administration: the second words are those of a later form. */
const CHANNEL_LABELS: Record<string, Channel> = {
  'Au guichet avec l’administration': 9,
  'Au guichet': 9,
  'Par téléphone avec l’administration': 10,
  'Par téléphone': 10,
  'Par e-mail avec l’administration': 11,
  'Par e-mail': 11,
  'Par chat avec l’administration': 12,
  'Par chat': 12,
}
export const CHANNELS_BY_LABEL = labels<Channel>(CHANNEL_LABELS)

export const TRIED_LABELS = labels<ContactTried>({
  ...CHANNEL_LABELS,
  'Une personne proche': 13,
  'Une association': 14,
  'Des sites internet': 15,
  'Autres, précisez': 16,
  'Je n’ai pas eu besoin d’aide': 17,
})

export const REACHED_LABELS = labels<ContactReached>({ Oui: 17, Non: 18 })

export const HELP_LABELS = labels<ContactSatisfaction>({
  'Très mauvaise': 19,
  Mauvaise: 20,
  'Ni bonne, ni mauvaise': 21,
  Bonne: 22,
  Excellente: 23,
})

/**
 * A label without what differs between two exports: which apostrophe, which space, upper case, how an accent is
 * written.
 */
export function plainLabel(text: string): string {
  return text.normalize('NFC').replace(/[’ʼ]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase()
}

function labels<T extends number>(options: Record<string, T>): ReadonlyMap<string, T> {
  return new Map(Object.entries(options).map(([label, id]) => [plainLabel(label), id]))
}
