import { INDICATORS, type IndicatorName } from '@monavis/shared/indicators'
import { isRecordName, isReviewed, type RecordField } from '../../../pilotage/record/record-fields.ts'
import { boxOf, type Typed } from '../../../pilotage/record/typed-indicator.ts'
import type { RegisteredDemarche } from '../../../registry/registry.ts'
import type { ChangeRecord } from '../../../store/record-changes.ts'
import { DayField, TextField, Ticks } from '../../reports/Fields.tsx'
import type { Writing } from '../results/writing.ts'
import { ActForm, PostButton, type View } from '../Shell.tsx'
import { Radios } from './Radios.tsx'
import { RECORD_TEXTS } from './record-texts.ts'
import { labelOf, writeChange } from './record-words.ts'

/** Fields of the form that can be wrong. */
export type FieldFault = 'name' | 'value' | 'source' | 'date'

export interface FieldPageProps {
  view: View
  writing: Writing
  demarche: RegisteredDemarche
  field: RecordField
  /** As it was typed, or as it is held. */
  typed: Typed
  faults: readonly FieldFault[]
  waiting: ChangeRecord | undefined
}

/** Where one field of the public record is changed. */
export function FieldPage(props: FieldPageProps) {
  const { view, writing, demarche, field, waiting } = props
  const { lang } = writing
  const texts = RECORD_TEXTS[lang]
  const back = `/pilotage/demarches/${demarche.id}/fiche`
  const waits = isReviewed(field, demarche) && view.agent?.isAdmin !== true
  const hasValue = field !== 'state' && !isRecordName(field) && demarche.indicators[field] !== undefined
  return (
    <>
      {waits && <p>{texts.review}</p>}
      {waiting && (
        <div class="worked">
          <p>{texts.waits(writeChange(waiting, lang), writing.instant(waiting.at))}</p>
          <PostButton view={view} action={`${back}/${field}/retrait`} class="link">
            {texts.withdraw}
          </PostButton>
        </div>
      )}
      <ActForm view={view} action={`${back}/${field}`}>
        <Fields {...props} />
        <button class="send" type="submit">
          {waits ? texts.ask : texts.save}
        </button>
      </ActForm>
      {hasValue && (
        <PostButton view={view} action={`${back}/${field}/effacement`} class="quiet">
          {texts.forget}
        </PostButton>
      )}
      <p>
        <a href={back}>{texts.back}</a>
      </p>
    </>
  )
}

function Fields({ writing, field, typed, faults }: FieldPageProps) {
  const { lang } = writing
  const texts = RECORD_TEXTS[lang]
  const told = (name: 'value' | 'source' | 'date', fault: FieldFault = name) => ({
    name,
    problem: faults.includes(fault) ? texts.faults[fault] : undefined,
    isFirst: faults[0] === fault,
  })
  if (isRecordName(field)) {
    return <TextField {...told('value', 'name')} label={labelOf(field, lang)} value={typed.value ?? ''} />
  }
  if (field === 'state') {
    const options = (['open', 'closed'] as const).map((value) => ({ value, text: texts.states[value] }))
    return (
      <Radios
        {...told('value')}
        label={texts.state}
        hint={texts.stateHint}
        value={typed.value}
        options={options}
      />
    )
  }
  return (
    <>
      <Value field={field} writing={writing} typed={typed} told={told('value')} />
      <TextField
        {...told('source')}
        label={texts.source}
        hint={texts.sourceHint}
        value={typed.source ?? ''}
      />
      <DayField {...told('date')} label={texts.date} hint={texts.dateHint} value={typed.date ?? ''} />
    </>
  )
}

interface ValueProps {
  field: IndicatorName
  writing: Writing
  typed: Typed
  told: { name: string; problem: string | undefined; isFirst: boolean }
}

function Value({ field, writing: { lang }, typed, told }: ValueProps) {
  const texts = RECORD_TEXTS[lang]
  const about = INDICATORS[field]
  const label = about.label[lang]
  if (about.kind === 'boolean') {
    const options = [
      { value: 'yes', text: texts.yes },
      { value: 'no', text: texts.no },
    ]
    return <Radios {...told} label={label} value={typed.value} options={options} />
  }
  if (about.kind === 'choice' || about.kind === 'choices') {
    const options = Object.entries(about.options).map(([value, text]) => ({ value, text: text[lang] }))
    if (about.kind === 'choice')
      return <Radios {...told} label={label} value={typed.value} options={options} />
    return (
      <Ticks
        {...told}
        label={label}
        hint={texts.several}
        options={options.map(({ value, text }) => {
          const name = boxOf(value)
          return { name, text, isTicked: typed[name] !== undefined }
        })}
      />
    )
  }
  return <TextField {...told} label={label} value={typed.value ?? ''} />
}
