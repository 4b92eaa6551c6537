import { TextField } from '../../fields/TextField.tsx'
import type { DeclareTexts } from './declare-texts.ts'

/** Longer searches find nothing more. */
export const MAX_SEARCH_CHARS = 200

export function SearchForm({ texts, search = '' }: { texts: DeclareTexts['search']; search?: string }) {
  return (
    <search>
      <form action="/pilotage/chercher">
        <TextField
          name="q"
          question={texts.label}
          hint={texts.hint}
          maxLength={MAX_SEARCH_CHARS}
          said={new URLSearchParams({ q: search })}
        />
        <p class="go">
          <button type="submit" class="send">
            {texts.send}
          </button>
          <a href="/pilotage/demarches/nouvelle" class="quiet">
            {texts.create}
          </a>
        </p>
      </form>
    </search>
  )
}
