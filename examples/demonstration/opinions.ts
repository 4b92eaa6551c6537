import type { OpinionInput } from '@monavis/shared/opinions'

/** An opinion that nobody gave, and what was made of it: published where neither is said. */
export interface MadeUpOpinion extends Omit<OpinionInput, 'id'> {
  text: string
  /** The porteur's. */
  answer?: string
  /** Why a moderator refused it. */
  refused?: string
  /** Nobody has read it yet. */
  isWaiting?: true
}

/** Of the tagged démarche, from who gave up alone: nothing is added to its votes. */
export const OPINIONS: readonly MadeUpOpinion[] = [
  {
    ...{ demarche: 1617, outcome: 'given-up', satisfaction: 1 },
    text: 'On me demande le nom de jeune fille de ma mère, que je ne connais pas\u00a0: impossible d’aller plus loin.',
    answer:
      'Vous avez raison, cette réponse n’est pas toujours connue. Elle deviendra facultative à la prochaine mise à jour.',
  },
  {
    ...{ demarche: 1617, outcome: 'given-up', satisfaction: 2 },
    text: 'Tout allait bien jusqu’à la dernière page, où le bouton reste gris sur mon téléphone.',
    isWaiting: true,
  },
  {
    ...{ demarche: 115, outcome: 'done', satisfaction: 3 },
    text: 'Tout était prérempli. Dix minutes, montre en main\u00a0!',
  },
  {
    ...{ demarche: 115, outcome: 'done', satisfaction: 2 },
    text: 'Simple pour un salaire, beaucoup moins pour un petit loyer\u00a0: j’ai cherché longtemps la bonne case.',
    answer:
      'Merci. Un exemple illustré accompagnera la case des revenus fonciers dès l’ouverture de la prochaine campagne.',
  },
  {
    ...{ demarche: 115, outcome: 'given-up', satisfaction: 1 },
    text: 'Déconnecté au bout d’un quart d’heure, et rien n’était gardé. Je recommencerai un soir de courage.',
  },
  {
    ...{ demarche: 115, outcome: 'done', satisfaction: 1 },
    text: 'Madame Exemple, du guichet, ne répond jamais.',
    refused: 'Une personne y est nommée.',
  },
  {
    ...{ demarche: 1636, outcome: 'done', satisfaction: 2 },
    text: 'La demande est claire, mais je ne sais pas où j’en suis dans la file. Un simple courriel par trimestre m’aiderait à patienter.',
    answer: 'Votre rang et sa date seront affichés dans votre espace d’ici à l’été.',
  },
  {
    ...{ demarche: 1638, outcome: 'given-up', satisfaction: 1 },
    text: 'Trop d’étapes pour prouver que c’est bien moi. J’ai fini par renoncer à la formation.',
  },
  {
    ...{ demarche: 1695, outcome: 'done', satisfaction: 3 },
    text: 'Ma sage-femme a tout envoyé, je n’ai eu qu’à vérifier. Merci, c’est du temps pour préparer la chambre.',
  },
  {
    ...{ demarche: 1757, outcome: 'done', satisfaction: 3 },
    text: 'Le rendez-vous a suivi deux jours après. L’accueil était à la hauteur.',
  },
  {
    ...{ demarche: 2194, outcome: 'done', satisfaction: 2 },
    text: 'Le formulaire est humain, les pièces à joindre le sont moins.',
    isWaiting: true,
  },
  {
    ...{ demarche: 2767, outcome: 'given-up', satisfaction: 1 },
    text: 'My photo was refused four times, with no word of why.',
    answer: 'Sorry about that: since June, the page says what is wrong with a photo, and shows a good one.',
    locale: 'en',
  },
  {
    ...{ demarche: 3059, outcome: 'done', satisfaction: 3 },
    text: 'Rendez-vous dans la commune d’à côté, carte reçue en trois semaines.',
    answer: 'Ravis de l’apprendre\u00a0! La recherche s’étend désormais à tout le département.',
  },
  {
    ...{ demarche: 3059, outcome: 'done', satisfaction: 2 },
    text: 'Pourquoi redonner un justificatif de domicile quand rien n’a changé\u00a0?',
  },
  {
    ...{ demarche: 3059, outcome: 'given-up', satisfaction: 2 },
    text: 'Aucun créneau avant deux mois. J’essaierai de nouveau à la rentrée.',
    isWaiting: true,
  },
  {
    ...{ demarche: 3100, outcome: 'done', satisfaction: 1 },
    text: 'Le site est tombé trois fois pendant l’envoi des pièces. Pour une étape aussi importante d’une vie, c’est dur.',
    answer:
      'Nous le regrettons sincèrement. La panne est réparée, et aucun dossier commencé ce jour-là n’est perdu.',
  },
  {
    ...{ demarche: 3101, outcome: 'done', satisfaction: 3 },
    text: 'Quarante ans de carrière retrouvés en un clic. Il manquait un seul trimestre, corrigé la semaine suivante.',
  },
  {
    ...{ demarche: 4067, outcome: 'done', satisfaction: 2 },
    text: 'Pratique, une fois trouvée la profondeur à inscrire. Le plan pourrait se dessiner en ligne.',
  },
]
