import type { TeamTexts } from './team-texts.ts'

export const title = 'Team'
export const say = 'Who looks after this procedure, and what they may do with it.'
export const nobody = 'Nobody for now.'
export const table: TeamTexts['table'] = { who: 'Who', role: 'Role' }
export const role: TeamTexts['role'] = { reader: 'Reads', manager: 'Manages' }
export const ofAdministration = 'by their administration'
export const you = 'you'
export const takeBack = 'Take back'
export const leave = 'Leave this procedure'
export const give: TeamTexts['give'] = {
  title: 'Invite a colleague',
  email: 'Their work e-mail address',
  emailHint: 'Whoever has no account gets one. To change the role of a colleague, invite them again.',
  role: 'What they may do',
  roles: {
    reader: 'Read: the results and the comments',
    manager: 'Manage: everything, the button and the team included',
  },
  send: 'Invite',
}
export const wrong: TeamTexts['wrong'] = {
  email: 'This is no e-mail address. Write it in full, like first.last@example.gouv.fr.',
  self: 'This is your address. Another manager may change your role; you may leave the procedure.',
  left: 'The account of this address was closed. Only an administrator can open it again.',
}
export const noMail: TeamTexts['noMail'] = (address) =>
  `This service sends no e-mail: tell your colleague yourself, who comes in by ${address}`
export const last: TeamTexts['last'] = {
  title: 'Nobody would manage this procedure any more',
  say: 'Only an administrator could then give it a manager. Better invite first who takes over.',
  confirm: 'Take back all the same',
  back: 'Keep the team as it is',
}
export const notices: TeamTexts['notices'] = {
  given: 'Your colleague is part of the team.',
  takenBack: 'They are no longer part of the team.',
}
