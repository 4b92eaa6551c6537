import type { FieldProblem } from '@monavis/widget/form'
import type { EmailDomain } from '../../../store/email-domains.ts'
import { TextField } from '../../fields/TextField.tsx'
import { ActForm, type View } from '../Shell.tsx'
import { INSTANCE_TEXTS } from './instance-texts.ts'

const PAGE = '/pilotage/instance/personnes/domaines'

interface DomainsProps {
  view: View
  domains: readonly EmailDomain[]
  said: URLSearchParams
  problem: FieldProblem | undefined
}

/** The domains that are listed, each to be removed, and one more. */
export function Domains({ view, domains, said, problem }: DomainsProps) {
  const { none, domains: texts, people } = INSTANCE_TEXTS[view.lang]
  const field = { said, problem }
  return (
    <>
      <p>{texts.lead}</p>
      {domains.length === 0 && <p>{none}</p>}
      <ul class="rows">
        {domains.map(({ domain, administration }) => (
          <li key={domain}>
            <ActForm view={view} action={`${PAGE}/retrait`} class="go">
              <span>
                <strong>{domain}</strong> – {administration ?? texts.anyAdministration}
              </span>
              <button type="submit" name="domain" value={domain} class="quiet">
                {texts.remove}
              </button>
            </ActForm>
          </li>
        ))}
      </ul>
      <ActForm view={view} action={PAGE}>
        <h2>{texts.add}</h2>
        <TextField name="domain" question={texts.domain} hint={texts.domainHint} maxLength={253} {...field} />
        <TextField
          name="administration"
          question={texts.administration}
          hint={texts.administrationHint}
          maxLength={300}
          {...field}
        />
        <button type="submit" class="send">
          {texts.add}
        </button>
      </ActForm>
      <p>
        <a href="/pilotage/instance/personnes">{people.back}</a>
      </p>
    </>
  )
}
