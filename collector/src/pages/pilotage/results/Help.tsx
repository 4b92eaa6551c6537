import type { HelpBy } from '../../../pilotage/results/result-sums.ts'
import type { Results } from '../../../pilotage/results/results.ts'
import { TEXTS } from '../../languages.ts'
import { Table } from './Table.tsx'
import type { Writing } from './writing.ts'

/** Where help was looked for, and what came of it. */
export function Help({ writing, results: { now, former } }: { writing: Writing; results: Results }) {
  const { texts, numbers, lang } = writing
  const { title, about, way, tried, reached, quality, notAsked } = texts.help
  const ways = TEXTS[lang].form.contactTriedOptions
  const besides = (is: string, was: string) =>
    is === texts.none && was === texts.none ? (
      texts.none
    ) : (
      <>
        {is} <span class="before">({was})</span>
      </>
    )
  const reachedOf = ({ answers }: HelpBy) =>
    answers ? writing.mark('contact_reachability', answers.reached) : notAsked
  const helpOf = ({ answers }: HelpBy) =>
    answers ? writing.mark('contact_satisfaction', answers.help) : notAsked
  return (
    <section aria-labelledby="aide">
      <h2 id="aide">{title}</h2>
      <p class="hint">{about}</p>
      <Table
        caption={title}
        heads={[way, tried, reached, quality]}
        rows={now.help.flatMap((help, i) => {
          const before = former.help[i]
          if (!before || help.tried + before.tried === 0) return []
          const answered = (write: (one: HelpBy) => string) =>
            help.answers ? besides(write(help), write(before)) : notAsked
          return {
            key: help.way,
            head: ways[help.way],
            cells: [
              besides(numbers.whole(help.tried), numbers.whole(before.tried)),
              answered(reachedOf),
              answered(helpOf),
            ],
          }
        })}
      />
    </section>
  )
}
