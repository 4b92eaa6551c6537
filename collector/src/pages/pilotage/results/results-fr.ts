import type { ResultsTexts } from './results-texts.ts'

export const title = 'Résultats'
export const period: ResultsTexts['period'] = {
  title: 'Période',
  from: 'Du',
  to: 'Au',
  show: 'Afficher',
  presets: 'Périodes courantes',
  preset: {
    month: 'Ce mois-ci',
    '3m': '3 derniers mois',
    '12m': '12 derniers mois',
    quarter: 'Dernier trimestre complet',
  },
  shown: (from, to) => `Du ${from} au ${to}`,
  compared: (from, to) => `comparé à la période précédente, du ${from} au ${to}`,
  faults: {
    'no-day': 'Indiquez un jour qui existe, par exemple 2026-03-31.',
    'not-begun': 'Cette période n’a pas commencé : il n’y a encore rien à en dire.',
    reversed: 'Le dernier jour vient avant le premier.',
    'too-long': 'Cette période dépasse dix ans : raccourcissez-la.',
  },
}
export const now = 'Période'
export const former = 'Période précédente'
export const answers = 'Réponses'
export const share = 'Part'
export const mark = 'Note'
export const interval = 'Intervalle à 95 %'
export const none = 'Aucune réponse'
export const outOf: ResultsTexts['outOf'] = (it, range) => `${it} / ${range}`
export const between: ResultsTexts['between'] = (low, high) => `entre ${low} et ${high}`
export const method = 'Comment c’est calculé'
export const moves: ResultsTexts['moves'] = {
  title: 'Satisfaction',
  about:
    'Sur 10 : Bien vaut 10, Moyen 5, Mal 0. L’intervalle dit où la note serait si tout le monde avait répondu, 95 fois sur 100.',
  rose: (by) => `En hausse de ${by} : plus que ce que le hasard explique.`,
  fell: (by) => `En baisse de ${by} : plus que ce que le hasard explique.`,
  steady: 'L’écart avec la période précédente peut venir du hasard seul.',
  tooFew: (publishFrom) =>
    `Trop peu de réponses pour comparer : il en faut ${publishFrom} dans chacune des deux périodes.`,
}
export const participation: ResultsTexts['participation'] = {
  title: 'Participation',
  tiny: 'Moins de 1 %',
  about:
    'La part des usagers qui ont donné leur avis, d’après le nombre d’utilisations par an de la fiche publique.',
  unknown: 'Inconnue : indiquez dans la fiche publique combien de fois la démarche est utilisée par an.',
  votes: (votes, uses) => `${votes} avis pour environ ${uses} utilisations`,
}
export const distribution: ResultsTexts['distribution'] = {
  title: 'Répartition des réponses',
  about: 'Ce que les personnes ont choisi parmi les trois visages.',
  smiley: 'Visage',
  answer: { good: 'Bien', medium: 'Moyen', bad: 'Mal' },
}
export const course: ResultsTexts['course'] = {
  title: 'Évolution',
  about: {
    day: 'La note de chaque jour, et l’intervalle où elle se tient. Peu de réponses, long trait.',
    week: 'La note de chaque semaine, et l’intervalle où elle se tient. Peu de réponses, long trait.',
    month: 'La note de chaque mois, et l’intervalle où elle se tient. Peu de réponses, long trait.',
  },
  table: 'Les chiffres de l’évolution',
  from: { day: 'Jour', week: 'Semaine du', month: 'Mois du' },
  noteMarks: 'Les traits verticaux numérotés sont vos repères.',
}
export const notes: ResultsTexts['notes'] = {
  title: 'Vos repères',
  about: 'Une mise en ligne, un texte refait, une campagne : notez-les, ils apparaissent sur la courbe.',
  all: 'Noter un repère, ou les revoir tous',
  none: 'Aucun repère sur cette période.',
  add: 'Ajouter un repère',
  day: 'Jour',
  text: 'Ce qui a changé',
  textHint: '300 caractères au plus. Vos collègues le lisent aussi : n’y nommez personne.',
  save: 'Enregistrer',
  change: 'Modifier',
  remove: 'Supprimer',
  faults: {
    'no-day': 'Indiquez un jour qui existe, par exemple 2026-03-31.',
    'not-begun': 'Ce jour n’est pas encore venu.',
    empty: 'Dites en quelques mots ce qui a changé.',
    'too-long': 'Ce texte est trop long : gardez l’essentiel.',
  },
  written: 'Le repère est enregistré.',
  removed: 'Le repère est supprimé.',
  back: 'Revenir aux résultats',
}
export const clarity: ResultsTexts['clarity'] = {
  title: 'Clarté',
  about: 'Sur 10, d’après « Les explications étaient-elles claires ? ».',
}
export const autonomy: ResultsTexts['autonomy'] = {
  title: 'Autonomie',
  about: 'Sur 10 : la part de celles et ceux qui n’ont pas eu besoin d’aide.',
}
export const help: ResultsTexts['help'] = {
  title: 'L’aide, canal par canal',
  about:
    'Où les personnes ont cherché de l’aide, si elles ont joint quelqu’un, et ce qu’elles pensent de l’aide reçue. Entre parenthèses, la période précédente.',
  way: 'Canal',
  tried: 'L’ont essayé',
  reached: 'Ont joint quelqu’un',
  quality: 'Note de l’aide',
  notAsked: 'Non demandé',
}
export const splits: ResultsTexts['splits'] = {
  buttons: 'Par bouton',
  aboutButtons:
    'Un bouton est un endroit où l’avis est demandé : comparez-les pour voir où le parcours accroche.',
  button: 'Bouton',
  moreButtons: (n) => `Boutons moins utilisés, non montrés ici : ${n}.`,
  locales: 'Par langue',
  aboutLocales: 'La langue de la page où l’avis a été donné.',
  locale: 'Langue',
}
export const hours: ResultsTexts['hours'] = {
  title: 'Par heure',
  about: 'À quelle heure de Paris les avis sont donnés : quand une aide serait la plus utile.',
  hour: 'Heure',
  hourOf: (hour) => `${hour} h`,
  table: 'Les chiffres par heure',
}
export const publication: ResultsTexts['publication'] = {
  title: 'Ce qui est public',
  isPublished: (n) => `La note de cette démarche est publiée. Réponses en 12 mois : ${n}.`,
  isNot: 'La note de cette démarche n’est pas publiée :',
  reasons: {
    'not-public': () => 'la démarche n’est pas publique ; l’équipe de l’instance peut la rendre publique.',
    archived: () => 'la démarche est archivée.',
    'too-few-answers': (n, publishFrom) => `il faut ${publishFrom} réponses en 12 mois, et elle en a ${n}.`,
  },
  noEdition: 'Aucune édition trimestrielle n’est encore publiée.',
  edition: (edition, day) => `Dernière édition : ${edition}, publiée le ${day}.`,
  inEdition: (it, n) => `La démarche y a la note ${it} (réponses : ${n}). Elle ne changera plus.`,
  withheldInEdition: (n) => `La démarche y figure sans note, faute d’assez de réponses (${n}).`,
  notInEdition: 'La démarche n’y figure pas : elle n’était pas publique quand l’édition a été faite.',
  record: 'Voir la fiche publique',
}
export const suspects: ResultsTexts['suspects'] = {
  title: 'Votes suspects',
  about:
    'Des votes sont tenus à part quand ils arrivent d’une façon inhabituelle. L’équipe de l’instance décide, sans voir ce qu’ils disent ; d’ici là, ils ne comptent pas.',
  counts: (suspect, admitted, rejected) =>
    `Sur la période, en attente : ${suspect} ; comptés après examen : ${admitted} ; écartés : ${rejected}.`,
  more: 'Voir ce qui attend, ou dire ce que vous en savez',
  waiting: 'Votes qui attendent une décision',
  none: 'Aucun vote n’attend de décision.',
  day: 'Jour',
  reason: 'Raison',
  votes: 'Votes',
  suspicion: { 'client-burst': 'Beaucoup de votes du même endroit en peu de temps' },
  remarkTitle: 'Dire ce que vous en savez',
  remark: 'Votre remarque',
  remarkHint:
    'Une borne en libre-service, un atelier, une panne : ce qui peut aider à décider. N’y nommez personne.',
  send: 'Envoyer à l’équipe de l’instance',
  sent: 'Votre remarque est transmise. Merci !',
  faults: {
    empty: 'Écrivez d’abord votre remarque.',
    'too-long': 'Cette remarque est trop longue : gardez l’essentiel.',
  },
  remarks: 'Remarques transmises',
  allRemarks: 'Remarques sur les votes suspects',
  noRemarks: 'Aucune remarque pour l’instant.',
  by: (email, day) => `${email}, le ${day}`,
}
