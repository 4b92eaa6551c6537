/** The words of a démarche's page. */
export const FR = {
  description: (title: string, administration: string) =>
    `${title} (${administration})\u00a0: ce que ses usagers en pensent, ce qu’ils en disent, et ce qui change.`,
  giveOpinion: 'Donner mon avis',
  report: 'Signaler un problème',
  closed:
    'Cette démarche ne recueille plus d’avis\u00a0: ses boutons sont fermés. Ses résultats restent affichés.',
  archived: 'Cette démarche est archivée\u00a0: elle n’est plus suivie. Ce qui en reste est son histoire.',
  past: {
    last: (edition: string) => `Dernière édition où elle figure\u00a0: ${edition}`,
    none: 'Cette édition n’a pas publié sa note.',
  },
  satisfaction: 'Satisfaction',
  outOfTen: 'sur 10',
  between: (low: string, high: string) => `entre ${low} et ${high}, à 95\u00a0%`,
  vote: ['avis', 'avis'] as [string, string],
  answer: ['réponse', 'réponses'] as [string, string],
  period: (from: string, to: string) => `Avis donnés du ${from} au ${to}.`,
  standing: {
    withheld: (votes: string, publishFrom: string) =>
      `${votes}\u00a0: la note n’est pas publiée. Sous ${publishFrom}, elle dirait trop peu.`,
    'without-button':
      'Sans bouton\u00a0: aucun bouton «\u00a0Je donne mon avis\u00a0» n’y recueille d’avis. Il n’y a donc pas de note.',
    'no-answer': 'Aucun avis sur cette période. Il n’y a donc pas de note.',
  },
  since: {
    title: (edition: string) => `Depuis l’édition précédente (${edition})`,
    marks: (before: string, after: string) => `La note du trimestre seul est passée de ${before} à ${after}.`,
    rose: (difference: string) =>
      `La satisfaction a augmenté de ${difference}\u00a0: plus que le hasard ne l’explique.`,
    fell: (difference: string) =>
      `La satisfaction a baissé de ${difference}\u00a0: plus que le hasard ne l’explique.`,
    steadyRise: (difference: string) =>
      `La satisfaction a augmenté de ${difference}\u00a0: l’écart peut être dû au hasard.`,
    steadyFall: (difference: string) =>
      `La satisfaction a baissé de ${difference}\u00a0: l’écart peut être dû au hasard.`,
    level: 'La satisfaction n’a pas bougé.',
    lessThanATenth: 'moins de\u00a00,1',
    notComparable: {
      withheld: 'Trop peu d’avis à l’un des deux trimestres pour les comparer.',
      'without-counts':
        'L’un des deux trimestres ne dit pas comment les avis se répartissent\u00a0: la part du hasard ne peut pas être calculée.',
      'other-method': 'Les deux éditions n’ont pas la même méthode\u00a0: elles ne se comparent pas.',
    },
    unknown: 'Les deux trimestres ne se comparent pas.',
  },
  marks: {
    title: 'Les autres notes',
    question: 'Question',
    mark: 'Note',
    none: 'Aucune réponse',
    withheld: 'Non publiée\u00a0: trop peu de réponses',
    names: {
      satisfaction: 'Satisfaction',
      comprehension: 'Clarté',
      contact_satisfaction: 'Qualité de l’aide',
      contact_reachability: 'Joignabilité',
      contact: 'Aide, échecs compris',
      autonomy: 'Autonomie',
    },
  },
  evolution: {
    title: 'D’une édition à l’autre',
    name: 'Satisfaction sur les 12\u00a0mois de chaque édition, de\u00a00 à\u00a010',
    unit: 'Note',
    none: 'Aucune édition n’a encore publié cette note.',
  },
  participation: {
    title: 'Participation',
    name: 'Part des usages suivis d’un avis',
    of: (share: string, votes: string, uses: string) =>
      `${votes} pour environ ${uses} usages\u00a0: ${share}. Plus cette part est petite, plus la note dépend de qui prend la parole.`,
    tooMany: 'Il y a plus d’avis que d’usages connus\u00a0: le nombre d’usages déclaré est trop bas.',
    unknown:
      'Le nombre d’usages de cette démarche n’est pas connu\u00a0: la participation ne peut pas être calculée.',
    headers: ['Sur la période', 'Nombre'] as [string, string],
    votes: 'Avis',
    uses: 'Usages (estimés)',
    share: 'Participation',
  },
  trust: {
    title: 'Peut-on s’y fier\u00a0?',
    kind: 'Avis',
    count: 'Nombre',
    verified: 'Vérifiés\u00a0: la démarche atteste qu’elle a bien été faite',
    waiting: 'Suspects, en attente d’examen',
    admitted: 'Suspects, admis après examen',
    rejected: 'Suspects, écartés après examen',
    explanation: 'Un avis suspect ne compte pas dans la note tant qu’il n’a pas été admis.',
  },
  indicators: {
    title: 'Les autres indicateurs',
    indicator: 'Indicateur',
    value: 'Valeur, et d’où elle vient',
    none: 'Aucun autre indicateur n’est connu.',
    declared: 'déclaré',
    verified: 'vérifié',
  },
  announcements: {
    title: 'Ce que l’administration annonce',
    none: 'Rien d’annoncé pour l’instant.',
    done: (day: string) => `fait le ${day}`,
  },
  reports: {
    title: 'Problèmes signalés',
    caption: 'Problèmes reconnus par l’administration, sur 12 mois',
    none: 'Aucun problème reconnu sur les 12 derniers mois.',
    code: 'Problème',
    people: 'Personnes',
    fixed: (fixed: string, reports: string) => `signalements corrigés\u00a0: ${fixed} sur ${reports}`,
    lessThanADay: 'moins d’un jour',
    answerDays: (days: string) => `Délai médian avant la première réponse\u00a0: ${days}.`,
    day: ['jour', 'jours'] as [string, string],
    codes: {
      accessibility: 'Accessibilité\u00a0: impossible ou difficile avec un handicap',
      'phone-only-help': 'Aide par téléphone seulement',
      'no-alternative': 'Pas d’autre moyen que le numérique',
      'breaks-off': 'La démarche s’interrompt ou ne répond plus',
      unclear: 'Difficile à comprendre',
      'asked-again': 'Une pièce que l’État a déjà est redemandée',
      'no-reply': 'Pas de réponse de l’administration',
      smartphone: 'Ne marche pas sur smartphone',
      other: 'Autre problème',
    },
  },
  opinions: {
    title: 'Ce qu’en disent les usagers',
    none: 'Aucun avis écrit n’est encore publié.',
    given: { 1: 'Mal', 2: 'Moyen', 3: 'Bien' },
    givenUp: 'a abandonné avant la fin',
    givenUpCount: (people: string) =>
      `${people} avoir abandonné avant la fin\u00a0: cela ne compte pas dans la note.`,
    person: ['personne dit', 'personnes disent'] as [string, string],
    answer: (month: string) => `Réponse de l’administration, ${month}`,
    moderated: 'Chaque avis est relu avant d’être publié, sans rien qui dise de qui il vient.',
  },
  reading: {
    title: 'Comment lire cette page',
    points: [
      'Chaque avis vaut 10 (bien), 5 (moyen) ou 0 (mal)\u00a0; la note de satisfaction est leur moyenne sur 12 mois.',
      'L’intervalle à 95\u00a0% dit entre quelles bornes la note se situe, compte tenu du nombre d’avis.',
      'Bon à partir de 8, moyen à partir de 5\u00a0; pour la joignabilité, 85\u00a0% et 70\u00a0%.',
      'Les notes sont tronquées, jamais arrondies\u00a0: 7,96 s’écrit 7,9. Les écarts sont calculés avant de tronquer.',
      'D’une édition à l’autre, on compare les trimestres seuls\u00a0: les périodes de 12 mois se recouvrent.',
    ],
    method: 'Toute la méthode',
  },
}
export type DemarcheTexts = typeof FR
