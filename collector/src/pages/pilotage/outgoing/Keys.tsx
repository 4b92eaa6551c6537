import { isoDay, parisDay } from '@monavis/shared/period'
import type { KeySummary } from '@monavis/shared/schemas'
import type { FieldProblem } from '@monavis/widget/form'
import { BOUND_SCOPES } from '../../../registry/keyring.ts'
import { DayField } from '../../fields/DayField.tsx'
import { TextField } from '../../fields/TextField.tsx'
import { Ticks } from '../../fields/Ticks.tsx'
import { Listing } from '../Listing.tsx'
import { Said } from '../Said.tsx'
import { ActForm, PostButton, type View } from '../Shell.tsx'
import { type BoundScope, OUTGOING_TEXTS } from './outgoing-texts.ts'

export interface KeysProps {
  keys: readonly KeySummary[]
  said: URLSearchParams
  problem: FieldProblem | undefined
}

/** The keys that open one démarche, and a form for another. */
export function Keys({ view, here, keys, said, problem }: KeysProps & { view: View; here: string }) {
  const texts = OUTGOING_TEXTS[view.lang].keys
  const field = { said, problem }
  return (
    <section aria-labelledby="cles">
      <h2 id="cles">{texts.title}</h2>
      <p>{texts.intro}</p>
      {keys.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <Listing
          label={texts.caption}
          rows={keys}
          keyOf={({ id }) => id}
          columns={[
            { head: texts.name, of: ({ name }) => name },
            {
              head: texts.scopes,
              of: ({ scopes }) => scopes.map((scope) => texts.scopeNames[scope as BoundScope]).join(', '),
            },
            {
              head: texts.expires,
              of: ({ expiresAt }) => (expiresAt ? isoDay(parisDay(Date.parse(expiresAt) - 1)) : texts.never),
            },
            {
              of: ({ id, name }) => (
                <PostButton view={view} action={`${here}/cles/${id}/fin`} class="link">
                  <Said said={texts.end} of={texts.endOf(name)} />
                </PostButton>
              ),
            },
          ]}
        />
      )}
      <details open={problem !== undefined}>
        <summary>{texts.newTitle}</summary>
        <ActForm view={view} action={`${here}/cles`}>
          <TextField name="name" question={texts.name} hint={texts.nameHint} maxLength={100} {...field} />
          <Ticks
            name="scopes"
            question={texts.scopes}
            options={BOUND_SCOPES.map((scope) => [scope, texts.scopeNames[scope]])}
            {...field}
          />
          <DayField name="expires" question={texts.expires} hint={texts.expiresHint} {...field} />
          <button class="send" type="submit">
            {texts.create}
          </button>
        </ActForm>
      </details>
    </section>
  )
}
