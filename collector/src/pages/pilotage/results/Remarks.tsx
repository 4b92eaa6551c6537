import type { SuspectRemarkRecord } from '../../../store/suspect-remarks.ts'
import type { Writing } from './writing.ts'

interface RemarksProps {
  writing: Writing
  remarks: readonly SuspectRemarkRecord[]
  /** Told where remarks are of several démarches. */
  titleOf?: (demarche: number) => string | undefined
}

/** What agents have said of suspect votes. */
export function Remarks({ writing, remarks, titleOf }: RemarksProps) {
  return (
    <ul class="entries">
      {remarks.map(({ id, demarche, body, email, at }) => (
        <li key={id} class="entry">
          {titleOf && (
            <p>
              <a href={`/pilotage/demarches/${demarche}/suspects`} lang="fr">
                {titleOf(demarche)}
              </a>
            </p>
          )}
          <p class="written" lang="fr">
            {body}
          </p>
          <p class="small">{writing.texts.suspects.by(email, writing.instant(at))}</p>
        </li>
      ))}
    </ul>
  )
}
