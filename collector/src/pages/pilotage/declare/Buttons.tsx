import type { FieldProblem } from '@monavis/widget/form'
import type { RegisteredDemarche } from '../../../registry/registry.ts'
import type { ButtonRecord } from '../../../store/demarches.ts'
import { TextField } from '../../fields/TextField.tsx'
import { Listing } from '../Listing.tsx'
import { Said } from '../Said.tsx'
import { ActForm, type View } from '../Shell.tsx'
import type { DeclareTexts } from './declare-texts.ts'

interface ButtonsProps {
  view: View
  texts: DeclareTexts['buttons']
  demarche: RegisteredDemarche
  /** Whose code is shown below. */
  chosen: ButtonRecord
  isManager: boolean
  said: URLSearchParams
  problem: FieldProblem | undefined
}

const MAX_NAME_CHARS = 300

/** The buttons of a démarche: which code to show, and, for its managers, open or closed, and one more. */
export function Buttons({ view, texts, demarche, chosen, isManager, said, problem }: ButtonsProps) {
  const code = `/pilotage/demarches/${demarche.id}/code`
  const field = { said, problem, maxLength: MAX_NAME_CHARS }
  const rename = said.get('rename') ?? chosen.title
  return (
    <section aria-labelledby="boutons">
      <h2 id="boutons">{texts.heading}</h2>
      {demarche.state !== 'open' && <p class="error">{texts.demarcheClosed}</p>}
      <Listing
        label={texts.table}
        rows={demarche.buttons}
        keyOf={({ number }) => number}
        columns={[
          { head: texts.name, of: ({ title }) => <span lang="fr">{title}</span> },
          { head: texts.state, of: ({ closed }) => (closed ? texts.closed : texts.open) },
          {
            of: ({ number, title, closed }) => (
              <div class="go">
                <a
                  href={`${code}?bouton=${number}`}
                  aria-current={number === chosen.number ? 'true' : undefined}
                >
                  <Said {...texts.code(title)} />
                </a>
                {isManager && (
                  <ActForm view={view} action={`${code}/boutons/${number}/etat`} class="act">
                    <button type="submit" class="link" name="closed" value={closed ? '0' : '1'}>
                      <Said {...(closed ? texts.reopen(title) : texts.close(title))} />
                    </button>
                  </ActForm>
                )}
              </div>
            ),
          },
        ]}
      />
      {isManager && (
        <details open={problem?.field === 'title' || problem?.field === 'rename'}>
          <summary>
            {texts.send} – {texts.renameSend}
          </summary>
          <p class="small">{texts.say}</p>
          <ActForm view={view} action={`${code}/boutons`}>
            <TextField name="title" question={texts.add} hint={texts.addHint} {...field} />
            <button type="submit" class="send">
              {texts.send}
            </button>
          </ActForm>
          <ActForm view={view} action={`${code}/boutons/${chosen.number}/nom`}>
            <TextField
              name="rename"
              question={texts.rename}
              {...field}
              said={new URLSearchParams({ rename })}
            />
            <button type="submit" class="send">
              {texts.renameSend}
            </button>
          </ActForm>
        </details>
      )}
    </section>
  )
}
