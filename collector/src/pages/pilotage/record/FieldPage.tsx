import { INDICATORS, type IndicatorName } from '@monavis/shared/indicators'
import type { Language } from '../../../http/language.ts'
import { isRecordName, isReviewed, type RecordField } from '../../../pilotage/record/record-fields.ts'
import { boxOf, type Typed } from '../../../pilotage/record/typed-indicator.ts'
import type { RegisteredDemarche } from '../../../registry/registry.ts'
import type { ChangeRecord } from '../../../store/record-changes.ts'
import { DayField } from '../../fields/DayField.tsx'
import type { FieldProps } from '../../fields/Notes.tsx'
import type { Option } from '../../fields/option.ts'
import { Radios } from '../../fields/Radios.tsx'
import { saidOf } from '../../fields/said.ts'
import { TextField } from '../../fields/TextField.tsx'
import { Ticks } from '../../fields/Ticks.tsx'
import type { Writing } from '../results/writing.ts'
import { ActForm, PostButton, type View } from '../Shell.tsx'
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

function Fields({ writing, field: of, typed, faults }: FieldPageProps) {
  const { lang } = writing
  const texts = RECORD_TEXTS[lang]
  const field = {
    said: saidOf(typed),
    problem: faults.map((fault) => ({
      field: fault === 'name' ? 'value' : fault,
      text: texts.faults[fault],
    })),
  }
  if (isRecordName(of)) return <TextField name="value" question={labelOf(of, lang)} {...field} />
  if (of === 'state') {
    const options = (['open', 'closed'] as const).map((value) => [value, texts.states[value]] as const)
    return <Radios name="value" question={texts.state} hint={texts.stateHint} options={options} {...field} />
  }
  return (
    <>
      <Value of={of} lang={lang} field={field} />
      <TextField name="source" question={texts.source} hint={texts.sourceHint} {...field} />
      <DayField name="date" question={texts.date} hint={texts.dateHint} {...field} />
    </>
  )
}

interface ValueProps {
  of: IndicatorName
  lang: Language
  field: Pick<FieldProps, 'said' | 'problem'>
}

function Value({ of, lang, field }: ValueProps) {
  const texts = RECORD_TEXTS[lang]
  const about = INDICATORS[of]
  const asked = { name: 'value', question: about.label[lang], ...field }
  switch (about.kind) {
    case 'boolean':
      return (
        <Radios
          {...asked}
          options={[
            ['yes', texts.yes],
            ['no', texts.no],
          ]}
        />
      )
    case 'choice':
      return <Radios {...asked} options={optionsOf(about.options, lang)} />
    case 'choices': {
      const boxes = optionsOf(about.options, lang).map(([value, words]) => [boxOf(value), words] as const)
      return <Ticks {...asked} hint={texts.several} options={boxes} />
    }
    default:
      return <TextField {...asked} />
  }
}

function optionsOf(options: Readonly<Record<string, Record<Language, string>>>, lang: Language): Option[] {
  return Object.entries(options).map(([value, words]) => [value, words[lang]])
}
