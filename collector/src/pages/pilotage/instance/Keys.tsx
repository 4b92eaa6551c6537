import { type KeySummary, SCOPES } from '@monavis/shared/schemas'
import type { FieldProblem } from '@monavis/widget/form'
import { DayField } from '../../fields/DayField.tsx'
import { TextField } from '../../fields/TextField.tsx'
import { Ticks } from '../../fields/Ticks.tsx'
import { Listing } from '../Listing.tsx'
import { ActForm, PostButton, type View } from '../Shell.tsx'
import { When } from '../When.tsx'
import { INSTANCE_TEXTS } from './instance-texts.ts'

const LIST = '/pilotage/instance/cles'
/** The number of the one that ADMIN_KEY sets: it goes with the setting. */
const SETTING_KEY = 0

interface KeysProps {
  view: View
  keys: readonly KeySummary[]
  now: number
  said: URLSearchParams
  problem: FieldProblem | undefined
}

/** The keys there are, but for what they are, and one more. */
export function Keys({ view, keys, now, said, problem }: KeysProps) {
  const { none, keys: texts } = INSTANCE_TEXTS[view.lang]
  const field = { said, problem }
  return (
    <>
      <p>{texts.lead}</p>
      {keys.length === 0 ? (
        <p>{none}</p>
      ) : (
        <Listing
          label={texts.title}
          heads={[texts.name, texts.scopes, texts.created, texts.expires, texts.revoke]}
        >
          {keys.map((key) => (
            <Key key={key.id} {...{ view, now }} summary={key} />
          ))}
        </Listing>
      )}
      <ActForm view={view} action={LIST}>
        <h2>{texts.make}</h2>
        <TextField name="name" question={texts.name} maxLength={300} {...field} />
        <Ticks
          name="scopes"
          question={texts.scopes}
          options={SCOPES.map((scope) => [scope, texts.scopeNames[scope]])}
          {...field}
        />
        <DayField name="expires" question={texts.expiresField} hint={texts.expiresHint} {...field} />
        <button type="submit" class="send">
          {texts.create}
        </button>
      </ActForm>
    </>
  )
}

function Key({ view, now, summary }: { view: View; now: number; summary: KeySummary }) {
  const { keys: texts } = INSTANCE_TEXTS[view.lang]
  const { id, name, scopes, createdAt, expiresAt } = summary
  const expires = expiresAt === null ? undefined : Date.parse(expiresAt)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{scopes.map((scope) => texts.scopeNames[scope]).join(', ')}</td>
      <td>
        <When at={Date.parse(createdAt)} lang={view.lang} />
      </td>
      <td>
        {expires === undefined && texts.never}
        {expires !== undefined && (expires <= now ? texts.expired : <When at={expires} lang={view.lang} />)}
      </td>
      <td>
        {id !== SETTING_KEY && (expires === undefined || expires > now) && (
          <PostButton view={view} action={`${LIST}/${id}/revocation`} class="quiet">
            {texts.revoke}
          </PostButton>
        )}
      </td>
    </tr>
  )
}
