import type { LastEdition, PublicationState } from '../../../pilotage/results/publication.ts'
import type { Writing } from './writing.ts'

interface PublicationProps {
  writing: Writing
  demarche: number
  state: PublicationState
}

/** What everybody can read of the démarche, and why or why not. */
export function Publication({ writing, demarche, state }: PublicationProps) {
  const { numbers } = writing
  const texts = writing.texts.publication
  const { reasons, n, publishFrom, edition } = state
  return (
    <section aria-labelledby="publication">
      <h2 id="publication">{texts.title}</h2>
      {reasons.length === 0 ? (
        <p>{texts.isPublished(numbers.whole(n))}</p>
      ) : (
        <>
          <p>{texts.isNot}</p>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{texts.reasons[reason](numbers.whole(n), numbers.whole(publishFrom))}</li>
            ))}
          </ul>
        </>
      )}
      <p>{edition ? sayEdition(edition) : texts.noEdition}</p>
      <p>
        <a href={`/pilotage/demarches/${demarche}/fiche`}>{texts.record}</a>
      </p>
    </section>
  )

  function sayEdition({ edition, publishedAt, satisfaction }: LastEdition): string {
    const said = texts.edition(edition, writing.instant(publishedAt.getTime()))
    if (!satisfaction) return `${said} ${texts.notInEdition}`
    const answers = numbers.whole(satisfaction.n ?? 0)
    if (satisfaction.mark === null) return `${said} ${texts.withheldInEdition(answers)}`
    return `${said} ${texts.inEdition(writing.mark('satisfaction', satisfaction), answers)}`
  }
}
