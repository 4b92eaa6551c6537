import type { Results } from '../../../pilotage/results/results.ts'
import type { RegisteredDemarche } from '../../../registry/registry.ts'
import type { Writing } from './writing.ts'

interface ParticipationProps {
  writing: Writing
  demarche: RegisteredDemarche
  results: Results
}

/** How many of those who used the démarche said how it went. */
export function Participation({ writing, demarche, results: { now, former } }: ParticipationProps) {
  const { texts, numbers } = writing
  const write = ({ participation }: typeof now) => {
    if (participation?.share == null) return texts.none
    const { share } = participation
    return share > 0 && share < 0.01 ? texts.participation.tiny : numbers.percent(share)
  }
  return (
    <section aria-labelledby="participation">
      <h2 id="participation">{texts.participation.title}</h2>
      {now.participation ? (
        <>
          <p class="figure">
            <strong>{write(now)}</strong>{' '}
            <span>
              {texts.participation.votes(
                numbers.whole(now.scores.satisfaction.n),
                numbers.whole(now.participation.uses),
              )}
            </span>
          </p>
          <p>
            {texts.former}
            {writing.lang === 'fr' ? '\u00a0: ' : ': '}
            {write(former)}
          </p>
        </>
      ) : (
        <p>
          <a href={`/pilotage/demarches/${demarche.id}/fiche`}>{texts.participation.unknown}</a>
        </p>
      )}
      <p class="hint">{texts.participation.about}</p>
    </section>
  )
}
