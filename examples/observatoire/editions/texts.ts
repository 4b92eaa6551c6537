import { type Html, html } from '../html.ts'
import type { Lang } from '../knowledge.ts'

const fr = {
  title: 'Les éditions',
  intro:
    'Chaque trimestre, les résultats sont figés et publiés\u00a0: une édition ne change plus, sauf correction, qui a son numéro et sa raison.',
  none: 'Aucune édition n’est encore publiée.',
  frozen: 'Figée par ce service',
  imported: 'Importée\u00a0: reprise d’une publication d’avant ce service',
  published: (date: string) => `Publiée le ${date}`,
  year: (from: string, to: string) => `Notes du ${from} au ${to}`,
  quarter: (from: string, to: string) => `Trimestre comparé\u00a0: du ${from} au ${to}`,
  revision: (revision: string) => `Révision ${revision}`,
  reason: (revision: string, reason: Html) => html`Révision ${revision}\u00a0: ${reason}`,
  method: (version: string) => `Méthode ${version}`,
  digest: 'Empreinte SHA-256 du JSON',
  json: 'JSON',
  csv: 'CSV',
  all: 'Toutes les éditions',
  origin: 'D’où elle vient',
  shares: {
    title: 'Ses parts',
    share: 'Part',
    reached: 'Atteinte',
    none: 'Cette édition ne publie aucune part.',
  },
  demarches: {
    title: 'Ses démarches',
    caption: (former: string) => `Notes de satisfaction, et écart avec l’édition d’avant (${former})`,
    captionAlone: 'Notes de satisfaction',
    demarche: 'Démarche',
    mark: 'Note',
    votes: ['avis', 'avis'] as [string, string],
    difference: 'Écart',
    withheld: 'non publiée',
    withoutButton: 'sans bouton',
    noAnswer: 'aucun avis',
    unknown: 'nombre d’avis non dit',
    warning:
      'Un écart d’une édition à l’autre peut être dû au hasard\u00a0: la page de chaque démarche dit si c’est le cas.',
    pages: 'Pages de la liste',
    page: (page: number) => `Page ${page}`,
  },
}
type EditionTexts = typeof fr

const en: EditionTexts = {
  title: 'Editions',
  intro:
    'Each quarter, the results are frozen and published: an edition no longer changes, but for a correction, which has its number and its reason.',
  none: 'No edition has been published yet.',
  frozen: 'Frozen by this service',
  imported: 'Imported: taken over from a publication older than this service',
  published: (date) => `Published on ${date}`,
  year: (from, to) => `Marks from ${from} to ${to}`,
  quarter: (from, to) => `Quarter compared: from ${from} to ${to}`,
  revision: (revision) => `Revision ${revision}`,
  reason: (revision, reason) => html`Revision ${revision}: ${reason}`,
  method: (version) => `Method ${version}`,
  digest: 'SHA-256 digest of the JSON',
  json: 'JSON',
  csv: 'CSV',
  all: 'All editions',
  origin: 'Where it comes from',
  shares: {
    title: 'Its shares',
    share: 'Share',
    reached: 'Reached',
    none: 'This edition publishes no share.',
  },
  demarches: {
    title: 'Its démarches',
    caption: (former) => `Satisfaction marks, and difference from the edition before (${former})`,
    captionAlone: 'Satisfaction marks',
    demarche: 'Démarche',
    mark: 'Mark',
    votes: ['vote', 'votes'],
    difference: 'Change',
    withheld: 'not published',
    withoutButton: 'without a button',
    noAnswer: 'no vote',
    unknown: 'number of votes not told',
    warning:
      'A difference from one edition to the next may be due to chance: the page of each démarche says whether it is.',
    pages: 'Pages of the list',
    page: (page) => `Page ${page}`,
  },
}

export const EDITION_TEXTS: Record<Lang, EditionTexts> = { fr, en }
