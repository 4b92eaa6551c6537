import type { ReportAnswer, ReportInput } from '@monavis/shared/reports'

/** A problem that nobody met, and the answers it was given, first to last. */
export interface MadeUpReport extends Omit<ReportInput, 'id'> {
  answers: readonly ReportAnswer[]
}

export const REPORTS: readonly MadeUpReport[] = [
  {
    ...{ demarche: 1617, codes: ['accessibility'] },
    text: 'Mon lecteur d’écran lit «\u00a0bouton\u00a0» sans dire lequel, sur toute la deuxième page.',
    answers: [
      { state: 'acknowledged', answer: 'Merci de l’avoir signalé. Nous donnons un nom à chaque bouton.' },
      { state: 'fixed', answer: 'C’est fait\u00a0: chaque bouton de la page porte désormais son nom.' },
    ],
  },
  {
    ...{ demarche: 1617, codes: ['smartphone', 'breaks-off'] },
    text: 'Sur mon téléphone, la page se recharge dès que je joins une photo.',
    answers: [
      { state: 'acknowledged', answer: 'Nous retrouvons la panne. La correction arrive en décembre.' },
    ],
  },
  {
    ...{ demarche: 1617, codes: ['unclear'] },
    text: 'Que veut dire «\u00a0filiation\u00a0»\u00a0?',
    answers: [],
  },
  {
    ...{ demarche: 115, codes: ['phone-only-help'] },
    text: 'Je suis sourd, et l’aide n’existe que par téléphone.',
    answers: [
      { state: 'acknowledged', answer: 'Une aide par messagerie ouvrira avec la prochaine campagne.' },
    ],
  },
  {
    ...{ demarche: 115, codes: ['asked-again'] },
    text: 'Mon adresse m’est demandée sur trois pages de suite.',
    answers: [{ state: 'fixed', answer: 'Vous ne la donnez plus qu’une fois. Merci\u00a0!' }],
  },
  {
    ...{ demarche: 3059, codes: ['no-reply'] },
    text: 'Deux messages restés sans réponse depuis un mois.',
    answers: [
      { state: 'acknowledged', answer: 'Nous avons pris du retard, et une équipe vient en renfort.' },
    ],
  },
  {
    ...{ demarche: 3100, codes: ['breaks-off', 'unclear'] },
    text: 'L’envoi s’arrête à la moitié, avec un numéro d’erreur pour seule explication.',
    answers: [
      { state: 'fixed', answer: 'L’envoi reprend maintenant où il s’était arrêté, et dit pourquoi.' },
    ],
  },
  {
    ...{ demarche: 2767, codes: ['no-alternative'] },
    text: 'Sans ordinateur chez moi, je ne sais pas à qui m’adresser.',
    answers: [
      {
        state: 'unfounded',
        answer: 'Un guichet vous accueille sans rendez-vous dans chaque préfecture d’exemple.',
      },
    ],
  },
]
