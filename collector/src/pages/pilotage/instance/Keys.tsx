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
          rows={keys}
          keyOf={({ id }) => id}
          columns={[
            { head: texts.name, of: ({ name }) => name },
            {
              head: texts.scopes,
              of: ({ scopes }) => scopes.map((scope) => texts.scopeNames[scope]).join(', '),
            },
            {
              head: texts.created,
              of: ({ createdAt }) => <When at={Date.parse(createdAt)} lang={view.lang} />,
            },
            { head: texts.expires, of: (key) => <Expiry {...{ view, now, ...key }} /> },
            {
              of: (key) =>
                key.id !== SETTING_KEY &&
                !isOver(key, now) && (
                  <PostButton view={view} action={`${LIST}/${key.id}/revocation`} class="quiet">
                    {texts.revoke}
                  </PostButton>
                ),
            },
          ]}
        />
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

type ExpiryProps = Pick<KeySummary, 'expiresAt'> & { view: View; now: number }

function Expiry({ view: { lang }, now, expiresAt }: ExpiryProps) {
  const { never, expired } = INSTANCE_TEXTS[lang].keys
  if (expiresAt === null) return <>{never}</>
  return isOver({ expiresAt }, now) ? expired : <When at={Date.parse(expiresAt)} lang={lang} />
}

function isOver({ expiresAt }: Pick<KeySummary, 'expiresAt'>, now: number): boolean {
  return expiresAt !== null && Date.parse(expiresAt) <= now
}
