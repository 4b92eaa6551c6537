import type { UsageTexts } from './usage-texts.ts'

export const fr: UsageTexts = {
  title: 'L’usage du service',
  lead: 'Ce que ce service recueille et ce qu’il en est fait, en quelques nombres. Ils ont une minute au plus.',
  since: (month) => `Premier avis recueilli : ${month}.`,
  noVote: 'Aucun avis n’a encore été recueilli.',
  demarches: 'Démarches suivies en public',
  buttons: 'Boutons ouverts',
  votes: 'Avis comptés depuis le début',
  last12Months: 'Dont ce mois-ci et les onze précédents',
  reports: 'Problèmes signalés depuis 12 mois',
  reportsAnswered: 'Dont répondus',
  delay: 'Délai de réponse (une fois sur deux, c’est moins)',
  days: (days) => `${days.toLocaleString('fr')} ${days < 2 ? 'jour' : 'jours'}`,
  unknown: 'pas encore connu',
  opinions: 'Avis publiés avec leur texte',
  opinionsAnswered: 'Dont répondus en public',
  numbers: 'En nombres',
  byMonth: 'Avis comptés, mois par mois, depuis deux ans',
  month: 'Mois',
  counted: 'Avis',
  json: 'Les mêmes nombres, et tous les mois, en JSON',
}
