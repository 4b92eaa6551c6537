import type { Lang } from '../knowledge.ts'

export interface MinistereTexts {
  title: string
  lead: string
  /** Of the columns of the list. */
  ministere: string
  followed: string
  published: string
  above: string
  votes(from: string, to: string): string
  /** On paper: when the sheet was made. */
  made(instant: string): string
  essential(followed: string): string
  aboveGoal: string
  online: string
  accessible: string
  part(reached: string, known: string): string
  nothingKnown: string
  missing(withheld: string, without: string): string
  first: string
  firstRule: string
  noneFirst: string
  why(mark: string, high: string, uses: string): string
  askedAgain(count: string, isOne: boolean): string
  accessibleAt(percents: string): string
  notOnline: Record<'no' | 'partial', string>
  exemplary: string
  exemplaryRule: string
  noneExemplary: string
  table: string
  rest(shown: string, all: string): string
  back: string
}

export const MINISTERES: Record<Lang, MinistereTexts> = {
  fr: {
    title: 'Les démarches par ministère',
    lead: 'Chaque ministère a sa fiche, à lire ici ou à imprimer.',
    ministere: 'Ministère',
    followed: 'Démarches suivies',
    published: 'Notes publiées',
    above: 'Au-dessus de 8 sur 10',
    votes: (from, to) => `Avis donnés du ${from} au ${to}.`,
    made: (instant) => `Fiche du ${instant}.`,
    essential: (followed) => `démarches essentielles, sur ${followed} suivies`,
    aboveGoal: 'au-dessus de 8 sur 10',
    online: 'réalisables en ligne',
    accessible: 'accessibles à 100\u00a0%',
    part: (reached, known) => `${reached} sur ${known}`,
    nothingKnown: 'Rien n’est connu',
    missing: (withheld, without) =>
      `Sans note\u00a0: ${withheld} avec trop peu d’avis, ${without} sans aucun avis.`,
    first: 'À améliorer d’abord',
    firstRule:
      'Démarches essentielles dont la note est sous 8 sur 10, au-delà du hasard\u00a0; d’abord celles où le plus d’usagers en sont le plus loin.',
    noneFirst:
      'Aucune démarche essentielle n’est sous 8 sur 10 au-delà du hasard, parmi celles dont les utilisations sont connues.',
    why: (mark, high, uses) => `${mark} sur 10 (${high} au plus), ${uses}`,
    askedAgain: (count, isOne) => (isOne ? `${count} pièce redemandée` : `${count} pièces redemandées`),
    accessibleAt: (percents) => `accessible à ${percents}`,
    notOnline: { no: 'pas réalisable en ligne', partial: 'réalisable en ligne en partie' },
    exemplary: 'Exemplaires',
    exemplaryRule:
      'Au-dessus de 8 sur 10 au-delà du hasard, réalisables en ligne, accessibles à 100\u00a0%, sans pièce redemandée.',
    noneExemplary: 'Aucune pour l’instant.',
    table: 'Ses démarches',
    rest: (shown, all) => `Les ${shown} démarches les plus utilisées, sur ${all}.`,
    back: 'Tous les ministères',
  },
  en: {
    title: 'Démarches by ministère',
    lead: 'Each ministère has its sheet, to read here or to print.',
    ministere: 'Ministère',
    followed: 'Démarches followed',
    published: 'Published marks',
    above: 'Above 8 out of 10',
    votes: (from, to) => `Opinions given from ${from} to ${to}.`,
    made: (instant) => `Sheet of ${instant}.`,
    essential: (followed) => `essential démarches, of ${followed} followed`,
    aboveGoal: 'above 8 out of 10',
    online: 'can be done online',
    accessible: 'accessible at 100%',
    part: (reached, known) => `${reached} of ${known}`,
    nothingKnown: 'Nothing is known',
    missing: (withheld, without) =>
      `Without a mark: ${withheld} with too few opinions, ${without} with none.`,
    first: 'To improve first',
    firstRule:
      'Essential démarches whose mark is below 8 out of 10 by more than chance; first those where most users miss most of it.',
    noneFirst:
      'No essential démarche is below 8 out of 10 by more than chance, among those whose uses are known.',
    why: (mark, high, uses) => `${mark} out of 10 (${high} at most), ${uses}`,
    askedAgain: (count, isOne) =>
      isOne ? `${count} document asked again` : `${count} documents asked again`,
    accessibleAt: (percents) => `${percents} accessible`,
    notOnline: { no: 'cannot be done online', partial: 'can be done online in part' },
    exemplary: 'Exemplary',
    exemplaryRule:
      'Above 8 out of 10 by more than chance, done online, accessible at 100%, with no document asked again.',
    noneExemplary: 'None for now.',
    table: 'Its démarches',
    rest: (shown, all) => `The ${shown} most used démarches, of ${all}.`,
    back: 'All ministères',
  },
}
