import type { Letters } from './letters.ts'

const END = 'This message was sent automatically by MonAvis.\n'

export const link: Letters['link'] = (address, minutes) => ({
  subject: 'Your link to sign in to MonAvis',
  text: `Hello,

Here is your link to sign in to MonAvis. It works once, within ${minutes} minutes:

${address}

If you did not ask for it, ignore this message: nobody gets in without this link.

${END}`,
})

export const adminInvite: Letters['adminInvite'] = (address, minutes) => ({
  subject: 'You are an administrator of MonAvis',
  text: `Hello,

You are now one of the administrators of MonAvis. Here is your link to sign in; it works once, within ${minutes} minutes:

${address}

After that, ask for another one on the sign-in page, with this e-mail address.

${END}`,
})

const ROLES = { reader: 'read the results of', manager: 'manage' }

export const mandate: Letters['mandate'] = ({ by, role, title, address }) => ({
  subject: `A procedure is open to you: ${title}`,
  text: `Hello,

${by} invites you to ${ROLES[role]} this procedure in MonAvis:

“${title}”

To get in, open this address and give your e-mail address, the one of this message:

${address}

${END}`,
})

export const accepted: Letters['accepted'] = (address) => ({
  subject: 'Your MonAvis account is open',
  text: `Hello,

Your request for an account was accepted. To get in, open this address and give your e-mail address, the one of this
message:

${address}

${END}`,
})

export const refused: Letters['refused'] = () => ({
  subject: 'Your request for a MonAvis account',
  text: `Hello,

Your request for an account was not accepted. If you think this is a mistake, talk to whoever administers MonAvis in
your administration.

${END}`,
})
