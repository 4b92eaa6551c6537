import type { Language } from '../../http/language.ts'

interface SupportFormProps {
  lang: Language
  /** Of the proposal. */
  number: number
  /** On the button. */
  label: string
}

/** One button, which counts a support. */
export function SupportForm({ lang, number, label }: SupportFormProps) {
  return (
    <form method="post" action={`/propositions/${number}/soutien`}>
      <input type="hidden" name="lang" value={lang} />
      <button type="submit" class="send">
        {label}
      </button>
    </form>
  )
}
