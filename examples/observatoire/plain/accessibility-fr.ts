import { html } from '../html.ts'
import type { AccessibilityTexts } from './accessibility-texts.ts'

export const fr: AccessibilityTexts = ({ toCollector }) => ({
  title: 'Déclaration d’accessibilité',
  lead: 'L’administration qui publie ce site s’engage à le rendre accessible, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005.',
  sections: {
    state: {
      heading: 'État de conformité',
      paragraphs: [
        html`Cette déclaration parle de ce site seul : le service des avis, où se trouvent les formulaires, a ${toCollector('/accessibilite', 'la sienne')}.`,
        'Ce site est non conforme avec le référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1.2 : aucun audit de ses 106 critères n’a encore été fait, et sans audit la loi ne connaît pas d’autre état. Ce n’est pas qu’un défaut soit connu.',
      ],
    },
    checked: {
      heading: 'Ce qui a été vérifié',
      paragraphs: ['Par des programmes, à chaque changement du site :'],
      items: [
        'une page de chaque sorte par axe-core (noms, rôles, contrastes) : en français, en clair, large de 1280 pixels ; en anglais, en sombre, large de 320 ;',
        'les mêmes pages sans JavaScript : tout s’y lit ;',
        'le clavier : un lien mène d’abord au contenu, et ce qui a le focus se voit ;',
        'le code HTML de toutes les pages, par le vérificateur du W3C (Nu) ;',
        'tous les liens d’une page à l’autre du site.',
      ],
    },
    unchecked: {
      heading: 'Ce qui ne l’a pas été',
      paragraphs: [
        'Aucun organisme indépendant, aucune personne handicapée et aucun lecteur d’écran n’y a encore pris part. La réalité peut être moins bonne que ce que les programmes en voient.',
        'Aucun contenu n’est exempté pour charge disproportionnée.',
      ],
    },
    made: {
      heading: 'Établissement de cette déclaration',
      paragraphs: ['Cette déclaration a été établie le 21\u00a0novembre 2026.'],
      items: [
        'Technologies : HTML, CSS, SVG, WAI-ARIA ; JavaScript, pour le confort seulement.',
        'Agent utilisateur : Chromium sous Linux. Technologies d’assistance : aucune.',
        'Outils : axe-core, Nu Html Checker, Playwright pour le clavier.',
      ],
    },
    contact: {
      heading: 'Retour d’information et contact',
      paragraphs: [
        'Si vous n’arrivez pas à accéder à un contenu, vous pouvez contacter l’administration qui publie ce site pour être orienté vers une alternative accessible ou obtenir le contenu sous une autre forme.',
        'Si c’est une démarche qui vous résiste, sa page a un lien « Signaler un problème » : l’accessibilité est l’un des problèmes qui s’y disent.',
      ],
    },
    remedies: {
      heading: 'Voies de recours',
      paragraphs: [
        'Cette procédure est à utiliser dans le cas suivant : vous avez signalé au responsable du site internet un défaut d’accessibilité qui vous empêche d’accéder à un contenu ou à un des services du portail et vous n’avez pas obtenu de réponse satisfaisante. Vous pouvez :',
      ],
      items: [
        html`<a href="https://formulaire.defenseurdesdroits.fr/">écrire un message au Défenseur des droits</a> ;`,
        html`<a href="https://www.defenseurdesdroits.fr/carte-des-delegues">contacter le délégué du Défenseur des droits près de chez vous</a> ;`,
        'envoyer un courrier par la poste (gratuit, ne pas mettre de timbre) : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
      ],
    },
  },
})
