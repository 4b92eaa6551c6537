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
        heads={[texts.demarche, { number: texts.mark }, { number: texts.votes }, texts.waits]}
      >
        {summaries.map(({ demarche: { id, title, administration }, satisfaction: { mark, n }, ...rest }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/pilotage/demarches/${id}`} lang="fr">
                {title}
              </a>
              <br />
              <span class="small" lang="fr">
                {administration}
              </span>
            </th>
            <td class="number">{mark === null ? '–' : `${numbers.shown(mark)} / 10`}</td>
            <td class="number">{numbers.whole(n)}</td>
            <td>
              <ToDo texts={texts} id={id} n={n} {...rest} />
            </td>
          </tr>
        ))}
      </Listing>
      <p class="small">{texts.window}</p>
    </>
  )
}

interface ToDoProps extends Pick<Summary, 'refusedOrigins' | 'isPublic'> {
  texts: DeclareTexts['home']
  id: number
  n: number
}

function ToDo({ texts, id, n, refusedOrigins, isPublic }: ToDoProps) {
  const code = `/pilotage/demarches/${id}/code`
  const todo = [
    n === 0 && <a href={code}>{texts.firstVote}</a>,
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
