import { type Html, html } from '../html.ts'
import type { Lang, Proposal, ProposalState } from '../knowledge.ts'

interface Texts {
  title: string
  intro: string
  propose: string
  atom: string
  none: string
  kinds: Record<Proposal['kind'], string>
  /** Of one proposal. */
  states: Record<ProposalState, string>
  /** Of a list of them. */
  groups: Record<ProposalState, string>
  supports: readonly [one: string, many: string]
  support: string
  /** The same, heard out of its place: of which one. */
  supportOf(title: Html): Html
  refusal: string
  history: string
  followed: string
  back: string
  atomOne: string
}

export const TEXTS: Record<Lang, Texts> = {
  fr: {
    title: 'Ce que vous proposez',
    intro:
      'Une démarche manque à cet observatoire, ou se fait encore sur papier\u00a0? Dites-le, soutenez ce que d’autres ont proposé, et suivez ce qu’il en advient.',
    propose: 'Faire une proposition',
    atom: 'Suivre les propositions (flux Atom)',
    none: 'Aucune proposition n’est publiée pour l’instant. La première pourrait être la vôtre.',
    kinds: { follow: 'Démarche à suivre', digitise: 'Démarche à mettre en ligne' },
    states: {
      proposed: 'Proposée',
      accepted: 'Acceptée',
      planned: 'Planifiée',
      'in-progress': 'En cours',
      done: 'Réalisée',
      refused: 'Refusée',
    },
    groups: {
      proposed: 'Proposées',
      accepted: 'Acceptées',
      planned: 'Planifiées',
      'in-progress': 'En cours',
      done: 'Réalisées',
      refused: 'Refusées',
    },
    supports: ['soutien', 'soutiens'],
    support: 'Soutenir',
    supportOf: (title) => html`la proposition «\u00a0${title}\u00a0»`,
    refusal: 'Raison du refus',
    history: 'Ce qu’il en est advenu',
    followed: 'Voir la démarche',
    back: 'Toutes les propositions',
    atomOne: 'Suivre cette proposition (flux Atom)',
  },
  en: {
    title: 'What you propose',
    intro:
      'Is a démarche missing from this observatory, or still done on paper? Say so, support what others have proposed, and follow what becomes of it.',
    propose: 'Make a proposal',
    atom: 'Follow the proposals (Atom feed)',
    none: 'No proposal is published yet. The first could be yours.',
    kinds: { follow: 'A démarche to follow', digitise: 'A démarche to put online' },
    states: {
      proposed: 'Proposed',
      accepted: 'Accepted',
      planned: 'Planned',
      'in-progress': 'In progress',
      done: 'Done',
      refused: 'Refused',
    },
    groups: {
      proposed: 'Proposed',
      accepted: 'Accepted',
      planned: 'Planned',
      'in-progress': 'In progress',
      done: 'Done',
      refused: 'Refused',
    },
    supports: ['supporter', 'supporters'],
    support: 'Support',
    supportOf: (title) => html`the proposal “${title}”`,
    refusal: 'Reason for the refusal',
    history: 'What became of it',
    followed: 'See the démarche',
    back: 'All proposals',
    atomOne: 'Follow this proposal (Atom feed)',
  },
}
