import type { Lang, Level } from '../knowledge.ts'
import type { FilterName } from './view.ts'

/** What a filter offers beside a level: marks that are not published. */
type LevelChoice = Level | 'withheld' | 'none'

/** What stands around the rows: the script has no need of it. */
export interface PageTexts {
  title: Record<'main' | 'further', string>
  titleOfAll: Record<'main' | 'further', string>
  lead: Record<'main' | 'further', string>
  /** Of the table, for those who hear it. */
  tableName: string
  seeOther: Record<'main' | 'further', string>
  seeEssential: string
  seeAll: string
  byMinistere: string
  pages: string
  page(n: string, of: string): string
  first: string
  previous: string
  next: string
  last: string
  filters: string
  furtherFilters: string
  search: string
  ministere: string
  administration: string
  audience: string
  level: string
  levels: Record<LevelChoice, string>
  moment: string
  list: string
  lists: Record<'essential' | 'all', string>
  /** What each filter offers first: everything. */
  any: Record<FilterName, string>
  sort: string
  order: Record<'highest' | 'lowest' | 'fromA' | 'fromZ', string>
  clear: string
  download: string
  more: string
  howTo: string
  how: readonly string[]
}

export const PAGE: Record<Lang, PageTexts> = {
  fr: {
    title: {
      main: 'Les démarches essentielles',
      further: 'Les démarches essentielles\u00a0: autres indicateurs',
    },
    titleOfAll: { main: 'Toutes les démarches', further: 'Toutes les démarches\u00a0: autres indicateurs' },
    lead: {
      main: 'Ce que les usagers en pensent, et où elles en sont des engagements de l’État.',
      further: 'Clarté, aide, autonomie, disponibilité\u00a0: ce qui aide à comprendre la satisfaction.',
    },
    tableName: 'Démarches et leurs indicateurs',
    seeOther: { main: 'Voir les indicateurs principaux', further: 'Voir les autres indicateurs' },
    seeEssential: 'Voir les démarches essentielles seulement',
    seeAll: 'Voir toutes les démarches',
    byMinistere: 'Voir par ministère',
    pages: 'Pages du tableau',
    page: (n, of) => `Page\u00a0${n} sur\u00a0${of}`,
    first: 'Première page',
    previous: 'Page précédente',
    next: 'Page suivante',
    last: 'Dernière page',
    filters: 'Chercher et filtrer',
    search: 'Chercher une démarche ou une administration',
    ministere: 'Ministère',
    administration: 'Administration',
    audience: 'Public',
    level: 'Satisfaction',
    levels: {
      good: 'Bon',
      medium: 'Moyen',
      bad: 'À améliorer',
      withheld: 'Note non publiée',
      none: 'Aucun avis ou sans bouton',
    },
    moment: 'Moment de vie',
    list: 'Liste',
    lists: { essential: 'Démarches essentielles', all: 'Toutes les démarches' },
    any: { ministere: 'Tous', administration: 'Toutes', public: 'Tous', niveau: 'Toutes', moment: 'Tous' },
    furtherFilters: 'Filtrer et trier',
    sort: 'Trier par',
    order: {
      highest: 'décroissant',
      lowest: 'croissant',
      fromA: 'de A à Z',
      fromZ: 'de Z à A',
    },
    clear: 'Tout effacer',
    download: 'Télécharger ces démarches (CSV)',
    more: 'Afficher la suite',
    howTo: 'Comment lire ce tableau',
    how: [
      'Satisfaction\u00a0: chaque avis vaut 10 (bien), 5 (moyen) ou 0 (mal)\u00a0; la note est leur moyenne. Les deux bornes forment l’intervalle à 95\u00a0%.',
      'Les notes sont tronquées, jamais arrondies\u00a0: bon à partir de 8, moyen à partir de 5, à améliorer en dessous.',
      'Accessibilité\u00a0: conformité au RGAA, bon à 100\u00a0%, moyen à partir de 50\u00a0%.',
      'Dites-le-nous une fois\u00a0: pièces que l’État a déjà et redemande\u00a0; bon jusqu’à 1, moyen jusqu’à 4.',
      'Usage du numérique\u00a0: part des usagers qui font la démarche en ligne.',
    ],
  },
  en: {
    title: { main: 'Essential démarches', further: 'Essential démarches: other indicators' },
    titleOfAll: { main: 'All démarches', further: 'All démarches: other indicators' },
    lead: {
      main: 'What their users think of them, and how far they keep the State’s commitments.',
      further: 'Clarity, help, autonomy, availability: what helps to understand satisfaction.',
    },
    tableName: 'Démarches and their indicators',
    seeOther: { main: 'See the main indicators', further: 'See the other indicators' },
    seeEssential: 'See essential démarches only',
    seeAll: 'See all démarches',
    byMinistere: 'See by ministère',
    pages: 'Pages of the table',
    page: (n, of) => `Page ${n} of ${of}`,
    first: 'First page',
    previous: 'Previous page',
    next: 'Next page',
    last: 'Last page',
    filters: 'Search and filter',
    search: 'Search for a démarche or an administration',
    ministere: 'Ministère',
    administration: 'Administration',
    audience: 'Audience',
    level: 'Satisfaction',
    levels: {
      good: 'Good',
      medium: 'Fair',
      bad: 'To improve',
      withheld: 'Mark withheld',
      none: 'No opinion or no button',
    },
    moment: 'Life event',
    list: 'List',
    lists: { essential: 'Essential démarches', all: 'All démarches' },
    any: { ministere: 'All', administration: 'All', public: 'All', niveau: 'All', moment: 'All' },
    furtherFilters: 'Filter and sort',
    sort: 'Sort by',
    order: {
      highest: 'highest first',
      lowest: 'lowest first',
      fromA: 'from A to Z',
      fromZ: 'from Z to A',
    },
    clear: 'Clear all',
    download: 'Download these démarches (CSV)',
    more: 'Show more',
    howTo: 'How to read this table',
    how: [
      'Satisfaction: each opinion counts for 10 (good), 5 (fair) or 0 (bad); the mark is their mean. The two bounds make the 95% interval.',
      'Marks are truncated, never rounded: good from 8, fair from 5, to improve below.',
      'Accessibility: conformity with the RGAA, good at 100%, fair from 50%.',
      'Tell us once: documents that the State holds already and asks for again; good up to 1, fair up to 4.',
      'Digital use: share of users who do the démarche online.',
    ],
  },
}
