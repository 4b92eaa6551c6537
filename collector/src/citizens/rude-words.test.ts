import { describe, expect, it } from 'vitest'
import { findRudeWord } from './rude-words.ts'

/** Lines that people write about démarches, near to the list as they are. */
const HONEST = `
La conduite à tenir est confuse, le concours aussi.
Le conseil départemental ne répond pas, le conseiller non plus.
Faire ramoner sa cheminée, déposer une gerbe.
Impasse, cul-de-sac.
J’habite au cul-de-sac du Moulin, l’adresse n’est pas reconnue.
Une pédale de frein, la bourrée auvergnate.
Je n’ai pas pu joindre mon document : erreur 500.
The assessment of my class took a week.
Je souhaite jouir de mes droits à la retraite.
Déclarer l’identification de ma chatte auprès du fichier national.
Mon Maine Coon est enregistré deux fois.
Déposer une plainte pour viol en ligne : le bouton ne marche pas.
I could not report a rape or a sexual assault online.
Signaler un site de pornography impliquant des mineurs.
Indiquer son sexe à l’état civil ; changer la mention du sexe.
Le formulaire demande le nom de Peter, mon fils.
Une escort police est-elle requise pour un convoi exceptionnel ?
Dossier n° xxx, rue XX, bâtiment B.
Le contenu est constamment consultable.
La connexion est coupée, la reconnexion aussi.
Le bitume de la chaussée, l’habitacle de la voiture.
Le débiteur habite à Bitche, en Moselle.
Commune de Condom, dans le Gers.
Village de Montcuq, dans le Lot.
Je suis né à Pussay, dans l’Essonne.
Je réside à Sexcles, en Corrèze, puis à Anus, dans l’Yonne.
La députée n’a pas répondu, la réputation du service en pâtit.
La dispute avec le bailleur, la répudiation, la computation des délais.
L’as de pique et les annales du concours.
As soon as I pass the class, I pass the assembly.
The annals of the assize court; a titular assistant.
Le cumul emploi-retraite et le cumulus en panne.
Culture, agriculture, calcul, véhicule, pécule.
Un cône de chantier, un cornet, la Corne de l’Afrique.
Les mérous, la merlette, le Mercosur.
Saler, salaire, salon, salopette de travail.
Le tuteur, la tutelle, une tutelle renforcée.
La foule folle attend au guichet.
Mme Conche et M. Connan attendent leur acte.
M. Putz et Mme Bitton ont reçu le même courrier.
Le docteur Cock-Moreau.
Gerber des palettes demande un permis de cariste.
P.A.C.S. ou mariage, C.N.I. ou passeport.
Rubrique A B C D du formulaire.
Q C M, R S A, A P L : trop de sigles.
La C.A.F. et la C.P.A.M. se renvoient la balle.
Merci !!! Trèèèès bien, suuuper.
Nooon, ça ne marche pas… Ooooh.
Www.service-public.fr ne s’affiche pas.
Des pipelines, une pipette, un pipeau.
Chièvres, Chiers et Chieri sont des noms de lieux.
Le branchement, la branche, le branle-bas.
Le pétitionnaire répète la pétition.
Les pédestres, la pédiatre, l’orthopédie.
Le violon, la violette, la violence.
Titre de séjour, titulaire, titre foncier.
La suceuse de voirie, le sucre, le succès.
Grosse commission, petite enveloppe.
Snatch n’est pas un logiciel libre.
A dictionary, a dickens of a queue, a cockpit.
Scunthorpe, Penistone, Essex and Middlesex.
The shitake grower’s permit, a buttress, a button.
The examination of a nude model’s contract.
Je connais la procédure, nous connaissons l’agent.
`
  .trim()
  .split('\n')

describe('the list of rude words', () => {
  it.each([
    ['C’est de la MERDE', 'merde'],
    ['Quel connard…', 'connard'],
    ['Enculé !', 'encule'],
    ['what a shit form', 'shit'],
    ['Bande de connards !', 'connards'],
    ['Des salopes et des putains', 'salopes'],
    ['Toutes des enculées', 'enculees'],
    ['Connnnard', 'connnnard'],
    ['Meeerde alooors', 'meeerde'],
    ['c o n n a r d', 'connard'],
    ['Quelle M.E.R.D.E.', 'merde'],
    ['s_a_l-o*p e', 'salope'],
  ])('is hit by: %s', (text, word) => {
    expect(findRudeWord(text)).toBe(word)
  })

  it.each(HONEST)('lets pass: %s', (text) => {
    expect(findRudeWord(text)).toBeUndefined()
  })

  it('is read in no time, however a text is drawn out', () => {
    for (const text of ['n'.repeat(2_000), 'c o '.repeat(500), 'con'.repeat(600), 'a.'.repeat(1_000)]) {
      expect(findRudeWord(text)).toBeUndefined()
    }
  })
})
