import { MAX_SERIES_AGE_MINUTES } from '../../opendata/files.ts'
import type { DataTexts } from './data-texts.ts'

export const fr: DataTexts = {
  title: 'Les données ouvertes',
  lead: 'Tout ce que ce service publie, vous pouvez l’emporter : sans compte, sans clé, sans rien demander. Les adresses ne changeront pas.',
  files: 'Les fichiers',
  about: {
    editions: {
      heading: 'Les éditions',
      text: 'Toutes les éditions trimestrielles, chacune dans sa dernière révision. Une ligne par édition, démarche, période et question : la note, le nombre de réponses, l’intervalle, le niveau.',
    },
    demarches: {
      heading: 'Les démarches',
      text: 'Les démarches publiques telles qu’on les connaît aujourd’hui. Chaque indicateur y a sa source, sa date, et s’il est déclaré ou vérifié.',
    },
    series: {
      heading: 'Les séries mensuelles',
      text: `Les notes de chaque démarche, mois après mois, depuis son premier avis. Le mois en cours attend d’être fini. Sous le seuil de publication, seul le nombre de réponses est donné. Le fichier a ${MAX_SERIES_AGE_MINUTES} minutes au plus.`,
    },
  },
  csv: (name) => `Télécharger ${name}.csv`,
  columns: (name) => `Ce que dit chaque colonne de ${name}.csv`,
  format: 'Les fichiers sont en CSV : virgule entre les colonnes, point comme marque décimale, UTF-8.',
  licence: 'Ce que vous pouvez en faire',
  licenceText: {
    before: 'Presque tout : copier, croiser, transformer, vendre. Les fichiers sont sous ',
    after: '. Elle ne demande qu’une chose : dire d’où viennent les données, et de quand elles sont.',
  },
  cite: 'Comment les citer',
  citeText: 'Nommez l’édition et sa révision, ou le jour où vous avez pris le fichier :',
  citation: (host) => `« Source : MonAvis (${host}), édition 2026-T3, révision 1, Licence Ouverte 2.0 »`,
  check: 'Comment vérifier une édition',
  checkText:
    'Une édition publiée ne change plus. Chaque ligne du fichier des éditions porte l’empreinte de la sienne, dans la colonne digest. Pour la refaire vous-même :',
  checkResult:
    'Les deux doivent être les mêmes, à la lettre. Sinon, ce n’est pas l’édition qui a été publiée.',
  harvest: 'Les moissonner',
  harvestText: {
    before: 'Le catalogue ',
    after: ' les décrit pour les portails de données, dont data.gouv.fr (DCAT, en JSON-LD).',
  },
  more: 'Plus près de l’instant',
  feed: 'Les notes d’aujourd’hui, en JSON',
  docs: 'La documentation de l’API',
}
