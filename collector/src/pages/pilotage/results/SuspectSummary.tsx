import type { Results } from '../../../pilotage/results/results.ts'
import type { Writing } from './writing.ts'

interface SuspectSummaryProps {
  writing: Writing
  demarche: number
  results: Results
}

/** How many votes were kept apart, and nothing of what they say. */
export function SuspectSummary({ writing, demarche, results: { now } }: SuspectSummaryProps) {
  const { numbers } = writing
  const texts = writing.texts.suspects
  const { suspect, admitted, rejected } = now.trust
  return (
    <section aria-labelledby="suspects">
      <h2 id="suspects">{texts.title}</h2>
      <p>{texts.counts(numbers.whole(suspect), numbers.whole(admitted), numbers.whole(rejected))}</p>
      <p class="hint">{texts.about}</p>
      <p>
        <a href={`/pilotage/demarches/${demarche}/suspects`}>{texts.more}</a>
      </p>
    </section>
  )
}
