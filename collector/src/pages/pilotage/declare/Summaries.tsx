import type { Language } from '../../../http/language.ts'
import { createNumbers } from '../../../http/written-numbers.ts'
import type { Summary } from '../../../pilotage/declare/summaries.ts'
import { Listing } from '../Listing.tsx'
import type { DeclareTexts } from './declare-texts.ts'

interface SummariesProps {
  lang: Language
  texts: DeclareTexts['home']
  summaries: readonly Summary[]
}

/** An agent's démarches: how each goes, and what there is to do. */
export function Summaries({ lang, texts, summaries }: SummariesProps) {
  const numbers = createNumbers(lang)
  return (
    <>
      <Listing
        label={texts.table}
        rows={summaries}
        keyOf={({ demarche }) => demarche.id}
        columns={[
          {
            head: texts.demarche,
            of: ({ demarche: { id, title, administration } }) => (
              <>
                <a href={`/pilotage/demarches/${id}`} lang="fr">
                  {title}
                </a>
                <br />
                <span class="small" lang="fr">
                  {administration}
                </span>
              </>
            ),
          },
          {
            head: texts.mark,
            isNumber: true,
            of: ({ satisfaction: { mark } }) => (mark === null ? '–' : `${numbers.shown(mark)} / 10`),
          },
          { head: texts.votes, isNumber: true, of: ({ satisfaction: { n } }) => numbers.whole(n) },
          { head: texts.waits, of: (summary) => <ToDo texts={texts} summary={summary} /> },
        ]}
      />
      <p class="small">{texts.window}</p>
    </>
  )
}

function ToDo({ texts, summary }: { texts: DeclareTexts['home']; summary: Summary }) {
  const { demarche, satisfaction, refusedOrigins, isPublic } = summary
  const code = `/pilotage/demarches/${demarche.id}/code`
  const todo = [
    satisfaction.n === 0 && <a href={code}>{texts.firstVote}</a>,
    refusedOrigins > 0 && <a href={code}>{texts.refusedOrigins(refusedOrigins)}</a>,
    !isPublic && texts.notPublic,
  ].filter(Boolean)
  if (todo.length === 0) return <>{texts.nothing}</>
  return (
    <ul class="todo">
      {todo.map((one, i) => (
        <li key={i}>{one}</li>
      ))}
    </ul>
  )
}
