import { type Html, html } from '../html.ts'
import type { Lang } from '../knowledge.ts'

const fr = {
  figures: 'Les chiffres',
  edition: 'Édition',
  interval: 'Intervalle à 95\u00a0%',
  imported: 'importée',
  unpublished: 'non publiée',
  between: (low: string, high: string) => `de ${low} à ${high}`,
  legend: {
    ours: 'Trait et ronds pleins\u00a0: éditions publiées ici.',
    imported: 'Tirets et ronds vides\u00a0: éditions importées.',
    band: 'Bande et traits verticaux\u00a0: intervalle à 95\u00a0%.',
    cut: 'Trait coupé\u00a0: rien n’a été publié.',
    goal: (goal: string) => `Ligne épaisse\u00a0: l’objectif, ${goal}.`,
  },
  run: (first: string, last: string) => `du ${first} au ${last}`,
  noted: (note: Html, editions: string) => html`«\u00a0${note}\u00a0»\u00a0: ${editions}.`,
  answers: 'Réponse',
  votes: 'Avis',
  share: 'Part',
  answer: { good: 'Bien', medium: 'Moyen', bad: 'Mal' },
  distribution: 'Comment se répartissent les avis',
}
type ChartTexts = typeof fr

const en: ChartTexts = {
  figures: 'The figures',
  edition: 'Edition',
  interval: '95% interval',
  imported: 'imported',
  unpublished: 'not published',
  between: (low, high) => `${low} to ${high}`,
  legend: {
    ours: 'Solid line and dots: editions published here.',
    imported: 'Dashes and hollow dots: imported editions.',
    band: 'Band and upright lines: 95% interval.',
    cut: 'Broken line: nothing was published.',
    goal: (goal) => `Thick line: the goal, ${goal}.`,
  },
  run: (first, last) => `${first} to ${last}`,
  noted: (note, editions) => html`“${note}”: ${editions}.`,
  answers: 'Answer',
  votes: 'Votes',
  share: 'Share',
  answer: { good: 'Well', medium: 'So-so', bad: 'Badly' },
  distribution: 'How the votes spread',
}

export const CHART_TEXTS: Record<Lang, ChartTexts> = { fr, en }
