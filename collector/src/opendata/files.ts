import { tableSchema } from '../http/table.ts'
import { SERIES_COLUMNS } from '../scores/series-forms.ts'
import type { FileName } from './addresses.ts'
import { DEMARCHE_COLUMNS } from './demarche-columns.ts'
import { EDITION_COLUMNS } from './edition-columns.ts'

/** What is said of a file wherever it is told of, in French: it is read with the file. */
export interface OpenFile {
  title: string
  description: string
  keywords: readonly string[]
  /** Of the European authority list of frequencies: how often it gains something. */
  frequency: 'QUARTERLY' | 'IRREG' | 'MONTHLY'
  /** As a Table Schema. */
  schema: object
}

/** How old the series may be when they are answered: late changes of past months show after that. */
export const MAX_SERIES_AGE_MINUTES = 5

const KEYWORDS = ['démarches en ligne', 'qualité de service', 'satisfaction des usagers', 'services publics']

export const OPEN_FILES: Record<FileName, OpenFile> = {
  editions: {
    title: 'Éditions trimestrielles des notes des démarches en ligne',
    description:
      'Toutes les éditions publiées, chacune dans sa dernière révision : une ligne par édition, démarche, période (les douze mois que le trimestre termine, ou le trimestre seul) et question, avec la note non arrondie, le nombre de réponses, l’intervalle à 95 % et le niveau. Une édition publiée ne change plus : chaque ligne porte l’empreinte de la sienne. Le point est la marque décimale.',
    keywords: [...KEYWORDS, 'baromètre'],
    frequency: 'QUARTERLY',
    schema: tableSchema(EDITION_COLUMNS, ['edition', 'demarche', 'period', 'score']),
  },
  demarches: {
    title: 'Démarches en ligne et leurs indicateurs',
    description:
      'Les démarches publiques telles qu’elles sont connues aujourd’hui, une par ligne : intitulé, administration, ministère, état, et chaque indicateur suivi (volume, accessibilité, disponibilité…) avec sa source, sa date, et s’il est déclaré ou vérifié. Le point est la marque décimale.',
    keywords: [...KEYWORDS, 'accessibilité', 'RGAA'],
    frequency: 'IRREG',
    schema: tableSchema(DEMARCHE_COLUMNS, ['id']),
  },
  series: {
    title: 'Séries mensuelles des notes des démarches en ligne',
    description: `Les notes de chaque démarche publique, mois après mois depuis son premier avis : une ligne par mois et démarche, les mois sans avis compris. Le mois en cours n’y est pas. Sous le seuil de publication, le nombre de réponses est donné seul. Un avis retiré ou admis plus tard change le mois où il a été donné : le fichier le suit en ${MAX_SERIES_AGE_MINUTES} minutes au plus. Le point est la marque décimale.`,
    keywords: [...KEYWORDS, 'séries temporelles'],
    frequency: 'MONTHLY',
    schema: tableSchema(SERIES_COLUMNS, ['demarche', 'from']),
  },
}
