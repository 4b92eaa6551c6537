import type { EditionDifference } from '@monavis/shared/editions'
import type { View } from '../Shell.tsx'
import { INSTANCE_TEXTS } from './instance-texts.ts'

interface DifferencesProps {
  view: View
  edition: string
  /** Undefined: nothing was published before. */
  difference: EditionDifference | undefined
}

/** What an edition changes: who rose, fell, entered, left. */
export function Differences({ view, edition, difference }: DifferencesProps) {
  const { none, editions: texts } = INSTANCE_TEXTS[view.lang]
  const titles = new Map(difference?.demarches.map(({ id, title }) => [id, title]))
  const lists = difference && [
    { name: texts.rose, rows: difference.rose.map((id) => titles.get(id) ?? String(id)) },
    { name: texts.fell, rows: difference.fell.map((id) => titles.get(id) ?? String(id)) },
    { name: texts.entered, rows: difference.entered.map(({ title }) => title) },
    { name: texts.left, rows: difference.left.map(({ title }) => title) },
  ]
  return (
    <>
      {difference && <p>{texts.since(difference.with.edition)}</p>}
      <p>{lists ? texts.differencesLead : texts.noBefore}</p>
      {lists?.map(({ name, rows }) => (
        <section key={name}>
          <h2>
            {name} ({rows.length})
          </h2>
          {rows.length === 0 && <p>{none}</p>}
          <ul lang="fr">
            {rows.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </section>
      ))}
      <p>
        <a href={`/pilotage/instance/editions/${edition}`}>
          {texts.edition} {edition}
        </a>
      </p>
    </>
  )
}
