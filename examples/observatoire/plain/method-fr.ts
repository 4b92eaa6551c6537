import { html } from '../html.ts'
import type { MethodTexts } from './method-texts.ts'

export const fr: MethodTexts = ({ method, publishFrom, toCollector, toPage }) => ({
  title: 'Comment lire ce site',
  lead: 'D’où viennent les chiffres, ce qu’ils disent, et ce qu’ils ne disent pas.',
  sections: {
    marks: {
      heading: 'Les notes',
      paragraphs: [
        'À la fin d’une démarche en ligne, chacun peut répondre à une question : comment s’est-elle passée ? Une note est la moyenne des réponses de douze mois. Toutes pèsent le même poids ; rien n’est redressé.',
        'Elle est affichée avec une décimale, coupée et jamais arrondie : 7,96 s’affiche 7,9. Ce que vous lisez ne contredit donc jamais le niveau.',
      ],
      items: [
        'Satisfaction, sur 10 : « bien » vaut 10, « moyen » 5, « mal » 0.',
        'Clarté et qualité de l’aide, sur 10 : cinq réponses, de 0 à 10.',
        'Joignabilité, en pour cent : part des tentatives où quelqu’un a répondu.',
        'Aide, sur 10 : la qualité de l’aide, où chaque tentative vaine compte pour 0.',
        'Autonomie, sur 10 : part des personnes qui n’ont pas eu besoin d’aide.',
      ],
    },
    levels: {
      heading: 'Bon, moyen, à améliorer',
      paragraphs: [
        'Chaque niveau a sa couleur, sa forme et son mot. Il se lit sur la note entière, avec toutes ses décimales.',
      ],
      items: [
        'Satisfaction, clarté, qualité de l’aide : bon à partir de 8, moyen à partir de 5.',
        'Joignabilité : bon à partir de 85 %, moyen à partir de 70 %.',
        'Conformité au RGAA : bon à 100 %, moyen à partir de 50 %.',
        'Dites-le-nous une fois : bon jusqu’à 1 pièce redemandée, moyen jusqu’à 4.',
        'Disponibilité : bon à partir de 99,9 %, moyen à partir de 98,5 %.',
        'Temps de chargement : bon sous 400 ms, moyen sous 800 ms.',
      ],
    },
    interval: {
      heading: 'L’intervalle',
      paragraphs: [
        'Tout le monde ne répond pas : avec d’autres réponses, la note aurait été un peu différente. L’intervalle dit entre quelles valeurs elle se tient, avec 95 % de confiance (Wilson, 1927). Plus il y a de réponses, plus il est étroit. Il ne sait rien de celles et ceux qui ne répondent jamais.',
      ],
    },
    withheld: {
      heading: 'Les notes retenues',
      paragraphs: [
        `Sous ${publishFrom} réponses, une note n’est pas publiée : si peu de réponses parlent surtout du hasard. Leur nombre est donné.`,
      ],
    },
    indicators: {
      heading: 'Les autres indicateurs',
      paragraphs: [
        'Ils viennent d’ailleurs : d’un audit, d’une sonde, de l’administration. Chacun a sa source, sa date, et dit s’il est déclaré ou vérifié. Une valeur inconnue est dite inconnue ; elle n’est jamais devinée.',
      ],
    },
    moves: {
      heading: 'Une hausse, une baisse',
      paragraphs: [
        html`D’un trimestre à l’autre, une note bouge toujours un peu. Ce site ne parle de hausse ou de baisse que si le hasard l’explique mal : les deux trimestres seuls sont comparés (Mantel, 1963), toutes les démarches ensemble (Benjamini et Hochberg, 1995). ${toPage('editions/', 'Les éditions')} disent ce qui a changé.`,
      ],
    },
    shares: {
      heading: 'Les parts',
      paragraphs: [
        'Une part nationale ne compte que les démarches dont on le sait. Les autres sont laissées de côté, et comptées par raison : trop peu de réponses, pas de bouton ou jamais un avis, rien de connu.',
      ],
    },
    opinions: {
      heading: 'Les avis publiés',
      paragraphs: [
        'Un avis donné depuis ce site est lu par une personne avant d’être publié, sans nom ni coordonnées. Qui n’est pas allé au bout de la démarche peut le dire aussi : cet avis est compté à part, hors de la note.',
      ],
    },
    whole: {
      heading: 'La méthode entière',
      paragraphs: [
        html`Les notes d’aujourd’hui suivent la version ${method} de la méthode. ${toCollector('/methode', 'La méthode entière, avec ses formules et des exemples calculés,')} est tenue par le service des avis.`,
      ],
    },
  },
})
