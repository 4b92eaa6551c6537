import { isoDay, type Period } from '@monavis/shared/period'
import type { DayFault } from '../../../pilotage/results/asked-period.ts'
import { PRESETS, presetPeriod } from '../../../pilotage/results/presets.ts'
import { DayField } from '../../fields/DayField.tsx'
import { problemsOf } from '../../fields/problems.ts'
import type { Writing } from './writing.ts'

export interface PeriodFormProps {
  writing: Writing
  action: string
  /** As they were typed. */
  from: string
  to: string
  faults: { from?: DayFault; to?: DayFault }
  today: number
}

/** Chooses a period: by one link, or by its two days. */
export function PeriodForm({ writing, action, from, to, faults, today }: PeriodFormProps) {
  const { period: texts } = writing.texts
  const field = {
    said: new URLSearchParams({ from, to }),
    problem: problemsOf(faults, texts.faults),
  }
  return (
    <section class="period" aria-label={texts.title}>
      <nav aria-label={texts.presets}>
        <ul>
          {PRESETS.map((preset) => {
            const address = queryOf(presetPeriod(preset, today))
            return (
              <li key={preset}>
                <a
                  href={`${action}${address}`}
                  aria-current={address === queryIn(from, to) ? 'true' : undefined}
                >
                  {texts.preset[preset]}
                </a>
              </li>
            )
          })}
        </ul>
      </nav>
      <form method="get" action={action} class="row">
        <DayField name="from" question={texts.from} {...field} />
        <DayField name="to" question={texts.to} {...field} />
        <button class="send" type="submit">
          {texts.show}
        </button>
      </form>
    </section>
  )
}

function queryOf({ from, to }: Period): string {
  return queryIn(isoDay(from), isoDay(to))
}

function queryIn(from: string, to: string): string {
  return `?${new URLSearchParams({ from, to })}`
}
