import { type Html, html } from './html.ts'
import type { Failure, Knowledge, Lang } from './knowledge.ts'
import { LAYOUT } from './layout-texts.ts'
import { writersOf } from './words.ts'

type Texts = Record<Lang, string>
type Part = Knowledge['failures'][number]['of']

const PARTS: Record<Part, Texts> = {
  feed: { fr: 'Les notes', en: 'Marks' },
  editions: { fr: 'Les éditions', en: 'Editions' },
  opinions: { fr: 'Les avis publiés', en: 'Published opinions' },
  proposals: { fr: 'Les propositions', en: 'Proposals' },
  reports: { fr: 'Les signalements', en: 'Reported problems' },
}

/** Says what could not be read, and since when what is shown stands; nothing where all went well. */
export function notices({ failures, confirmedAt }: Knowledge, lang: Lang, now: Date): Html | null {
  if (failures.length === 0) return null
  return html`
    <div class="notice" role="status">
      <ul>${failures.map(
        ({ of, failure }) => html`
        <li><strong>${PARTS[of][lang]}${lang === 'fr' ? '\u00a0:' : ':'}</strong> ${reasonOf(failure)[lang]}</li>`,
      )}
      </ul>
      <p>${LAYOUT[lang].lastGood}${
        // Of the marks alone is it known to the minute.
        failures.some(({ of }) => of === 'feed') ? `, ${writersOf(lang).age(confirmedAt, now)}` : null
      }.</p>
    </div>`
}

function reasonOf(failure: Failure): Texts {
  switch (failure.code) {
    case 'unreachable':
      return { fr: 'le service des avis ne répond pas.', en: 'the opinions service does not answer.' }
    case 'refused':
      return {
        fr: `le service des avis répond par une erreur (${failure.status}).`,
        en: `the opinions service answers with an error (${failure.status}).`,
      }
    case 'unexpected': {
      const where = failure.path && ` (${failure.path})`
      return {
        fr: `le service des avis envoie des données inattendues${where}.`,
        en: `the opinions service sends unexpected data${where}.`,
      }
    }
    case 'newer-method':
      return {
        fr: `elles sont calculées par une méthode plus récente (${failure.method}), que ce site ne sait pas encore lire.`,
        en: `they are worked out by a newer method (${failure.method}), which this site cannot read yet.`,
      }
    case 'partial':
      return {
        fr: `la liste reçue est incomplète (démarches\u00a0: ${failure.demarches}, contre ${failure.before} auparavant).`,
        en: `the list received is incomplete (${failure.demarches} démarches, against ${failure.before} before).`,
      }
  }
}
