import { ROLES, type Role } from '../../../store/people.ts'
import type { TeamMember } from '../../../store/team.ts'
import { AgentField } from '../AgentField.tsx'
import { Listing } from '../Listing.tsx'
import { Said } from '../Said.tsx'
import { ActForm, type View } from '../Shell.tsx'
import { TEAM_TEXTS, type TeamTexts } from './team-texts.ts'

/** What is typed to invite a colleague. */
export interface GiveDraft {
  courriel: string
  role: Role
}

export interface TeamPageProps {
  view: View
  /** Of the page: `/pilotage/demarches/7/equipe`. */
  address: string
  members: readonly TeamMember[]
  /** Who looks at it. */
  agent: number
  mayChange: boolean
  /** What to tell a colleague where no letter is sent. */
  noMail: string | undefined
  draft?: GiveDraft
  wrong?: keyof TeamTexts['wrong'] | undefined
}

/** Who answers for a démarche; its managers invite and take back. */
export function TeamPage(props: TeamPageProps) {
  const { view, address, members, mayChange, noMail, draft, wrong } = props
  const texts = TEAM_TEXTS[view.lang]
  return (
    <>
      <p>{texts.say}</p>
      {members.length === 0 ? <p>{texts.nobody}</p> : <TeamTable {...props} />}
      {mayChange && (
        <ActForm view={view} action={address} class="narrow">
          <h2>{texts.give.title}</h2>
          <AgentField
            name="courriel"
            isEmail
            label={texts.give.email}
            hint={texts.give.emailHint}
            problem={wrong && texts.wrong[wrong]}
            value={draft?.courriel ?? ''}
            maxLength={254}
          />
          <fieldset>
            <legend class="question">{texts.give.role}</legend>
            <div class="list">
              {ROLES.map((role) => (
                <label key={role} class="option" for={`role-${role}`}>
                  <input
                    type="radio"
                    id={`role-${role}`}
                    name="role"
                    value={role}
                    checked={role === (draft?.role ?? 'reader')}
                  />
                  <span>{texts.give.roles[role]}</span>
                </label>
              ))}
            </div>
          </fieldset>
          {noMail && <p class="hint">{noMail}</p>}
          <button class="send" type="submit">
            {texts.give.send}
          </button>
        </ActForm>
      )}
    </>
  )
}

function TeamTable({ view, address, members, agent, mayChange }: TeamPageProps) {
  const texts = TEAM_TEXTS[view.lang]
  return (
    <Listing label={texts.title} heads={[texts.table.who, texts.table.role, texts.table.act]}>
      {members.map(({ mandate, person, email, name, role, isOfAdministration }) => (
        <tr key={mandate}>
          <td>
            {name && <strong>{name} </strong>}
            {email}
            {person === agent && ` (${texts.you})`}
          </td>
          <td>
            {texts.role[role]}
            {isOfAdministration && <span class="small"> {texts.ofAdministration}</span>}
          </td>
          <td>
            {!isOfAdministration && (mayChange || person === agent) && (
              <ActForm
                view={view}
                action={`${address}/${person === agent ? 'quitter' : 'retirer'}`}
                class="act"
              >
                <input type="hidden" name="mandat" value={mandate} />
                <button class="link" type="submit">
                  {person === agent ? texts.leave : <Said said={texts.takeBack} of={` ${name ?? email}`} />}
                </button>
              </ActForm>
            )}
          </td>
        </tr>
      ))}
    </Listing>
  )
}
