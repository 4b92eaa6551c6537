import type { DeclareTexts } from './declare-texts.ts'

export const home: DeclareTexts['home'] = {
  welcome: 'Bienvenue !',
  firstStep:
    'Cherchez la démarche dont vous vous occupez. Si elle n’est pas encore là, vous pourrez la créer : deux minutes suffisent, et le bouton est prêt aussitôt.',
  table: 'Mes démarches',
  demarche: 'Démarche',
  mark: 'Satisfaction',
  votes: 'Avis',
  waits: 'À faire',
  window: 'Notes et nombres d’avis portent sur les douze derniers mois.',
  nothing: 'Rien',
  firstVote: 'Coller le bouton : aucun avis encore',
  notPublic: 'Pas encore publique : un administrateur doit l’approuver',
  refusedOrigins: (n) => (n === 1 ? 'Un site est refusé' : `${n} sites sont refusés`),
  asked: 'Vous avez demandé à gérer ces démarches. Un administrateur doit encore dire oui :',
}
export const search: DeclareTexts['search'] = {
  title: 'Chercher une démarche',
  label: 'Quelle démarche cherchez-vous ?',
  hint: 'Son intitulé, son administration ou son numéro ; les accents ne comptent pas.',
  send: 'Chercher',
  found: (n) =>
    n === 0 ? 'Aucune démarche trouvée.' : n === 1 ? 'Une démarche trouvée.' : `${n} démarches trouvées.`,
  none: 'Essayez avec moins de mots. Elle n’existe pas encore ? Créez-la.',
  mine: 'Vous la suivez',
  waiting: 'Demande envoyée',
  ask: (title) => ({ said: 'Je m’occupe de cette démarche', of: ` : ${title}` }),
  create: 'Créer une démarche',
}
export const create: DeclareTexts['create'] = {
  title: 'Créer une démarche',
  lead: 'Le bouton est prêt dès la création, et chaque avis compte. La démarche paraît dans les listes publiques une fois approuvée.',
  name: 'Intitulé de la démarche',
  nameHint: 'Tel que les usagers le lisent : « Demander un acte de naissance ».',
  administration: 'Administration',
  administrationHint: 'Celle qui en répond, par son nom complet.',
  ministere: 'Ministère',
  ministereHint: 'Celui dont elle dépend. Pour une commune, un département, une région : « Collectivité ».',
  send: 'Créer la démarche',
  missing: 'Écrivez ici une ligne, de 300 caractères au plus.',
  alike: 'Elle existe peut-être déjà',
  alikeSay:
    'Ces démarches portent un nom proche. Si l’une est la vôtre, ouvrez-la plutôt : les avis resteront ensemble.',
  evenSo: 'Aucune n’est la mienne : créer',
}
export const buttons: DeclareTexts['buttons'] = {
  heading: 'Les boutons',
  say: 'Un bouton par endroit où vous posez la question : vous saurez d’où vient chaque avis.',
  table: 'Boutons de cette démarche',
  name: 'Nom',
  state: 'État',
  open: 'Ouvert',
  closed: 'Fermé',
  demarcheClosed: 'La démarche est fermée : aucun de ses boutons ne prend d’avis.',
  code: (title) => ({ said: 'Son code', of: ` : ${title}` }),
  close: (title) => ({ said: 'Fermer', of: ` : ${title}` }),
  reopen: (title) => ({ said: 'Rouvrir', of: ` : ${title}` }),
  add: 'Nom du nouveau bouton',
  addHint: 'Pour vous seul : « Page de fin », « Courriel de confirmation ».',
  send: 'Ajouter un bouton',
  rename: 'Nom de ce bouton',
  renameSend: 'Renommer',
  missing: 'Donnez-lui un nom, de 300 caractères au plus.',
  full: 'Cette démarche ne peut pas avoir plus de boutons.',
}
export const code: DeclareTexts['code'] = {
  heading: (title) => `Le code de « ${title} »`,
  lead: 'Collez-le à la fin de la démarche, là où l’usager vient de terminer.',
  others: 'Autres formes du code',
  names: {
    script: 'Le code habituel',
    integrity: 'Avec empreinte (SRI)',
    'full-integrity': 'En un seul fichier, avec empreinte (SRI)',
    dialog: 'Dans une fenêtre de dialogue',
    trigger: 'Depuis votre propre bouton',
    element: 'Élément HTML, pour React, Vue…',
    link: 'Lien et image, sans script',
    mail: 'Dans un courriel',
    'demarches-simplifiees': 'Dans demarches-simplifiees.fr',
  },
  copy: 'Copier',
  copied: 'Copié',
  policy: 'Si le site a une politique de sécurité (CSP)',
  policySay: 'Elle doit permettre ceci, sans rien retirer de ce qu’elle permet déjà :',
}
export const preview: DeclareTexts['preview'] = {
  heading: 'Aperçu',
  say: 'Le vrai bouton, tel que l’usager le verra. Répondez jusqu’au bout si vous voulez.',
  note: 'Essai : rien n’est compté.',
  without: 'L’aperçu demande JavaScript. Le bouton, lui, marche aussi sans.',
  onPage:
    'Pour essayer sur votre propre site, une fois le code collé, ajoutez ceci au bout de l’adresse de la page et rechargez-la :',
}
export const paper: DeclareTexts['paper'] = {
  heading: 'Sur papier',
  say: 'Pour une affiche, un guichet, un courrier : une adresse courte à recopier, et son QR code.',
  qr: 'QR code qui mène à',
  download: 'Télécharger le QR code (SVG)',
}
export const origins: DeclareTexts['origins'] = {
  heading: 'Les sites acceptés',
  any: 'Ce bouton accepte les avis de tous les sites. Dès que vous en choisissez un, il n’accepte plus que ceux de votre liste.',
  listed:
    'Ce bouton n’accepte que les avis des sites marqués « Accepté ». La page derrière le lien marche toujours.',
  seen: 'Sites de ce bouton',
  origin: 'Site',
  accepted: 'Avis pris',
  refused: 'Avis refusés',
  last: 'Vu le',
  none: 'Aucun avis n’est encore venu d’un site.',
  allow: 'Accepter',
  allowOnly: 'N’accepter que celui-ci',
  disallow: 'Retirer',
  isAllowed: 'Accepté',
  add: 'Ajouter un site',
  addHint: 'L’adresse d’une de ses pages convient : https://demarches.exemple.gouv.fr',
  send: 'Accepter ce site',
  wrong:
    'Ce n’est pas l’adresse d’un site. Copiez-la depuis votre navigateur : https://demarches.exemple.gouv.fr',
  full: 'La liste est pleine : retirez d’abord un site.',
}
export const check: DeclareTexts['check'] = {
  heading: 'Vérifier ma page',
  say: 'Le code est collé ? Donnez l’adresse de la page : nous vous dirons si tout va bien, et sinon quoi changer.',
  page: 'Adresse de la page où le code est collé',
  pageHint: 'Copiée depuis votre navigateur. Nous ne l’ouvrons pas : c’est vous qui l’ouvrirez.',
  send: 'Vérifier ma page',
  wrong: 'Ce n’est pas l’adresse d’une page. Copiez-la depuis votre navigateur : elle commence par https://',
  title: 'Vérification de votre page',
  open: 'Ouvrir ma page',
  openSay:
    'Elle s’ouvre dans un autre onglet, et le bouton y dit ce qu’il voit. Ce qui y est répondu n’est pas compté.',
  elsewhere:
    'La page ne s’atteint qu’au bout de la démarche ? Allez jusqu’à elle, ajoutez ceci au bout de son adresse, puis rechargez-la :',
  afterwards: 'Puis revenez ici, et rechargez cette page.',
  reload: 'Voir le résultat',
  well: 'Tout va bien',
  wellSay: 'Le bouton s’affiche, et les avis de cette page sont pris.',
  faults: {
    'nothing-seen': {
      title: 'Rien n’est encore venu de cette page',
      say: 'Si vous l’avez ouverte il y a plus de dix secondes : le script n’y est pas, ou le site l’empêche de s’exécuter. Vérifiez que le code habituel est bien dans la page (le lien seul ne dit rien, un code à empreinte d’une ancienne version non plus), que la politique de sécurité (CSP) permet notre adresse dans script-src, et que l’adresse ouverte finit bien par « #monavis-check=… ».',
    },
    'other-demarche': {
      title: 'Le code de cette page est celui d’une autre démarche',
      say: 'Ses avis vont ailleurs. Recollez le code d’ici.',
    },
    'other-button': {
      title: 'Le code de cette page est celui d’un autre bouton',
      say: 'Ses avis comptent pour la démarche, sous cet autre bouton. Recollez le code d’ici si ce n’est pas voulu.',
    },
    'demarche-closed': {
      title: 'La démarche est fermée',
      say: 'Elle ne prend plus d’avis. Un administrateur peut la rouvrir.',
    },
    'button-closed': {
      title: 'Ce bouton est fermé',
      say: 'Ses avis sont refusés. Rouvrez-le dans « Les boutons ».',
    },
    'no-origin': {
      title: 'La page ne dit pas de quel site elle est',
      say: 'Elle est dans un cadre isolé (iframe « sandbox ») ou ouverte depuis un fichier : ses avis sont refusés. Ajoutez « allow-same-origin » au cadre, ou sortez le code de ce cadre.',
    },
    'origin-refused': {
      title: 'Ce site n’est pas dans votre liste',
      say: 'Les avis de cette page sont refusés tant que vous n’acceptez pas son site.',
    },
    'votes-blocked': {
      title: 'Le site empêche l’envoi des avis',
      say: 'Sa politique de sécurité (CSP) ne permet pas notre adresse dans connect-src. Le lien reste, et marche. Demandez à qui développe le site de l’y ajouter.',
    },
    'images-blocked': {
      title: 'Le site empêche l’image du bouton',
      say: 'Sa politique de sécurité (CSP) ne permet pas notre adresse dans img-src.',
    },
    'no-link': {
      title: 'Le lien manque',
      say: 'Là où le script ne peut pas s’exécuter, l’usager ne verra rien. Collez le code en entier, avec son lien.',
    },
    'no-image': {
      title: 'L’image du bouton ne s’affiche pas',
      say: 'Le lien est là sans son image. Recollez le code en entier.',
    },
    'old-script': {
      title: 'Le script n’est pas le plus récent',
      say: 'Il marche. Recollez le code à empreinte pour profiter de la dernière version.',
    },
  },
  allow: (origin) => `Accepter ${origin}`,
  seen: 'Site de la page :',
  from: 'Page vérifiée :',
  over: 'Cette vérification est finie ou trop ancienne. Recommencez-la, c’est rapide.',
  again: 'Vérifier une autre page',
}
export const developer: DeclareTexts['developer'] = {
  heading: 'Envoyer à qui développe le site',
  say: 'Une page à son intention, qui s’ouvre sans se connecter : le code, ce qu’il fait, comment le vérifier. Rien d’autre de la démarche.',
  open: 'Créer cette page',
  address: 'Adresse à envoyer :',
  withdraw: 'Retirer cette page',
  title: (demarche) => `Poser le bouton « Je donne mon avis » : ${demarche}`,
  tryIt: 'Essayer sans compter',
  lead: 'On vous a envoyé cette page pour que vous posiez ce bouton. Comptez dix minutes.',
  steps: [
    'Collez le code sur la page de fin de la démarche, une fois la demande envoyée.',
    'Le script pose une question à la place du lien. Il ne dépose ni cookie ni rien d’autre dans le navigateur, n’appelle aucun autre site que le nôtre, et ne lit rien de ce qui y est saisi.',
    'Sans JavaScript, ou si quelque chose l’empêche, le lien reste et mène à une page qui pose la même question.',
  ],
}
export const verified: DeclareTexts['verified'] = {
  title: 'C’est noté',
  say: 'Revenez à l’onglet de la vérification et rechargez-le : le résultat vous y attend.',
  over: 'Cette vérification est finie ou trop ancienne. Recommencez-la depuis la page du bouton.',
}
export const notices: DeclareTexts['notices'] = {
  'mandate-granted': 'Cette démarche est à vous : vous pouvez en prendre le code.',
  'mandate-asked':
    'Votre demande est envoyée. Un administrateur vous répondra ; rien d’autre à faire d’ici là.',
  'mandate-held': 'Vous suivez déjà cette démarche.',
  'demarche-created':
    'Votre démarche est créée. Collez son code : les avis comptent déjà. Un administrateur la rendra publique.',
  'demarche-public': 'Votre démarche est créée, et publique. Il ne reste qu’à coller son code.',
  'button-added': 'Le bouton est ajouté. Voici son code.',
  'button-renamed': 'Le bouton a un nouveau nom. Le code collé reste bon.',
  'button-closed': 'Le bouton est fermé : il ne prend plus d’avis, et ceux d’avant restent comptés.',
  'button-opened': 'Le bouton est rouvert.',
  'origin-allowed': 'Ce site est accepté.',
  'origin-removed': 'Ce site est retiré de la liste.',
  'developer-opened': 'La page est prête : envoyez son adresse.',
  'developer-closed': 'La page est retirée : son adresse ne mène plus à rien.',
}
