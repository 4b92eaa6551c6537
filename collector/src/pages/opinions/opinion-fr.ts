import type { OpinionTexts } from './opinion-texts.ts'

export const fr: OpinionTexts = {
  title: 'Dire comment s’est passée cette démarche',
  lead: 'Votre avis est anonyme. Il aide ceux qui vous suivent, et l’administration à s’améliorer.',
  outcome: 'Avez-vous pu terminer cette démarche ?',
  outcomes: { done: 'Oui, jusqu’au bout', 'given-up': 'Non, j’ai abandonné en chemin' },
  outcomeMissing: 'Dites-nous si vous avez pu la terminer.',
  satisfactionMissing: 'Choisissez un visage.',
  text: 'Ce que vous voulez en dire',
  textHint:
    'Facultatif. Nous le lisons avant de le publier : ne nommez personne, pas même vous, et ne donnez ni numéro ni adresse.',
  privacy:
    'Aucun cookie, et votre adresse IP n’est jamais conservée. Ce que vous écrivez est publié avec le mois, rien de plus.',
  send: 'Envoyer mon avis',
  thanksTitle: 'Merci, votre avis est enregistré',
  counted: 'Il compte dans la note de cette démarche.',
  uncounted: 'Cette démarche ne recueille pas de note pour l’instant : votre avis est gardé sans y compter.',
  givenUp: 'Les abandons sont comptés à part, en dehors de la note.',
  willBeRead: 'Ce que vous avez écrit sera lu avant d’être publié.',
  already:
    'Cet avis avait déjà été envoyé : il reste tel qu’il était. Pour en donner un autre, retirez-le d’abord.',
  sayMore: 'Répondre à quelques questions de plus',
  withdrawnTitle: 'Votre avis est effacé',
  withdrawn: 'Il n’en reste rien ici, ni ce que vous aviez choisi, ni ce que vous aviez écrit.',
  back: 'Revenir à la page de cette démarche',
}
