import { ROLES, type Role } from '../../../store/people.ts'
import type { TeamMember } from '../../../store/team.ts'
import { EmailField } from '../../fields/EmailField.tsx'
import { Radios } from '../../fields/Radios.tsx'
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
  const said = new URLSearchParams({ role: 'reader', ...draft })
  const problem = wrong && { field: 'courriel', text: texts.wrong[wrong] }
  return (
    <>
      <p>{texts.say}</p>
      {members.length === 0 ? <p>{texts.nobody}</p> : <TeamTable {...props} />}
      {mayChange && (
        <ActForm view={view} action={address} class="narrow">
          <h2>{texts.give.title}</h2>
          <EmailField
            name="courriel"
            question={texts.give.email}
            hint={texts.give.emailHint}
            {...{ said, problem }}
          />
          <Radios
            name="role"
            question={texts.give.role}
            options={ROLES.map((role) => [role, texts.give.roles[role]])}
            said={said}
          />
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
    <Listing
      label={texts.title}
      rows={members}
      keyOf={({ mandate }) => mandate}
      columns={[
        {
          head: texts.table.who,
          of: ({ person, email, name }) => (
            <>
              {name && <strong>{name} </strong>}
              {email}
              {person === agent && ` (${texts.you})`}
            </>
          ),
        },
        {
          head: texts.table.role,
          of: ({ role, isOfAdministration }) => (
            <>
              {texts.role[role]}
              {isOfAdministration && <span class="small"> {texts.ofAdministration}</span>}
            </>
          ),
        },
        {
          of: ({ mandate, person, email, name, isOfAdministration }) =>
            !isOfAdministration &&
            (mayChange || person === agent) && (
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
            ),
        },
      ]}
    />
  )
}
