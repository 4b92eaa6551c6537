import type { FieldProblem } from '@monavis/widget/form'
import type { RegisteredDemarche } from '../../../registry/registry.ts'
import { TextField } from '../../fields/TextField.tsx'
import { ActForm, type View } from '../Shell.tsx'
import type { DemarcheForm as Fields } from './declare-forms.ts'
import type { DeclareTexts } from './declare-texts.ts'

const MAX_LINE_CHARS = 300

interface DemarcheFormProps {
  view: View
  texts: DeclareTexts['create']
  /** As it was filled in so far. */
  said: Fields
  problem?: FieldProblem | undefined
  /** Démarches of a like name, shown once before another is made. */
  alike?: readonly RegisteredDemarche[]
}

/** What a new démarche is called, and whose it is. */
export function DemarcheForm({ view, texts, said, problem, alike = [] }: DemarcheFormProps) {
  const { title = '', administration = '', ministere = '' } = said
  const field = {
    said: new URLSearchParams({ title, administration, ministere }),
    problem,
    maxLength: MAX_LINE_CHARS,
  }
  return (
    <>
      {alike.length > 0 && (
        <section class="worked" aria-labelledby="alike">
          <h2 id="alike">{texts.alike}</h2>
          <p>{texts.alikeSay}</p>
          <ul>
            {alike.map((one) => (
              <li key={one.id} lang="fr">
                <a href={`/pilotage/chercher?q=${one.id}`}>{one.title}</a> – {one.administration}
              </li>
            ))}
          </ul>
        </section>
      )}
      <ActForm view={view} action="/pilotage/demarches/nouvelle">
        <TextField name="title" question={texts.name} hint={texts.nameHint} {...field} />
        <TextField
          name="administration"
          question={texts.administration}
          hint={texts.administrationHint}
          {...field}
        />
        <TextField name="ministere" question={texts.ministere} hint={texts.ministereHint} {...field} />
        {alike.length > 0 && <input type="hidden" name="evenSo" value="1" />}
        <button type="submit" class="send">
          {alike.length > 0 ? texts.evenSo : texts.send}
        </button>
      </ActForm>
    </>
  )
}
