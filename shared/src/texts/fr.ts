import type { FormTexts, PageTexts, PrivacyTexts, PromptTexts } from './texts.ts'

export const prompt = {
  question: 'Comment s’est passée cette démarche ?',
  bad: 'Mal',
  medium: 'Moyen',
  good: 'Bien',
  sending: 'Envoi…',
  thanks: 'Merci, votre avis est bien enregistré. Vous pouvez encore le changer.',
  sayMore: 'En dire plus',
  unreachable: 'Pas encore envoyé, nouvel essai dans un instant.',
  refused: 'Votre choix n’a pas pu être envoyé.',
  close: 'Fermer',
} satisfies PromptTexts

export const form = {
  comprehension: 'Les explications étaient-elles claires ?',
  comprehensionOptions: {
    4: 'Pas du tout',
    5: 'Plutôt non',
    6: 'Moyennement',
    7: 'Plutôt oui',
    8: 'Tout à fait',
  },
  contactTried: 'Avez-vous cherché de l’aide ?',
  contactTriedHint: 'Cochez tout ce que vous avez essayé.',
  contactTriedOptions: {
    9: 'Au guichet',
    10: 'Par téléphone',
    11: 'Par courriel',
    12: 'Par messagerie instantanée',
    13: 'Auprès d’un proche',
    14: 'Auprès d’une association',
    15: 'Sur des sites internet',
    16: 'Autrement',
    17: 'Non, je n’en ai pas eu besoin',
  },
  contactTriedOther: 'Autrement : où avez-vous cherché ?',
  contactReached: 'Avez-vous pu joindre quelqu’un ?',
  contactReachedOptions: { 17: 'Oui', 18: 'Non' },
  contactSatisfaction: 'Que pensez-vous de l’aide reçue ?',
  contactSatisfactionOptions: {
    19: 'Très mauvaise',
    20: 'Mauvaise',
    21: 'Moyenne',
    22: 'Bonne',
    23: 'Très bonne',
  },
  comment: 'Ce qui vous a plu, ce qui vous a gêné',
  commentHint:
    'Pour que votre avis reste anonyme, ne citez personne et ne donnez ni numéro ni adresse. Relu, il peut être publié avec une réponse.',
  next: 'Continuer',
  send: 'Envoyer',
  stop: 'M’arrêter là',
  back: 'Retour',
  kept: 'Votre avis est bien enregistré. Il ne peut plus être changé.',
  done: 'Votre avis est bien enregistré. Vous pouvez fermer cette page.',
  withdrawSure: 'Oui, effacer mon avis et mes réponses',
  withdraw: 'Retirer mon avis',
  withdrawn: 'Il ne compte plus, et ce que vous aviez écrit est effacé. Vous pouvez fermer cette page.',
} satisfies FormTexts

export const page = {
  title: 'Je donne mon avis',
  sayMoreTitle: 'Voulez-vous en dire plus ?',
  notSent: 'Vos réponses n’ont pas pu être envoyées. Réessayez dans un instant.',
  thanks: 'Merci, votre avis est bien enregistré.',
  otherLanguages: 'Autres langues',
  noAnswer: 'Sans réponse',
  noHelpAlone: 'Si vous n’avez pas eu besoin d’aide, ne cochez rien d’autre.',
  tooLong: 'Ce texte est trop long : gardez l’essentiel.',
  doneTitle: 'Merci !',
  withdrawnTitle: 'Votre avis est retiré',
  unsure: 'Rien n’est retiré : cochez d’abord la case qui le confirme.',
  about: 'Votre avis est anonyme. Il aide l’administration à améliorer cette démarche.',
  privacy: 'Aucun cookie, et votre adresse IP n’est jamais conservée.',
  wrong: 'Erreur',
  closedTitle: 'Cette démarche ne recueille plus d’avis',
  closed: 'Le bouton utilisé a été fermé. Merci d’avoir voulu donner votre avis.',
  elsewhereTitle: 'Ce bouton n’est pas d’ici',
  elsewhere: 'Il n’accepte pas d’avis venus de ce site. Revenez à la démarche pour donner le vôtre.',
  unknownTitle: 'Démarche introuvable',
  unknown: 'L’adresse suivie ne correspond à aucune démarche connue.',
  errorTitle: 'Votre avis n’a pas pu être enregistré',
  error: 'Ce n’est pas de votre fait. Revenez en arrière et réessayez dans un instant.',
  tooManyTitle: 'Un instant, s’il vous plaît',
  tooMany: 'Beaucoup d’avis arrivent de votre réseau. Réessayez dans une minute.',
  tooLateTitle: 'Cet avis ne peut plus être modifié',
  tooLate: 'Il reste compté tel que vous l’avez donné.',
  invalidTitle: 'Il manque quelque chose',
  invalid: 'Revenez en arrière, choisissez un visage et réessayez.',
  yourData: 'Ce que devient votre avis',
  method: 'Comment les notes sont faites',
  data: 'Les données ouvertes',
  skip: 'Aller au contenu',
  accessibility: {
    total: 'Accessibilité : totalement conforme',
    partial: 'Accessibilité : partiellement conforme',
    none: 'Accessibilité : non conforme',
  },
} satisfies PageTexts

