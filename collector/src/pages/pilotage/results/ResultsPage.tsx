import type { Period } from '@monavis/shared/period'
import type { PublicationState } from '../../../pilotage/results/publication.ts'
import type { Results } from '../../../pilotage/results/results.ts'
import type { RegisteredDemarche } from '../../../registry/registry.ts'
import { Course } from './Course.tsx'
import { Distribution } from './Distribution.tsx'
import { Help } from './Help.tsx'
import { Hours } from './Hours.tsx'
import { MarkSection } from './MarkSection.tsx'
import { NotesOfPeriod } from './NotesOfPeriod.tsx'
import { Participation } from './Participation.tsx'
import { PeriodForm, type PeriodFormProps } from './PeriodForm.tsx'
import { Publication } from './Publication.tsx'
import { Satisfaction } from './Satisfaction.tsx'
import { Buttons, Languages } from './Splits.tsx'
import { SuspectSummary } from './SuspectSummary.tsx'

export interface ResultsPageProps extends Omit<PeriodFormProps, 'action'> {
  demarche: RegisteredDemarche
  /** Undefined where the period that was asked for is none. */
  told:
    | { period: Period; before: Period; results: Results; publication: PublicationState; publishFrom: number }
    | undefined
  /** A manager. */
  mayWrite: boolean
}

/** All that a démarche's agents are told of it. */
export function ResultsPage({ demarche, told, mayWrite, ...form }: ResultsPageProps) {
  const { writing } = form
  const { id } = demarche
  return (
    <>
      <PeriodForm {...form} action={`/pilotage/demarches/${id}`} />
      {told && <Told />}
    </>
  )

  function Told() {
    if (!told) return null
    const { period, before, results, publication, publishFrom } = told
    const { texts } = writing
    const common = { writing, results }
    return (
      <>
        <p class="about-period">
          {texts.period.shown(writing.day(period.from), writing.day(period.to))},{' '}
          {texts.period.compared(writing.day(before.from), writing.day(before.to))}.
        </p>
        <div class="results">
          <Satisfaction {...common} publishFrom={publishFrom} />
          <Participation {...common} demarche={demarche} />
          <div class="whole">
            <Course {...common} period={period} />
            <NotesOfPeriod writing={writing} demarche={id} notes={results.notes} mayWrite={mayWrite} />
          </div>
          <Distribution {...common} />
          <Publication writing={writing} demarche={id} state={publication} />
          <MarkSection {...common} id="clarte" name="comprehension" {...texts.clarity} />
          <MarkSection {...common} id="autonomie" name="autonomy" {...texts.autonomy} />
          <div class="whole">
            <Help {...common} />
            <Buttons {...common} demarche={demarche} />
            <Languages {...common} />
            <Hours {...common} />
            <SuspectSummary {...common} demarche={id} />
          </div>
        </div>
      </>
    )
  }
}
