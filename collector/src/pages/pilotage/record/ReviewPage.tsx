import { parseDay } from '@monavis/shared/period'
import { heldValue } from '../../../pilotage/record/record-fields.ts'
import type { Registry } from '../../../registry/registry.ts'
import type { ChangeRecord, RecordChange } from '../../../store/record-changes.ts'
import { TextField } from '../../fields/TextField.tsx'
import { PageLinks } from '../PageLinks.tsx'
import type { Writing } from '../results/writing.ts'
import { ActForm, type View } from '../Shell.tsx'
import { RECORD_TEXTS } from './record-texts.ts'
import { labelOf, writeChange } from './record-words.ts'

export interface ReviewPageProps {
  view: View
  writing: Writing
  registry: Registry
  changes: readonly ChangeRecord[]
  page: number
  pages: number
  /** A refusal whose reason could not be taken. */
  refused?: { id: number; reason: string } | undefined
}

export const REVIEW_ADDRESS = '/pilotage/instance/demarches/fiches'

/** Changes of public records that wait for an administrator, the oldest first. */
export function ReviewPage({ view, writing, registry, changes, page, pages, refused }: ReviewPageProps) {
  const { lang } = writing
  const texts = RECORD_TEXTS[lang].reviews
  return (
    <>
      <p>{changes.length === 0 ? texts.none : texts.about}</p>
      {changes.map((change) => {
        const { id, demarche, field, email, at } = change
        const held = registry.find(demarche)
        const now = held && ({ field, value: heldValue(field, held) } as RecordChange)
        const isRefused = refused?.id === id
        return (
          <section key={id} class="entry" aria-labelledby={`demande-${id}`}>
            <h2 id={`demande-${id}`}>
              <a href={`/pilotage/demarches/${demarche}/fiche`} lang="fr">
                {held?.title}
              </a>{' '}
              – {labelOf(field, lang)}
            </h2>
            <dl class="record">
              <div>
                <dt>{texts.now}</dt>
                <dd lang="fr">{now && writeWhole(now)}</dd>
              </div>
              <div>
                <dt>{texts.asked}</dt>
                <dd lang="fr">{writeWhole(change)}</dd>
              </div>
            </dl>
            <p class="small">{texts.by(email, writing.instant(at))}</p>
            <ActForm view={view} action={`${REVIEW_ADDRESS}/${id}/acceptation`}>
              <input type="hidden" name="asked" value={at} />
              <button class="send" type="submit">
                {texts.accept}
              </button>
            </ActForm>
            <details open={isRefused}>
              <summary>{texts.refuse}</summary>
              <ActForm view={view} action={`${REVIEW_ADDRESS}/${id}/refus`}>
                <input type="hidden" name="asked" value={at} />
                <TextField
                  name="reason"
                  id={`reason-${id}`}
                  question={texts.reason}
                  hint={texts.reasonHint}
                  said={new URLSearchParams({ reason: isRefused ? refused.reason : '' })}
                  problem={isRefused ? { field: 'reason', text: texts.noReason } : undefined}
                  isLong
                />
                <button class="send" type="submit">
                  {texts.refuse}
                </button>
              </ActForm>
            </details>
          </section>
        )
      })}
      <PageLinks {...{ page, pages }} isLast={page === pages} lang={writing.lang} address={REVIEW_ADDRESS} />
      <p>
        <a href="/pilotage/instance/demarches">{texts.back}</a>
      </p>
    </>
  )

  /** With its source, where it has one. */
  function writeWhole(change: RecordChange): string {
    const said = writeChange(change, lang)
    const { value } = change
    if (value === null || typeof value === 'string') return said
    return `${said} (${value.source}, ${writing.day(parseDay(value.date) ?? 0)})`
  }
}
