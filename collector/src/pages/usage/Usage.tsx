import type { Usage as Numbers } from '@monavis/shared/usage'
import type { Language } from '../../http/language.ts'
import type { UsageTexts } from './usage-texts.ts'

/** Two years; those before are in the JSON. */
const SHOWN_MONTHS = 24

interface UsageProps {
  lang: Language
  texts: UsageTexts
  usage: Numbers
}

/** The numbers, then the votes of each month, the latest first. */
export function Usage({ lang, texts, usage }: UsageProps) {
  const { since, demarches, buttons, votes, reports, opinions } = usage
  const written = (n: number) => n.toLocaleString(lang)
  const rows = [
    [texts.demarches, written(demarches)],
    [texts.buttons, written(buttons)],
    [texts.votes, written(votes.total)],
    [texts.last12Months, written(votes.last12Months)],
    [texts.reports, written(reports.received)],
    [texts.reportsAnswered, written(reports.answered)],
    [texts.delay, reports.answerDays === null ? texts.unknown : texts.days(reports.answerDays)],
    [texts.opinions, written(opinions.published)],
    [texts.opinionsAnswered, written(opinions.answered)],
  ] as const
  return (
    <>
      <h1>{texts.title}</h1>
      <p>{texts.lead}</p>
      <p>{since === null ? texts.noVote : texts.since(monthIn(lang, since))}</p>
      <table class="figures">
        <caption>{texts.numbers}</caption>
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {votes.byMonth.length > 0 && (
        <table class="figures">
          <caption>{texts.byMonth}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.month}</th>
              <th scope="col">{texts.counted}</th>
            </tr>
          </thead>
          <tbody>
            {votes.byMonth
              .slice(-SHOWN_MONTHS)
              .toReversed()
              .map(({ month, votes: n }) => (
                <tr key={month}>
                  <th scope="row">{monthIn(lang, month)}</th>
                  <td>{written(n)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
      <p>
        <a href="/api/v1/usage">{texts.json}</a>
      </p>
    </>
  )
}

/** A month (`2026-11`) as the language writes it. */
function monthIn(lang: Language, month: string): string {
  return new Intl.DateTimeFormat(lang, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${month}-01`),
  )
}