export const privacy = {
  title: 'Ce que devient votre avis',
  kept: {
    heading: 'Ce que nous gardons',
    paragraphs: [
      'Le visage que vous avez choisi, vos réponses et votre message si vous en donnez, la démarche dont il s’agit, le bouton utilisé, la langue de la page, le jour et l’heure.',
      'Rien ne dit qui vous êtes : ni nom, ni adresse IP, ni cookie. Rien n’est déposé dans votre navigateur. Rien ne nous vient de votre dossier, et aucun autre site n’est appelé.',
    ],
  },
  message: (days) => ({
    heading: 'Si vous écrivez un message',
    paragraphs: [
      'Avant de l’enregistrer, nous masquons ce qui ressemble à une adresse électronique, à un numéro de téléphone, de sécurité sociale, de compte ou de carte bancaire, à un numéro fiscal ou à une adresse postale. Un programme ne reconnaît pas tout : ne nommez personne, pas même vous.',
      `Votre message est effacé au bout de ${days} jours. Votre avis, lui, reste compté.`,
    ],
  }),
  observatory: (days) => ({
    heading: 'Si vous écrivez depuis l’observatoire',
    paragraphs: [
      'Un avis ou une proposition peut être publié une fois lu, masqué comme un message : l’avis avec son mois, jamais avec son auteur. Un signalement ne l’est jamais : seuls le lisent les agents chargés de la démarche et de ce service.',
      `Ce qui est publié le reste. Ce qui ne l’est pas est effacé au bout de ${days} jours, comme le texte d’un signalement.`,
      'Vous reprenez un avis sur la page qui vous remercie, tant qu’elle est ouverte. Pour faire effacer une proposition ou un signalement, écrivez à l’administration qui répond de ce service : donnez-lui le numéro de la proposition, ou le code de suivi du signalement.',
      'Un soutien n’est qu’un nombre. Pour n’en compter qu’un par jour, le service retient en mémoire, jusqu’à minuit, une empreinte de votre adresse IP et de ce que votre navigateur dit de lui-même.',
    ],
  }),
  purpose: {
    heading: 'À quoi cela sert, et qui le lit',
    paragraphs: [
      'À rendre les démarches en ligne plus simples. C’est une mission d’intérêt public (RGPD, article 6.1.e), dont répond l’administration qui vous a proposé ce bouton.',
      'Les messages sont lus par les agents chargés de la démarche et de ce service. Ils peuvent en publier un avec leur réponse, une fois relu : avec son mois, jamais avec son auteur. Il disparaît si vous retirez votre avis. Les notes, elles, sont publiques : ce sont des totaux.',
    ],
  },
  abuse: {
    heading: 'Contre les envois en masse',
    paragraphs: [
      'Pour qu’un robot ne vote pas mille fois, le service retient en mémoire une empreinte de votre adresse IP. Elle n’est écrite nulle part. À minuit, heure de Paris, la clé qui a fait cette empreinte est détruite : plus personne ne peut alors en retrouver l’adresse.',
    ],
  },
  rights: {
    heading: 'Vos droits',
    paragraphs: [
      '« En dire plus », sous le visage choisi, ouvre la suite des questions. Vous pouvez y changer votre avis pendant vingt-quatre heures et, à la fin, le retirer, tant que la page est ouverte.',
      'Une fois la page fermée, plus rien ne relie l’avis à vous : nous ne saurions plus lequel est le vôtre, et ne pourrions ni vous le montrer ni l’effacer. C’est le prix de l’anonymat.',
      'Quelqu’un vous a nommé dans un message ? Écrivez à l’administration de la démarche : ce message sera effacé. Vous pouvez aussi vous adresser à la CNIL, sur cnil.fr.',
    ],
  },
} satisfies PrivacyTexts
