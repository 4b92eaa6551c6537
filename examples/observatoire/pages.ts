import { levelBadge, levelShapes } from './cells.ts'
import { COLUMNS } from './columns.ts'
import type { Feed } from './feed.ts'
import { type Html, html } from './html.ts'
import { summarise, writePercent } from './marks.ts'
import type { Failure, Knowledge } from './pull.ts'
import { table } from './table.ts'
import { addressOf, type Sort, select, sortName, type View } from './view.ts'
import { countOf, writeAge, writeCount, writeDay, writeInstant } from './words.ts'

/** The whole observatory: what is known, and since when. */
export function observatoirePage(
  { feed, confirmedAt, failure }: Knowledge,
  view: View,
  feedUrl: string,
  now: Date,
): Html {
  return layout(
    view.search ? `Recherche « ${view.search} »` : 'Tableau des démarches',
    feedUrl,
    html`
    <h1>La satisfaction des usagers, démarche par démarche</h1>
    ${failure ? failureNotice(failure, confirmedAt, now) : null}
    ${feed ? html`${overview(feed)}${results(feed, view, feedUrl)}` : null}`,
  )
}

export function notFoundPage(feedUrl: string): Html {
  return layout(
    'Page introuvable',
    feedUrl,
    html`
    <h1>Page introuvable</h1>
    <p>L’adresse est peut-être incomplète. <a href="/">Voir le tableau des démarches</a></p>`,
  )
}

function failureNotice(failure: Failure, confirmedAt: Date | null, now: Date): Html {
  return html`
    <div class="notice" role="status">
      <p><strong>${reasonOf(failure)}</strong></p>
      <p>${
        confirmedAt
          ? `Les résultats ci-dessous sont les derniers reçus, ${writeAge(confirmedAt, now)}. Ils seront mis à jour dès que possible.`
          : 'Aucun résultat n’a encore été reçu. Rechargez cette page dans un instant.'
      }</p>
    </div>`
}

function reasonOf(failure: Failure): string {
  switch (failure.code) {
    case 'unreachable':
      return 'Le service des avis ne répond pas.'
    case 'refused':
      return `Le service des avis répond par une erreur (${failure.status}).`
    case 'unexpected':
      return `Le service des avis envoie des données inattendues${failure.path ? ` (${failure.path})` : ''}.`
  }
}

function overview(feed: Feed): Html {
  const { demarches, votes, published, aboveGoal } = summarise(feed)
  return html`
    <ul class="figures">
      <li><strong>${writeCount(demarches)}</strong> ${demarches < 2 ? 'démarche' : 'démarches'}</li>
      <li><strong>${writeCount(votes)}</strong> avis</li>
      <li><strong>${published === 0 ? '-' : writePercent(aboveGoal / published)}</strong> au-dessus de 8 sur 10,
        parmi ${countOf(published, 'note publiée', 'notes publiées')}</li>
    </ul>
    <p>Avis donnés du ${writeDay(feed.from)} au ${writeDay(feed.to)}. Données du ${writeInstant(feed.generatedAt)}, heure de Paris.</p>
    <details>
      <summary>Comment lire ce tableau</summary>
      <ul>
        <li><strong>Satisfaction</strong> : chaque avis vaut 10 (bien), 5 (moyen) ou 0 (mal) ; la note est leur moyenne.
          Les deux bornes en dessous forment l’intervalle à 95 %.</li>
        <li><strong>Clarté</strong> et <strong>qualité de l’aide</strong> : de 0 à 10. Une aide qu’on n’a pas pu joindre vaut 0.</li>
        <li><strong>Joignabilité</strong> : part des tentatives où quelqu’un a répondu.</li>
        <li><strong>Autonomie</strong> : de 0 à 10, part des personnes qui n’ont pas eu besoin d’aide.</li>
        <li>${levelBadge('good')} à partir de 8 (joignabilité : 85 %), ${levelBadge('medium')} à partir de 5 (70 %),
          ${levelBadge('bad')} en dessous. Les notes sont tronquées, jamais arrondies.</li>
        <li>Sous ${countOf(feed.publishFrom, 'réponse', 'réponses')}, une note n’est pas publiée.</li>
      </ul>
    </details>`
}

function results(feed: Feed, view: View, feedUrl: string): Html {
  const found = select(feed.demarches, view)
  return html`
    <form role="search" action="/">
      <div>
        <label for="search">Rechercher une démarche ou une administration</label>
        <input type="search" id="search" name="q" value="${view.search}">
      </div>
      <div>
        <label for="sort">Trier par</label>
        <select id="sort" name="tri">${COLUMNS.flatMap((column) => {
          const orders = [column.startsDescending, !column.startsDescending]
          return orders.map((isDescending) => sortOption({ column, isDescending }, view.sort))
        })}</select>
      </div>
      <button>Afficher</button>
    </form>
    <p role="status"><strong>${found.length === 0 ? 'Aucune démarche' : countOf(found.length, 'démarche', 'démarches')}</strong>${
      view.search
        ? html` pour « ${view.search} ». <a href="${addressOf({ ...view, search: '' })}">Tout afficher</a>`
        : null
    }</p>
    ${found.length > 0 ? table(found, view, feed, new URL(feedUrl).origin) : null}`
}

function sortOption(sort: Sort, current: Sort): Html {
  const isCurrent = sortName(sort) === sortName(current)
  return html`<option value="${sortName(sort)}"${isCurrent ? html` selected` : null}>${sort.column.label}, ${orderOf(sort)}</option>`
}

function orderOf({ column, isDescending }: Sort): string {
  if (column.startsDescending) return isDescending ? 'ordre décroissant' : 'ordre croissant'
  return isDescending ? 'de Z à A' : 'de A à Z'
}

function layout(title: string, feedUrl: string, main: Html): Html {
  return html`<!doctype html>
<html lang="fr">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${title} – Observatoire des démarches</title>
  <link rel="stylesheet" href="/style.css">
</head>
<body>
  <a class="skip" href="#main">Aller au contenu</a>
  ${levelShapes()}
  <header>
    <p><a class="brand" href="/">Observatoire des démarches</a></p>
    <p>Exemple d’observatoire : il lit les données publiques de MonAvis, et rien d’autre.</p>
  </header>
  <main id="main" tabindex="-1">${main}
  </main>
  <footer><p>Les mêmes données, pour vos propres outils : <a href="${feedUrl}">format JSON</a>. Ni cookie, ni mesure d’audience.</p></footer>
</body>
</html>
`
}
