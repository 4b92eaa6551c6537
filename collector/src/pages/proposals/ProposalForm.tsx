import { MAX_PROPOSAL_CHARS, PROPOSAL_KINDS } from '@monavis/shared/proposals'
import type { FieldProblem } from '@monavis/widget/form'
import type { Language } from '../../http/language.ts'
import { Radios } from '../fields/Radios.tsx'
import { TextField } from '../fields/TextField.tsx'
import type { ProposalForm as Fields } from './proposal-form.ts'
import type { ProposalTexts } from './proposal-texts.ts'

/** What is typed of an administration or a title. */
const MAX_LINE_CHARS = 300

export interface ProposalFormProps {
  lang: Language
  texts: ProposalTexts
  /** As they were filled in so far. */
  said: Pick<Fields, 'id'> & Partial<Fields>
  problem?: FieldProblem | undefined
  /** It was shown what is alike: to be sent even so. */
  isEvenSo?: boolean
}

/** Everything there is to say of a proposal, on one page. */
export function ProposalForm({ lang, texts, said, problem, isEvenSo }: ProposalFormProps) {
  const { id, kind = 'digitise', title = '', administration = '', text = '' } = said
  const field = { said: new URLSearchParams({ kind, title, administration, text }), problem }
  return (
    <form method="post" action="/propositions">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="lang" value={lang} />
      {isEvenSo && <input type="hidden" name="evenSo" value="1" />}
      <Radios
        name="kind"
        question={texts.kind}
        options={PROPOSAL_KINDS.toReversed().map((one) => [one, texts.kinds[one]])}
        {...field}
      />
      <TextField
        name="title"
        question={texts.demarche}
        hint={texts.demarcheHint}
        maxLength={MAX_LINE_CHARS}
        {...field}
      />
      <TextField
        name="administration"
        question={texts.administration}
        maxLength={MAX_LINE_CHARS}
        {...field}
      />
      <TextField
        name="text"
        question={texts.why}
        hint={texts.whyHint}
        maxLength={MAX_PROPOSAL_CHARS}
        isLong
        {...field}
      />
      <button type="submit" class="send">
        {isEvenSo ? texts.different : texts.send}
      </button>
    </form>
  )
}
