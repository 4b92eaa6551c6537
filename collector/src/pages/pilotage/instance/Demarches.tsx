import type { RegisteredDemarche } from '../../../registry/registry.ts'
import { Listing } from '../Listing.tsx'
import { PageLinks } from '../PageLinks.tsx'
import type { View } from '../Shell.tsx'
import { INSTANCE_TEXTS } from './instance-texts.ts'
import { Search } from './Search.tsx'
import { States } from './States.tsx'

const LIST = '/pilotage/instance/demarches'

/** Of which démarches the list is. */
export const WHICH = ['all', 'declared', 'orphans', 'archived'] as const
export type Which = (typeof WHICH)[number]

interface DemarchesProps {
  view: View
  found: { rows: readonly RegisteredDemarche[]; isLast: boolean }
  page: number
  q: string
  which: Which
}

/** Démarches that were looked for, each a link to what may be done of it. */
export function Demarches({ view, found, page, q, which }: DemarchesProps) {
  const texts = INSTANCE_TEXTS[view.lang]
  const { demarches } = texts
  return (
    <>
      <States label={demarches.only} address={LIST} states={demarches.onlyWhich} current={which} />
      <Search action={LIST} question={demarches.searchFor} value={q} send={texts.search}>
        <input type="hidden" name="etat" value={which} />
      </Search>
      {found.rows.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <Listing
          label={demarches.title}
          rows={found.rows}
          keyOf={({ id }) => id}
          columns={[
            {
              head: demarches.name,
              of: ({ id, title }) => (
                <a href={`${LIST}/${id}`} lang="fr">
                  {title}
                </a>
              ),
            },
            { head: demarches.number, isNumber: true, of: ({ id }) => id },
            {
              head: demarches.administration,
              of: ({ administration }) => <span lang="fr">{administration}</span>,
            },
            {
              head: demarches.state,
              of: (one) =>
                `${demarches.states[one.state]}, ${one.public ? demarches.public : demarches.notPublic}`,
            },
          ]}
        />
      )}
      <PageLinks lang={view.lang} page={page} isLast={found.isLast} address={view.address} />
    </>
  )
}
