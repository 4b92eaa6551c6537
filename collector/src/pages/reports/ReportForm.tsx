import { REPORT_CODES } from '@monavis/shared/reports'
import type { Language } from '../../http/language.ts'
import type { RegisteredDemarche } from '../../registry/registry.ts'
import { Choice, KeyField, TextField, Ticks } from './Fields.tsx'
import { type ReportDraft, type ReportField, tickOf } from './report-form.ts'
import type { ReportTexts } from './report-texts.ts'

export interface ReportFormProps {
  lang: Language
  texts: ReportTexts
  draft: ReportDraft
  /** What is wrong, and what is said of it; the first of the page has the focus. */
  problems: Partial<Record<ReportField, string>>
  /** That the draft is about, where that is settled. */
  demarche: RegisteredDemarche | undefined
  /** To choose from, where it is not. */
  listed: readonly RegisteredDemarche[]
  /** It speaks for several people, with its key. */
  isAssociation: boolean
}

/** What one fills in to report a problem. */
export function ReportForm(props: ReportFormProps) {
  const { lang, texts, draft, problems, demarche, listed, isAssociation } = props
  const address = isAssociation ? '/signaler/association' : '/signaler'
  const [first] = Object.keys(problems)
  const told = (name: ReportField) => ({ name, problem: problems[name], isFirst: first === name })
  return (
    <form method="post" action={address}>
      <input type="hidden" name="id" value={draft.id} />
      <input type="hidden" name="lang" value={lang} />
      {isAssociation && (
        <KeyField {...told('key')} label={texts.association.key} hint={texts.association.keyHint} />
      )}
      {demarche ? (
        <>
          <input type="hidden" name="demarche" value={demarche.id} />
          <p>
            <a href={`${address}?lang=${lang}`}>{texts.otherDemarche}</a>
          </p>
        </>
      ) : (
        <Choice
          {...told('demarche')}
          label={texts.demarche}
          none={texts.choose}
          value={draft.demarche}
          options={choicesOf(listed)}
        />
      )}
      <Ticks
        {...told('codes')}
        label={texts.codes}
        hint={texts.codesHint}
        options={REPORT_CODES.map((code) => ({
          name: tickOf(code),
          text: texts.code[code],
          isTicked: draft.codes.includes(code),
        }))}
      />
      {isAssociation && (
        <TextField
          {...told('members')}
          label={texts.association.members}
          hint={texts.association.membersHint}
          value={draft.members}
        />
      )}
      <TextField {...told('text')} label={texts.text} hint={texts.textHint} value={draft.text} isLong />
      <button class="send" type="submit">
        {texts.send}
      </button>
    </form>
  )
}

/** By title; two démarches may have the same one. */
function choicesOf(listed: readonly RegisteredDemarche[]) {
  return listed
    .map(({ id, title, administration }) => ({ value: String(id), text: `${title} (${administration})` }))
    .sort((a, b) => a.text.localeCompare(b.text, 'fr'))
}
