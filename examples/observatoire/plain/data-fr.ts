import { html } from '../html.ts'
import type { DataTexts } from './data-texts.ts'

export const fr: DataTexts = ({ host, edition, toCollector, toPage }) => ({
  title: 'Données ouvertes',
  lead: 'Tout ce que montre ce site, vous pouvez l’emporter : sans compte, sans clé, sans rien demander. Les adresses ne changeront pas.',
  sections: {
    files: {
      heading: 'Les fichiers',
      paragraphs: [
        'En CSV : virgule entre les colonnes, point comme marque décimale, UTF-8. Chacun est décrit colonne par colonne (Table Schema).',
        html`Les lignes du ${toPage('', 'tableau')}, telles que vous les avez filtrées, se téléchargent aussi depuis sa page.`,
      ],
      items: [
        html`Les éditions, chacune dans sa dernière révision : ${toCollector('/data/editions.csv', 'editions.csv')} (${toCollector('/data/editions.schema.json', 'colonnes des éditions')})`,
        html`Les démarches et leurs indicateurs, avec source et date : ${toCollector('/data/demarches.csv', 'demarches.csv')} (${toCollector('/data/demarches.schema.json', 'colonnes des démarches')})`,
        html`Les notes de chaque démarche, mois après mois : ${toCollector('/data/series.csv', 'series.csv')} (${toCollector('/data/series.schema.json', 'colonnes des séries')})`,
      ],
    },
    catalogue: {
      heading: 'Le catalogue',
      paragraphs: [
        html`Pour les portails de données, dont data.gouv.fr, ${toCollector('/data/catalog.jsonld', 'le catalogue')} décrit ces fichiers (DCAT, en JSON-LD). La même chose en mots : ${toCollector('/data', 'la page des données du service des avis')}.`,
      ],
    },
    api: {
      heading: 'L’API',
      paragraphs: [
        html`Ce site ne sait rien de plus que vous : il est fait de ces réponses, en JSON. ${toCollector('/docs', 'La documentation de l’API')} dit tout ce qui peut leur être demandé.`,
      ],
      items: [
        toCollector('/api/v1/observatoire', 'Les notes d’aujourd’hui'),
        toCollector('/api/v1/demarches', 'Les démarches, leurs indicateurs et ce qui est annoncé'),
        toCollector('/api/v1/editions', 'Les éditions publiées'),
        toCollector('/api/v1/opinions', 'Les avis publiés'),
        toCollector('/api/v1/proposals', 'Les propositions'),
        toCollector('/api/v1/reports', 'Les problèmes signalés, en nombres'),
      ],
    },
    licence: {
      heading: 'Ce que vous pouvez en faire',
      paragraphs: [
        html`Presque tout : copier, croiser, transformer, vendre. Les données sont sous <a href="https://www.etalab.gouv.fr/licence-ouverte-open-licence">Licence Ouverte 2.0</a>. Elle ne demande qu’une chose : dire d’où elles viennent, et de quand elles sont.`,
      ],
    },
    cite: {
      heading: 'Comment les citer',
      paragraphs: [
        'Nommez l’édition et sa révision, ou le jour où vous avez pris les données :',
        edition
          ? `« Source : MonAvis (${host}), édition ${edition.name}, révision ${edition.revision}, Licence Ouverte 2.0 »`
          : `« Source : MonAvis (${host}), Licence Ouverte 2.0 »`,
      ],
    },
    check: {
      heading: 'Comment vérifier une édition',
      paragraphs: [
        html`Une édition publiée ne change plus. Son empreinte (SHA-256) est celle des octets de son JSON, sans rien en ôter : ${toPage('editions/', 'la page des éditions')} donne celle de chacune.`,
        ...(edition
          ? [
              html`Édition ${edition.name}, révision ${edition.revision} : ${toCollector(`/api/v1/editions/${edition.name}/${edition.revision}`, 'ses octets')}, et leur empreinte : <code>${edition.digest}</code>`,
            ]
          : ['Aucune édition n’a encore été publiée.']),
      ],
    },
  },
})
