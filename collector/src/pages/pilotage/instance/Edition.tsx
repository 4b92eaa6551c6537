import type { FieldProblem } from '@monavis/widget/form'
import { stateOf } from '../../../editions/steps.ts'
import type { EditionRecord, RemarkRecord } from '../../../store/editions.ts'
import { TextField } from '../../fields/TextField.tsx'
import { ActForm, type View } from '../Shell.tsx'
import { When } from '../When.tsx'
import { EditionStep } from './EditionStep.tsx'
import { FormAlert } from './FormAlert.tsx'
import { INSTANCE_TEXTS } from './instance-texts.ts'

const LIST = '/pilotage/instance/editions'

export interface EditionProps {
  view: View
  /** The last revision. */
  record: EditionRecord
  /** Of all its revisions. */
  remarks: readonly (RemarkRecord & { revision: number })[]
  now: number
  said: URLSearchParams
  problem: FieldProblem | undefined
}

/** The last revision of an edition: how far it has come, and where it may go. */
export function Edition(props: EditionProps) {
  const { view, record, remarks, now, problem } = props
  const { editions: texts } = INSTANCE_TEXTS[view.lang]
  const { edition, revision, imported, reason, embargoUntil, frozenAt, method, digest } = record
  const at = `${LIST}/${edition}`
  const state = stateOf(record, now)
  return (
    <>
      <FormAlert problem={problem} />
      <dl>
        <dt>{texts.revision}</dt>
        <dd>
          {revision}, {texts.states[state]}
          {imported && ` (${texts.imported})`}
        </dd>
        <dt>{texts.frozen}</dt>
        <dd>
          <When at={frozenAt} lang={view.lang} />
        </dd>
        {embargoUntil !== null && (
          <>
            <dt>{texts.until}</dt>
            <dd>
              <When at={embargoUntil} lang={view.lang} />
            </dd>
          </>
        )}
        {reason && (
          <>
            <dt>{texts.reason}</dt>
            <dd class="written">{reason}</dd>
          </>
        )}
        {method && (
          <>
            <dt>{texts.method}</dt>
            <dd>{method}</dd>
          </>
        )}
        <dt>{texts.digest}</dt>
        <dd>
          <code>{digest.toString('hex')}</code>
        </dd>
      </dl>
      <p>
        {texts.content} – <a href={`${at}/contenu?format=json`}>JSON</a> –{' '}
        <a href={`${at}/contenu?format=csv`}>CSV</a>
      </p>
      <p>
        <a href={`${at}/differences`}>{texts.differences}</a>
      </p>
      <EditionStep {...props} state={state} action={at} />
      <h2>{texts.remarks}</h2>
      {remarks.length === 0 && <p>{texts.noRemark}</p>}
      {remarks.map((remark) => (
        <blockquote key={`${remark.revision} ${remark.at} ${remark.ministere}`} class="worked">
          <p class="small">
            {remark.ministere} – {texts.revision} {remark.revision} – <When at={remark.at} lang={view.lang} />
          </p>
          <p class="written">{remark.body}</p>
        </blockquote>
      ))}
      {state === 'review' && <Remark {...props} />}
      <p>
        <a href={LIST}>{texts.back}</a>
      </p>
    </>
  )
}

function Remark({ view, record, said, problem }: EditionProps) {
  const { editions: texts } = INSTANCE_TEXTS[view.lang]
  const field = { said, problem }
  return (
    <ActForm view={view} action={`${LIST}/${record.edition}/remarques`}>
      <TextField name="ministere" question={texts.ministere} maxLength={300} {...field} />
      <TextField name="text" question={texts.remark} maxLength={10_000} isLong {...field} />
      <button type="submit" class="send">
        {texts.addRemark}
      </button>
    </ActForm>
  )
}
