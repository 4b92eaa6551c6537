import type { ProposalInput, ProposalStep } from '@monavis/shared/proposals'

/** A proposal that nobody made, the steps it was taken through, and how many support it: 20 at most from one address. */
export interface MadeUpProposal extends Omit<ProposalInput, 'id' | 'evenSo'> {
  steps: readonly ProposalStep[]
  supports: number
}

export const PROPOSALS: readonly MadeUpProposal[] = [
  {
    ...{ kind: 'digitise', title: 'Inscrire un enfant au centre de loisirs' },
    administration: 'Commune de Saint-Exemple',
    text: 'Il faut encore passer au guichet, aux heures où l’on travaille. Un formulaire en ligne changerait les débuts de vacances de bien des familles.',
    steps: [
      { to: 'proposed' },
      { to: 'accepted', note: 'Bonne idée, que vous êtes nombreux à soutenir.' },
      { to: 'planned', note: 'Le formulaire ouvrira avant les vacances de printemps.' },
    ],
    supports: 18,
  },
  {
    ...{ kind: 'follow', title: 'Faire un forage dans son jardin' },
    text: 'La déclaration existe en ligne, mais personne ne dit ce qu’elle vaut.',
    steps: [
      { to: 'proposed' },
      { to: 'accepted' },
      { to: 'done', note: 'Elle est entrée dans l’observatoire.', demarche: 4067 },
    ],
    supports: 6,
  },
  {
    ...{ kind: 'digitise', title: 'Renouveler sa licence de taxi' },
    administration: 'Préfecture d’exemple',
    text: 'Huit pages à remplir à la main, tous les cinq ans, pour redire la même chose.',
    steps: [
      { to: 'proposed' },
      { to: 'accepted' },
      { to: 'in-progress', note: 'Des chauffeurs essaient en ce moment une première version.' },
    ],
    supports: 11,
  },
  {
    ...{ kind: 'digitise', title: 'Se marier par visioconférence' },
    text: 'Ma famille vit sur trois continents.',
    steps: [
      { to: 'proposed' },
      {
        to: 'refused',
        note: 'La loi veut que les époux soient ensemble à la mairie. Vos proches, eux, peuvent suivre la cérémonie à distance.',
      },
    ],
    supports: 4,
  },
  {
    ...{ kind: 'digitise', title: 'Réserver un emplacement de marché' },
    administration: 'Commune de Saint-Exemple',
    steps: [{ to: 'proposed' }, { to: 'accepted', note: 'Nous cherchons avec qui le faire.' }],
    supports: 7,
  },
  {
    ...{ kind: 'follow', title: 'Obtenir une carte de pêche à pied' },
    text: 'Elle se demande en ligne depuis l’an dernier. On aimerait savoir si cela marche aussi loin des villes.',
    steps: [{ to: 'proposed' }],
    supports: 3,
  },
  {
    ...{ kind: 'digitise', title: 'Report a found bicycle' },
    text: 'I found one on a Sunday, and the lost property office has no page at all.',
    locale: 'en',
    steps: [{ to: 'proposed' }],
    supports: 1,
  },
  {
    ...{ kind: 'digitise', title: 'Emprunter une salle des fêtes' },
    text: 'Il faut appeler la mairie le mardi matin, et la ligne est toujours occupée.',
    steps: [],
    supports: 0,
  },
  {
    ...{ kind: 'follow', title: 'Les meilleures offres de mon magasin' },
    steps: [{ to: 'unpublished' }],
    supports: 0,
  },
]
