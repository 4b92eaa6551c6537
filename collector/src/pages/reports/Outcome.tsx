import { isoDay, parisDay } from '@monavis/shared/period'
import type { ComponentChildren } from 'preact'
import type { Language } from '../../http/language.ts'
import type { ReportRecord } from '../../store/reports.ts'
import { Day } from '../accessibility/Day.tsx'
import type { ReportTexts } from './report-texts.ts'

interface OutcomeProps {
  report: ReportRecord
  /** Of its démarche, where it still has one. */
  title: string | undefined
  lang: Language
  texts: ReportTexts
}

/** What was reported, and what has become of it. */
export function Outcome({ report, title, lang, texts }: OutcomeProps) {
  const { outcome, code } = texts
  const { at, codes, members, state, answer, answeredAt } = report
  const dayOf = (instant: number) => <Day day={isoDay(parisDay(instant))} lang={lang} />
  return (
    <dl>
      <Entry term={outcome.demarche}>
        <span lang="fr">{title ?? report.demarche}</span>
      </Entry>
      <Entry term={outcome.on}>{dayOf(at)}</Entry>
      <Entry term={outcome.said}>
        <ul>
          {codes.map((one) => (
            <li key={one}>{code[one]}</li>
          ))}
        </ul>
      </Entry>
      {members > 1 && <Entry term={outcome.people}>{members.toLocaleString(lang)}</Entry>}
      <Entry term={outcome.state}>
        <strong>{outcome.states[state]}</strong>
      </Entry>
      <Entry term={outcome.answer}>
        {answer === null || answeredAt === null ? (
          outcome.noAnswer
        ) : (
          <>
            {dayOf(answeredAt)}
            <br />
            {/* As they wrote it, in whatever language. */}
            <span class="written" dir="auto">
              {answer}
            </span>
          </>
        )}
      </Entry>
    </dl>
  )
}

function Entry({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div class="entry">
      <dt class="small">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
