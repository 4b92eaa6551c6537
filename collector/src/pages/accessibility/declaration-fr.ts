import type { DeclarationTexts } from './declaration-texts.ts'

export const fr: DeclarationTexts = {
  title: 'Déclaration d’accessibilité',
  commitment:
    'L’administration qui exploite ce service s’engage à le rendre accessible, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005.',
  plans:
    'Son schéma pluriannuel et son plan d’action de l’année lui sont propres : c’est à elle de les publier, et à elle qu’on peut les demander.',
  scope:
    'Cette déclaration s’applique aux pages de ce service, et à la question « Comment s’est passée cette démarche ? » qu’il pose dans les pages d’autres sites.',
  stateHeading: 'État de conformité',
  state: {
    total:
      'Ce service est totalement conforme avec le référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1.2.',
    partial:
      'Ce service est partiellement conforme avec le référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1.2, en raison des non-conformités énumérées ci-dessous.',
    none: 'Ce service est non conforme avec le référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1.2. Les non-conformités sont énumérées ci-dessous.',
  },
  resultsHeading: 'Résultats des tests',
  audit: 'L’audit est une auto-évaluation, faite par l’équipe qui développe ce logiciel. Il révèle que :',
  rate: (rate) => `${rate} des critères applicables du RGAA sont respectés.`,
  met: 'Critères respectés',
  failed: 'Critères non respectés',
  unknown: 'Critères non évalués, comptés comme non respectés',
  inapplicable: 'Critères non applicables, faute de contenus de ce genre',
  caution:
    'Des programmes et une relecture l’ont établi. Aucun organisme indépendant, aucune personne handicapée, aucun lecteur d’écran n’y a encore pris part : la réalité peut être moins bonne que ce taux.',
  faultsHeading: 'Contenus non accessibles',
  failuresHeading: 'Non-conformités',
  unassessedHeading: 'Ce qui n’a pas été évalué',
  unassessed:
    'La documentation technique (/docs), destinée aux développeurs et mise en page par un autre logiciel, Swagger UI, n’a pas été évaluée et n’entre pas dans ce taux.',
  exemptionsHeading: 'Dérogations pour charge disproportionnée',
  outOfScopeHeading: 'Contenus non soumis à l’obligation d’accessibilité',
  none: 'Aucun contenu.',
  madeHeading: 'Établissement de cette déclaration d’accessibilité',
  madeOn: 'Cette déclaration a été établie le',
  technologiesHeading: 'Technologies utilisées',
  technologies: ['HTML', 'CSS', 'WAI-ARIA', 'SVG', 'JavaScript, sans lequel tout reste possible'],
  toolsHeading: 'Agents utilisateurs, technologies d’assistance et outils',
  tools: [
    'Chromium, sous Linux, de 320 à 1280 pixels de large, en clair et en sombre',
    'Le clavier et la souris, manœuvrés par un programme (Playwright)',
    'axe-core, pour les noms, les rôles et les contrastes',
    'html-validate, pour le code',
    'Le calcul des contrastes, et la lecture du code et des textes',
    'Technologies d’assistance : aucune',
  ],
  pagesHeading: 'Pages ayant fait l’objet de la vérification de conformité',
  pages: [
    'L’accueil (/) et la liste des erreurs (/problems)',
    'Ce que devient votre avis (/confidentialite)',
    'Cette déclaration (/accessibilite)',
    'Comment les notes sont faites (/methode)',
    'Les données ouvertes (/data)',
    'L’usage du service (/usage)',
    'Le questionnaire : la première question, ses six étapes, une erreur de saisie, le remerciement, le retrait',
    'Dire comment s’est passée une démarche (/avis/…) : le formulaire, une erreur de saisie, le remerciement, le retrait',
    'Proposer une démarche (/propositions/nouvelle), et une proposition introuvable',
    'Signaler un problème (/signaler, /signaler/association), une erreur de saisie, le remerciement, le suivi (/signaler/suivi)',
    'Une démarche introuvable',
    'La question dans la page d’une démarche : avant et après l’avis, sans connexion, chaque étape, le retrait',
  ],
  contactHeading: 'Retour d’information et contact',
  contact: [
    'Si vous n’arrivez pas à accéder à un contenu ou à un service, vous pouvez contacter l’administration qui exploite ce service pour être orienté vers une alternative accessible ou obtenir le contenu sous une autre forme.',
    'Ce service ne reçoit pas lui-même de messages. Si vous ne savez pas qui l’exploite, adressez-vous à l’administration de la démarche que vous avez faite.',
  ],
  remediesHeading: 'Voies de recours',
  remedies:
    'Cette procédure est à utiliser dans le cas suivant : vous avez signalé au responsable du site internet un défaut d’accessibilité qui vous empêche d’accéder à un contenu ou à un des services du portail et vous n’avez pas obtenu de réponse satisfaisante.',
  waysHeading: 'Vous pouvez :',
  ways: [
    {
      text: 'Écrire un message au Défenseur des droits',
      address: 'https://formulaire.defenseurdesdroits.fr/',
    },
    {
      text: 'Contacter le délégué du Défenseur des droits près de chez vous',
      address: 'https://www.defenseurdesdroits.fr/carte-des-delegues',
    },
  ],
  post: 'Envoyer un courrier par la poste (gratuit, ne pas mettre de timbre) : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07',
  criteriaHeading: 'Les 106 critères, un à un',
  theme: (theme, criteria) => `${theme} : ${criteria} critères`,
  parts: { pages: 'Pages du service', widget: 'Dans la démarche' },
  status: {
    conforme: 'conforme',
    'non conforme': 'non conforme',
    'non applicable': 'non applicable',
    'non évalué': 'non évalué',
  },
  proved: {
    test: 'vérifié par un test',
    hand: 'vérifié à la main',
    both: 'vérifié par un test et à la main',
  },
  criterion: 'Critère',
  colon: ' : ',
}
