import type { Language } from '../http/language.ts'
import type { FieldError } from '../http/problem.ts'
import type { ButtonToSave } from './merge.ts'

const MESSAGES = {
  fr: {
    origin:
      'n’est pas une origine telle qu’un navigateur l’envoie : https://exemple.fr, en minuscules, sans port par défaut',
    twice: 'figure déjà plus haut',
  },
  en: {
    origin:
      'is no origin as a browser sends it: https://example.org, in lower case, without the default port',
    twice: 'stands above already',
  },
} as const

/** What no schema can say of origins. */
export function originErrors(origins: readonly string[], language: Language): FieldError[] {
  const wrong = origins.findIndex((origin) => URL.parse(origin)?.origin !== origin)
  return wrong < 0 ? [] : [{ path: `/origins/${wrong}`, message: MESSAGES[language].origin }]
}

/** The same of the buttons of one démarche, each of which comes once. */
export function buttonErrors(buttons: readonly ButtonToSave[], language: Language): FieldError[] {
  const numbers = new Set<number>()
  return buttons.flatMap(({ number, origins = [] }, i) => {
    const errors = originErrors(origins, language)
    if (numbers.has(number)) errors.push({ path: '/number', message: MESSAGES[language].twice })
    numbers.add(number)
    return errors.map(({ path, message }) => ({ path: `/buttons/${i}${path}`, message }))
  })
}
