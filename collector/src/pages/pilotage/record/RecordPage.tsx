import { INDICATOR_NAMES } from '@monavis/shared/indicators'
import { parseDay } from '@monavis/shared/period'
import type { ComponentChildren } from 'preact'
import type { RecordField } from '../../../pilotage/record/record-fields.ts'
import type { RegisteredDemarche } from '../../../registry/registry.ts'
import { type ChangeRecord, RECORD_NAMES } from '../../../store/record-changes.ts'
import type { Writing } from '../results/writing.ts'
import { Announced } from './Announced.tsx'
import { RECORD_TEXTS } from './record-texts.ts'
import { labelOf, writeChange, writeValue } from './record-words.ts'

export interface RecordPageProps {
  writing: Writing
  demarche: RegisteredDemarche
  waiting: readonly ChangeRecord[]
  refused: readonly ChangeRecord[]
  /** A manager. */
  mayWrite: boolean
  /** To be reviewed on the whole instance: told to its administrators alone. */
  toReview: number | undefined
}

/** What everybody can read of a démarche, and the way to change it. */
export function RecordPage(props: RecordPageProps) {
  const { writing, demarche, waiting, refused, mayWrite, toReview } = props
  const { lang } = writing
  const texts = RECORD_TEXTS[lang]
  const address = `/pilotage/demarches/${demarche.id}`
  return (
    <>
      <p>
        {texts.about} {demarche.public ? texts.isPublic : texts.isNotPublic}
      </p>
      {toReview !== undefined && toReview > 0 && (
        <p>
          <a href="/pilotage/instance/demarches/fiches">
            {texts.reviewLink(writing.numbers.whole(toReview))}
          </a>
        </p>
      )}
      <h2>{texts.names}</h2>
      <dl class="record">
        {RECORD_NAMES.map((name) => (
          <Field key={name} field={name}>
            <span lang="fr">{demarche[name]}</span>
          </Field>
        ))}
        <Field field="state" isFixed={demarche.state === 'archived'}>
          {texts.states[demarche.state]}
          {demarche.state === 'archived' && <p class="hint">{texts.archivedHint}</p>}
        </Field>
      </dl>
      <h2>{texts.indicators}</h2>
      <p class="hint">{texts.indicatorsAbout}</p>
      <dl class="record">
        {INDICATOR_NAMES.map((name) => {
          const indicator = demarche.indicators[name]
          return (
            <Field key={name} field={name}>
              {indicator ? (
                <>
                  <strong>{writeValue(name, indicator.value, lang)}</strong>{' '}
                  <span class="tag">{indicator.status === 'verified' ? texts.verified : texts.declared}</span>{' '}
                  <span class="small">
                    {texts.sourced(indicator.source, writing.day(parseDay(indicator.date) ?? 0))}
                  </span>
                </>
              ) : (
                <span class="small">{texts.unknown}</span>
              )}
            </Field>
          )
        })}
      </dl>
      <h2>{texts.announcements.title}</h2>
      <Announced writing={writing} announcements={demarche.announcements} />
      {mayWrite && (
        <p>
          <a href={`${address}/annonces`}>{texts.announcements.edit}</a>
        </p>
      )}
      {refused.length > 0 && (
        <>
          <h2>{texts.refusals}</h2>
          <ul>
            {refused.map((change) => (
              <li key={change.id}>
                {texts.refusal(
                  labelOf(change.field, lang),
                  writeChange(change, lang),
                  writing.instant(change.decidedAt ?? change.at),
                  change.reason ?? '',
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )

  function Field({
    field,
    isFixed,
    children,
  }: {
    field: RecordField
    isFixed?: boolean
    children: ComponentChildren
  }) {
    const change = waiting.find((one) => one.field === field)
    return (
      <div>
        <dt>{labelOf(field, lang)}</dt>
        <dd>
          {children}{' '}
          {mayWrite && !isFixed && (
            <a href={`${address}/fiche/${field}`}>
              {texts.change} <span class="unseen">{labelOf(field, lang)}</span>
            </a>
          )}
          {change && <p class="hint">{texts.waits(writeChange(change, lang), writing.instant(change.at))}</p>}
        </dd>
      </div>
    )
  }
}
