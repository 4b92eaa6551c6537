import { type Html, html } from './html.ts'
import type { Failure, Knowledge, Lang } from './knowledge.ts'
import { LAYOUT } from './layout-texts.ts'
import { writersOf } from './words.ts'

type Texts = Record<Lang, string>
type Part = Knowledge['failures'][number]['of']

const PARTS: Record<Part, Texts> = {
  feed: { fr: 'notes', en: 'marks' },
  editions: { fr: 'éditions', en: 'editions' },
  opinions: { fr: 'avis publiés', en: 'published opinions' },
  proposals: { fr: 'propositions', en: 'proposals' },
  reports: { fr: 'signalements', en: 'reported problems' },
}

/** Says what could not be read, and since when what is shown stands; nothing where all went well. */
export function notices({ failures, confirmedAt }: Knowledge, lang: Lang, now: Date): Html | null {
  if (failures.length === 0) return null
  // A collector that is down is said once, not once for all that it did not give.
  const reasons = Map.groupBy(failures, ({ failure }) => reasonOf(failure)[lang])
  return html`
    <div class="notice" role="status">${[...reasons].map(
      ([reason, parts]) => html`
      <p><strong>${reason}</strong> (${parts.map(({ of }) => PARTS[of][lang]).join(', ')})</p>`,
    )}
      <p>${LAYOUT[lang].lastGood}${
        // Of the marks alone is it known to the minute.
        failures.some(({ of }) => of === 'feed') ? `, ${writersOf(lang).age(confirmedAt, now)}` : null
      }.</p>
    </div>`
}

function reasonOf(failure: Failure): Texts {
  switch (failure.code) {
    case 'unreachable':
      return { fr: 'Le service des avis ne répond pas.', en: 'The opinions service does not answer.' }
    case 'refused':
      return {
        fr: `Le service des avis répond par une erreur (${failure.status}).`,
        en: `The opinions service answers with an error (${failure.status}).`,
      }
    case 'unexpected': {
      const where = failure.path && ` (${failure.path})`
      return {
        fr: `Le service des avis envoie des données inattendues${where}.`,
        en: `The opinions service sends unexpected data${where}.`,
      }
    }
    case 'newer-method':
      return {
        fr: `Le service des avis suit une méthode plus récente (${failure.method}), que ce site ne sait pas encore lire.`,
        en: `The opinions service follows a newer method (${failure.method}), which this site cannot read yet.`,
      }
    case 'partial':
      return {
        fr: `La liste reçue est incomplète\u00a0: ${failure.received}, au lieu de ${failure.before}.`,
        en: `The list received is incomplete: ${failure.received}, instead of ${failure.before}.`,
      }
  }
}
