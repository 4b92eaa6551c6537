import type { MethodTexts } from './method-texts.ts'

export const fr: MethodTexts = {
  title: 'Comment les notes sont faites',
  lead: 'Cette page dit d’où vient chaque note publiée ici : ce qui est demandé, ce qui est compté, ce qui ne l’est pas. Les exemples parlent d’une démarche inventée. Le programme les calcule à l’instant, comme il calcule les vraies notes.',
  asked: (question, bad, medium, good) => ({
    heading: 'Ce qui est demandé',
    paragraphs: [
      `À la fin d’une démarche en ligne, une seule question : « ${question} » Trois visages y répondent : « ${bad} », « ${medium} », « ${good} ». Un clic suffit : l’avis est donné.`,
      'On peut s’arrêter là, ou en dire plus : les explications étaient-elles claires ? Avez-vous cherché de l’aide, et où ? Avez-vous pu joindre quelqu’un ? L’aide était-elle bonne ? Aucune de ces réponses n’est obligatoire. Chaque note a donc son propre nombre de réponses, donné avec elle.',
      'On peut aussi laisser un message. L’administration le lit ; il n’entre dans aucune note.',
    ],
  }),
  marks: {
    heading: 'Comment une note est faite',
    paragraphs: [
      'Une note est une moyenne. Chaque réponse vaut des points, et toutes les réponses pèsent le même poids. Rien n’est redressé, rien n’est arrondi en chemin.',
    ],
  },
  scores: {
    satisfaction: {
      heading: 'La satisfaction, sur 10',
      about: 'La première question, celle des trois visages. C’est la note de la démarche.',
    },
    comprehension: {
      heading: 'La clarté, sur 10',
      about: 'Les explications étaient-elles claires ?',
    },
    contact_reachability: {
      heading: 'Joindre quelqu’un, en pour cent',
      about:
        'Qui a cherché de l’aide au guichet, par téléphone, par courriel ou par messagerie a-t-il pu joindre quelqu’un ? Il y a une réponse par moyen essayé.',
    },
    contact_satisfaction: {
      heading: 'La qualité de l’aide, sur 10',
      about: 'Que valait l’aide, une fois quelqu’un joint ? Il y a une réponse par moyen qui a abouti.',
    },
    contact: {
      heading: 'L’aide, tentatives vaines comprises, sur 10',
      about:
        'Les mêmes réponses, auxquelles s’ajoutent les tentatives restées vaines : chacune compte pour zéro, car une aide qu’on n’obtient pas n’aide personne.',
    },
    autonomy: {
      heading: 'L’autonomie, sur 10',
      about:
        'La part de celles et ceux qui n’ont pas eu besoin d’aide. Chaque personne qui a répondu compte une fois, quel que soit le nombre de moyens qu’elle a essayés.',
    },
  },
  answers: { not_reached: 'Personne n’a répondu', help_sought: 'Oui, j’ai cherché de l’aide' },
  example: 'Exemple :',
  term: (answer, points, count) => `« ${answer} » vaut ${points} : ${count} réponses`,
  thatIs: ', soit ',
  colon: ' : ',
  interval: {
    heading: 'À quel point une note est sûre',
    paragraphs: [
      'Tout le monde ne répond pas. Avec d’autres réponses, la note aurait été un peu différente. Un intervalle l’accompagne donc : il dit entre quelles valeurs elle se tient, avec 95 % de confiance. Plus il y a de réponses, plus il est étroit. À l’affichage, il est élargi au dixième.',
    ],
  },
  intervalExample: (few, many) =>
    `Exemple : ${few.mark} sur ${few.n} réponses, c’est entre ${few.low} et ${few.high}. La même note sur ${many.n} réponses, c’est entre ${many.low} et ${many.high}.`,
  intervalLimits: [
    'Cet intervalle a des limites, qu’il faut connaître. Il suppose que chaque réponse vient d’une autre personne. Pour l’aide, ce n’est pas toujours vrai : la même personne peut juger le guichet, puis le téléphone. Là, il est un peu trop étroit.',
    'Et il ne sait rien de celles et ceux qui ne répondent jamais. Peut-être pensent-ils autrement.',
  ],
  formulaSummary: 'Le calcul de l’intervalle, pour qui veut le refaire',
  formula: (share, n, z) =>
    `C’est celui de Wilson (1927). Il part de la note ramenée entre 0 et 1, ici ${share}, du nombre de réponses, ici ${n}, et de ${z}, qui correspond à 95 % de confiance. Il est fait pour des réponses par oui ou par non. Pour des points, il est plutôt trop large : mieux vaut cela que l’inverse.`,
  withheld: (publishFrom) => ({
    heading: 'Quand une note n’est pas publiée',
    paragraphs: [
      `Sous ${publishFrom} réponses à une question, sur la période choisie, la note est retenue : on en donne seulement le nombre de réponses. Ce n’est pas un secret, c’est une prudence : si peu de réponses parlent surtout du hasard.`,
    ],
  }),
  levels: {
    heading: 'Bon, moyen ou insuffisant',
    paragraphs: [
      'L’autonomie n’a pas de niveau : avoir besoin d’aide n’est pas une faute. Ni l’aide, tentatives vaines comprises : elle mêle deux choses, dont chacune a le sien.',
      'Le niveau se lit sur la note entière, avec toutes ses décimales. À l’affichage, la note est coupée après la première, jamais arrondie : ce qu’on lit ne contredit donc jamais le niveau.',
    ],
  },
  levelsFrom: (good, medium) => `bon à partir de ${good}, moyen à partir de ${medium}`,
  noLevel: 'pas de niveau',
  levelsExample: (exact, shown, rounded) =>
    `Exemple : ${exact} s’affiche ${shown}. Arrondie, la note aurait montré ${rounded}, qu’elle n’atteint pas.`,
  suspects: (votes, share) => ({
    heading: 'Les avis suspects',
    paragraphs: [
      `Quand un même réseau envoie plus de ${votes} avis en une heure à un même bouton, et plus de ${share} de tout ce que ce bouton reçoit dans l’heure, les avis en trop sont mis à part. Ils ne comptent pas.`,
      'Plus tard, l’administrateur du service tranche : il les admet ou les rejette, tout le lot d’un coup, sans voir ce qu’ils disent. L’administration dont c’est la démarche n’a pas son mot à dire. Combien d’avis attendent, combien ont été admis ou rejetés : ces nombres sont publics.',
    ],
  }),
  verified: {
    heading: 'Les avis vérifiés',
    paragraphs: [
      'Certaines démarches attestent que l’avis vient bien d’une personne qui est allée au bout. Ces avis sont dits vérifiés. Ils ne sont jamais mis à part, pèsent le même poids que les autres, et leur nombre est public.',
    ],
  },
  days: (hours) => ({
    heading: 'Jours et périodes',
    paragraphs: [
      'Un jour est un jour de Paris, de minuit à minuit, même quand on change d’heure. Un avis compte au jour où il est reçu. On peut le changer pendant ' +
        `${hours} heures, ou le retirer : la note de ce jour-là suit.`,
      'Les périodes usuelles sont les douze derniers mois et les trois derniers, qui avancent chaque nuit à minuit, et les trimestres de l’année.',
    ],
  }),
  today: { before: 'Aujourd’hui, les douze derniers mois vont du', between: 'au', after: '.' },
  editions: (hours) => ({
    heading: 'Les éditions',
    paragraphs: [
      `Chaque trimestre, une édition fige les notes : celles des douze mois qui finissent avec lui, celles du trimestre seul, la liste des démarches et ce que l’on sait de chacune. Elle est arrêtée au plus tôt ${hours} heures après la fin du trimestre.`,
      'Elle passe par quatre étapes : brouillon ; relecture, où les remarques de chaque ministère sont consignées ; embargo, jusqu’à une date fixée ; publication. Une fois publiée, elle ne change plus. Une erreur se corrige par une révision, qui porte un numéro et dit pourquoi. Les précédentes restent en ligne.',
      'Une édition dit aussi quelle part des démarches atteint chaque objectif de l’État. Une part ne compte que les démarches dont on le sait. Les autres sont laissées de côté, et comptées par raison : trop peu de réponses, pas de bouton ou jamais un avis, rien de connu.',
    ],
  }),
  moves: {
    heading: 'Une hausse, une baisse',
    paragraphs: (level) => [
      'D’un trimestre à l’autre, une note bouge toujours un peu. On ne parle de hausse ou de baisse de la satisfaction que si le hasard l’explique mal. On compare pour cela les deux trimestres seuls : d’une édition à la suivante, les douze mois en ont neuf en commun.',
      `Et comme on compare des centaines de démarches à la fois, il s’en trouverait toujours quelques-unes pour bouger par chance : la méthode de Benjamini et Hochberg (1995) en tient compte. Parmi les hausses et les baisses annoncées, ${level} au plus, en moyenne, sont dues au hasard.`,
    ],
    one: ({ before, nBefore, after, nAfter, difference, deviation, times, p }) =>
      `Exemple : ${before} sur ${nBefore} réponses, puis ${after} sur ${nAfter}. L’écart est de ${difference}. Le hasard seul en ferait un de l’ordre de ${deviation} : celui-ci vaut ${times} fois cela. La probabilité que le hasard fasse au moins autant est de ${p}.`,
    several: (count, level) =>
      `La même, comparée en même temps que d’autres, ${count} en tout. Chaque probabilité est multipliée par leur nombre, puis divisée par son rang, de la plus petite à la plus grande ; si la suivante donne moins, elle prend sa valeur. Il y a hausse ou baisse jusqu’à ${level} :`,
    from: (before, after) => `de ${before} à ${after} :`,
    hence: ', donc ',
    rose: 'hausse',
    fell: 'baisse',
    steady: 'stable',
    formulaSummary: 'Le calcul de ce que fait le hasard, pour qui veut le refaire',
    formula: (n, variance) =>
      `C’est le test d’association linéaire de Mantel (1963). Il distribue au hasard les ${n} réponses entre les deux trimestres. Leur variance est ici ${variance} ; l’écart type de la différence des deux notes s’en déduit. La probabilité est celle des deux queues de la loi normale.`,
  },
  versions: (current) => ({
    heading: 'Les versions de la méthode',
    paragraphs: [
      `Chaque note publiée dit par quelle version de la méthode elle a été faite. La version en vigueur est la ${current}. Si un calcul change un jour, cette page dira lequel.`,
    ],
  }),
  history: { '1.0': 'la première.' },
  feed: 'Les notes, en JSON',
  docs: 'La documentation de l’API',
}
