import type { ButtonCode } from '@monavis/shared/schemas'
import type { Language } from '../http/language.ts'

/** When to paste which form of the code. */
export const CODE_WORDS: Record<Language, Record<ButtonCode['name'], string>> = {
  fr: {
    script:
      'Le code habituel : la question dans la page, le lien là où le script ne peut pas s’exécuter. Il suit les versions du service.',
    integrity:
      'Le même, à une adresse qui ne change jamais, vérifié par son empreinte (SRI). Le reste du questionnaire est un second script, sans empreinte. À recoller pour profiter d’une nouvelle version.',
    'full-integrity':
      'Question et questionnaire en un seul fichier vérifié par son empreinte : pour qui l’exige de tout ce qui s’exécute, ou n’autorise un script (CSP) que par son empreinte. À recoller de même.',
    dialog: 'Le bouton reste, et ouvre la question dans une fenêtre de dialogue.',
    trigger:
      'Votre propre élément ouvre la question : donnez son sélecteur CSS dans data-trigger. Ici un lien, qui marche aussi sans script.',
    element: 'Une balise à elle seule, pour les sites d’une seule page (React, Vue…) et les modules.',
    link: 'Sans aucun script : le lien ouvre la question dans une page.',
    mail: 'Pour un courriel : le lien, une image PNG, et l’avis compté comme venu d’un courriel.',
    'demarches-simplifiees': 'Pour demarches-simplifiees.fr, qui n’accepte qu’un lien et son image.',
  },
  en: {
    script:
      'The usual code: the question in the page, the link where the script cannot run. It follows the versions of the service.',
    integrity:
      'The same at an address that never changes, checked by its hash (SRI). The rest of the questionnaire is a second script, without a hash. Paste it anew to get a new version.',
    'full-integrity':
      'Question and questionnaire in one file that is checked by its hash: for those who ask it of all that runs, or allow a script (CSP) by its hash alone. Paste it anew likewise.',
    dialog: 'The button stays, and opens the question in a dialog.',
    trigger:
      'An element of your own opens the question: give its CSS selector in data-trigger. Here a link, which works without a script too.',
    element: 'An element by itself, for single-page sites (React, Vue…) and modules.',
    link: 'Without any script: the link opens the question in a page.',
    mail: 'For a mail: the link, a PNG image, and the vote counted as come from a mail.',
    'demarches-simplifiees': 'For demarches-simplifiees.fr, which accepts a link and its image alone.',
  },
}
