import type { RecordTexts } from './record-texts.ts'

export const title = 'Fiche publique'
export const about =
  'Ce que chacun peut lire de la démarche dans l’observatoire. Chaque valeur a sa source et sa date.'
export const names = 'Noms'
export const name: RecordTexts['name'] = {
  title: 'Titre',
  administration: 'Administration',
  ministere: 'Ministère',
}
export const state = 'Recueil des avis'
export const states: RecordTexts['states'] = { open: 'Ouvert', closed: 'Fermé', archived: 'Archivée' }
export const stateHint =
  'Fermé, les boutons restent en place et disent que la démarche ne recueille plus d’avis.'
export const isPublic = 'Cette fiche est publique.'
export const isNotPublic = 'Cette fiche n’est pas publique : seuls ses agents la voient.'
export const archivedHint = 'Cette démarche est archivée : seule l’équipe de l’instance peut la rouvrir.'
export const indicators = 'Indicateurs'
export const indicatorsAbout =
  'Ce qui est déclaré change tout de suite. Ce qui a été vérifié change une fois relu par l’équipe de l’instance.'
export const unknown = 'Non renseigné'
export const yes = 'Oui'
export const no = 'Non'
export const verified = 'Vérifié'
export const declared = 'Déclaré'
export const source = 'Source'
export const sourceHint = 'D’où vient cette valeur : un audit, un tableau de bord, votre service.'
export const date = 'Connu depuis le'
export const dateHint = 'Le jour de l’audit ou de la mesure.'
export const sourced: RecordTexts['sourced'] = (from, day) => `${from}, ${day}`
export const change = 'Modifier'
export const value = 'Valeur'
export const several = 'Cochez tout ce qui convient.'
export const waits: RecordTexts['waits'] = (asked, day) =>
  `En attente de relecture depuis le ${day} : ${asked}`
export const review = 'L’équipe de l’instance relit ce changement avant qu’il soit publié.'
export const reviewLink: RecordTexts['reviewLink'] = (n) => `Changements à relire (${n})`
export const save = 'Enregistrer'
export const ask = 'Proposer ce changement'
export const forget = 'Ne plus rien en dire'
export const withdraw = 'Retirer la demande en attente'
export const notices: RecordTexts['notices'] = {
  written: 'C’est enregistré, et visible dès maintenant.',
  waits:
    'Votre demande est transmise. La fiche ne change pas tant que l’équipe de l’instance ne l’a pas relue.',
  same: 'La fiche dit déjà cela : rien n’a changé.',
  withdrawn: 'La demande est retirée.',
  forgotten: 'Cette valeur n’est plus dans la fiche.',
}
export const faults: RecordTexts['faults'] = {
  name: 'Écrivez un nom de 300 caractères au plus, sur une ligne.',
  value: 'Cette valeur ne convient pas : vérifiez-la.',
  source: 'Dites d’où vient cette valeur, en 300 caractères au plus.',
  date: 'Indiquez un jour qui existe, par exemple 2026-03-31.',
}
export const back = 'Revenir à la fiche publique'
export const refusals = 'Dernières demandes refusées'
export const refusal: RecordTexts['refusal'] = (field, asked, day, reason) =>
  `${field} (« ${asked} »), le ${day} : ${reason}`
export const announcements: RecordTexts['announcements'] = {
  title: 'Actions en cours',
  about: 'Ce que vous faites pour améliorer la démarche. Chacun peut le lire dans l’observatoire.',
  none: 'Aucune action annoncée.',
  edit: 'Annoncer une action, ou les modifier',
  add: 'Annoncer une action',
  date: 'Jour',
  text: 'Ce qui est en cours',
  textHint: 'Une phrase, 500 caractères au plus. N’y nommez personne.',
  done: (day) => `Fait le ${day}`,
  finish: 'C’est fait',
  remove: 'Supprimer',
  change: 'Modifier',
  saved: 'C’est enregistré, et visible dès maintenant.',
  full: 'Vingt actions sont déjà annoncées : supprimez-en une d’abord.',
  gone: 'Cette action a changé entre-temps : voici où elle en est.',
  faults: {
    'no-day': 'Indiquez un jour qui existe, par exemple 2026-03-31.',
    empty: 'Dites ce qui est en cours.',
    'too-long': 'Ce texte est trop long : gardez l’essentiel.',
  },
}
export const reviews: RecordTexts['reviews'] = {
  title: 'Fiches à relire',
  about: 'Ces changements ne sont pas publiés : ils attendent votre accord.',
  none: 'Rien à relire. Tout est à jour.',
  back: 'Toutes les démarches',
  now: 'Aujourd’hui',
  asked: 'Demandé',
  by: (email, day) => `${email}, le ${day}`,
  accept: 'Accepter et publier',
  refuse: 'Refuser',
  reason: 'Pourquoi ce refus',
  reasonHint: 'La personne qui l’a demandé le lira. 500 caractères au plus.',
  noReason: 'Dites pourquoi, en 500 caractères au plus.',
  written: 'Le changement est publié.',
  refused: 'Le changement est refusé. La fiche reste comme elle était.',
  gone: 'Cette demande a changé ou n’existe plus : rien n’a été fait.',
}
