import { html } from '../html.ts'
import type { LegalTexts } from './legal-texts.ts'

export const fr: LegalTexts = ({ toCollector, toPage }) => ({
  title: 'Mentions légales',
  lead: 'Qui publie ce site, où il se trouve, et ce qu’il sait de vous : rien.',
  sections: {
    publisher: {
      heading: 'Qui publie ce site',
      paragraphs: [
        'Ce site est un exemple, livré avec le logiciel MonAvis. L’administration qui le met en ligne en devient l’éditrice : elle dit à cette place son nom, son adresse, comment la joindre, et qui dirige la publication.',
        html`Il est fait, sans aucune retouche, de ce que publie ${toCollector('/', 'le service des avis')}.`,
      ],
    },
    hosting: {
      heading: 'Où il se trouve',
      paragraphs: [
        'Ce site est un dossier de fichiers, que n’importe quel serveur web peut donner à lire. L’administration qui le met en ligne dit ici chez qui elle l’héberge.',
      ],
    },
    privacy: {
      heading: 'Ce qu’il sait de vous',
      paragraphs: [
        'Ni cookie, ni mesure d’audience, ni rien qui soit gardé dans votre navigateur. Aucune page n’appelle un autre site. Ce que vous cherchez dans le tableau reste dans l’adresse de la page.',
        html`Donner un avis, proposer, signaler : ces formulaires sont ceux du service des avis, qui dit ${toCollector('/confidentialite', 'ce que devient votre avis')}.`,
      ],
    },
    reuse: {
      heading: 'Ce que vous pouvez en faire',
      paragraphs: [
        html`Les données sont sous Licence Ouverte 2.0 : ${toPage('donnees/', 'emportez-les')}. Le logiciel est libre, sous licence publique de l’Union européenne (EUPL 1.2).`,
      ],
    },
  },
})
