import type { DeclareTexts } from './declare-texts.ts'

export const home: DeclareTexts['home'] = {
  welcome: 'Welcome!',
  firstStep:
    'Look for the démarche you are in charge of. If it is not here yet, you can create it: it takes two minutes, and its button is ready at once.',
  table: 'My démarches',
  demarche: 'Démarche',
  mark: 'Satisfaction',
  votes: 'Opinions',
  waits: 'To do',
  window: 'Marks and numbers of opinions are of the last twelve months.',
  nothing: 'Nothing',
  firstVote: 'Paste the button: no opinion yet',
  notPublic: 'Not public yet: an administrator has to approve it',
  refusedOrigins: (n) => (n === 1 ? 'One site is refused' : `${n} sites are refused`),
  asked: 'You have asked to manage these démarches. An administrator still has to say yes:',
}
export const search: DeclareTexts['search'] = {
  title: 'Look for a démarche',
  label: 'Which démarche are you looking for?',
  hint: 'Its title, its administration or its number; accents do not matter.',
  send: 'Search',
  found: (n) => (n === 0 ? 'No démarche found.' : n === 1 ? 'One démarche found.' : `${n} démarches found.`),
  none: 'Try fewer words. It does not exist yet? Create it.',
  mine: 'You follow it',
  waiting: 'Request sent',
  ask: (title) => ({ said: 'I am in charge of this démarche', of: `: ${title}` }),
  create: 'Create a démarche',
}
export const create: DeclareTexts['create'] = {
  title: 'Create a démarche',
  lead: 'Its button is ready at once, and every opinion counts. The démarche appears in the public lists once it is approved.',
  name: 'Title of the démarche',
  nameHint: 'As people read it: “Demander un acte de naissance”.',
  administration: 'Administration',
  administrationHint: 'The one that answers for it, by its full name.',
  ministere: 'Ministry',
  ministereHint: 'The one it depends on. For a town, a département or a region: “Collectivité”.',
  send: 'Create the démarche',
  missing: 'Write one line here, of at most 300 characters.',
  alike: 'It may exist already',
  alikeSay:
    'These démarches have a similar name. If one is yours, open it instead: its opinions will stay together.',
  evenSo: 'None is mine: create',
}
export const buttons: DeclareTexts['buttons'] = {
  heading: 'The buttons',
  say: 'One button for each place where you ask: you will know where each opinion comes from.',
  table: 'Buttons of this démarche',
  name: 'Name',
  state: 'State',
  open: 'Open',
  closed: 'Closed',
  demarcheClosed: 'The démarche is closed: none of its buttons takes opinions.',
  code: (title) => ({ said: 'Its code', of: `: ${title}` }),
  close: (title) => ({ said: 'Close', of: `: ${title}` }),
  reopen: (title) => ({ said: 'Reopen', of: `: ${title}` }),
  add: 'Name of the new button',
  addHint: 'For you alone: “Last page”, “Confirmation mail”.',
  send: 'Add a button',
  rename: 'Name of this button',
  renameSend: 'Rename',
  missing: 'Give it a name, of at most 300 characters.',
  full: 'This démarche cannot have more buttons.',
}
export const code: DeclareTexts['code'] = {
  heading: (title) => `The code of “${title}”`,
  lead: 'Paste it at the end of the démarche, where people have just finished.',
  others: 'Other forms of the code',
  names: {
    script: 'The usual code',
    integrity: 'With a hash (SRI)',
    'full-integrity': 'In a single file, with a hash (SRI)',
    dialog: 'In a dialog',
    trigger: 'From a button of your own',
    element: 'HTML element, for React, Vue…',
    link: 'Link and image, without a script',
    mail: 'In a mail',
    'demarches-simplifiees': 'In demarches-simplifiees.fr',
  },
  copy: 'Copy',
  copied: 'Copied',
  policy: 'If the site has a security policy (CSP)',
  policySay: 'It has to allow this, and keep all that it allows already:',
}
export const preview: DeclareTexts['preview'] = {
  heading: 'Preview',
  say: 'The real button, as people will see it. Answer to the very end if you like.',
  note: 'This is a try: nothing is counted.',
  without: 'The preview needs JavaScript. The button itself works without, too.',
  onPage:
    'To try it on your own site, once the code is pasted, add this to the end of the page’s address and reload it:',
}
export const paper: DeclareTexts['paper'] = {
  heading: 'On paper',
  say: 'For a poster, a counter, a letter: a short address to copy, and its QR code.',
  qr: 'QR code that leads to',
  download: 'Download the QR code (SVG)',
}
export const origins: DeclareTexts['origins'] = {
  heading: 'Accepted sites',
  any: 'This button accepts opinions from every site. As soon as you choose one, it accepts those of your list alone.',
  listed:
    'This button accepts opinions of the sites marked “Accepted” alone. The page behind the link always works.',
  seen: 'Sites of this button',
  origin: 'Site',
  accepted: 'Opinions taken',
  refused: 'Opinions refused',
  last: 'Seen on',
  none: 'No opinion has come from a site yet.',
  allow: 'Accept',
  allowOnly: 'Accept this one alone',
  disallow: 'Remove',
  isAllowed: 'Accepted',
  add: 'Add a site',
  addHint: 'The address of one of its pages will do: https://demarches.exemple.gouv.fr',
  send: 'Accept this site',
  wrong: 'This is not the address of a site. Copy it from your browser: https://demarches.exemple.gouv.fr',
  full: 'The list is full: remove a site first.',
}
export const check: DeclareTexts['check'] = {
  heading: 'Check my page',
  say: 'Is the code pasted? Give the address of the page: we will tell you whether all is well, and if not, what to change.',
  page: 'Address of the page where the code is pasted',
  pageHint: 'Copied from your browser. We do not open it: you will.',
  send: 'Check my page',
  wrong: 'This is not the address of a page. Copy it from your browser: it begins with https://',
  title: 'Check of your page',
  open: 'Open my page',
  openSay:
    'It opens in another tab, and the button there tells what it sees. What is answered there is not counted.',
  elsewhere:
    'Can the page be reached at the end of the démarche alone? Go there, add this to the end of its address, then reload it:',
  afterwards: 'Then come back here, and reload this page.',
  reload: 'See the outcome',
  well: 'All is well',
  wellSay: 'The button shows, and the opinions of this page are taken.',
  faults: {
    'nothing-seen': {
      title: 'Nothing has come from this page yet',
      say: 'If you opened it more than ten seconds ago: the script is not there, or the site keeps it from running. Check that the usual code is in the page (the link alone tells nothing, nor does a code with the hash of an old version), that the security policy (CSP) allows our address in script-src, and that the address you opened ends with “#monavis-check=…”.',
    },
    'other-demarche': {
      title: 'The code of this page is that of another démarche',
      say: 'Its opinions go elsewhere. Paste the code of this page anew.',
    },
    'other-button': {
      title: 'The code of this page is that of another button',
      say: 'Its opinions count for the démarche, under that other button. Paste the code anew if this is not what you want.',
    },
    'demarche-closed': {
      title: 'The démarche is closed',
      say: 'It takes no more opinions. An administrator can reopen it.',
    },
    'button-closed': {
      title: 'This button is closed',
      say: 'Its opinions are refused. Reopen it under “The buttons”.',
    },
    'no-origin': {
      title: 'The page does not say which site it is of',
      say: 'It is in an isolated frame (a “sandbox” iframe) or opened from a file: its opinions are refused. Add “allow-same-origin” to the frame, or take the code out of it.',
    },
    'origin-refused': {
      title: 'This site is not in your list',
      say: 'The opinions of this page are refused until you accept its site.',
    },
    'votes-blocked': {
      title: 'The site keeps opinions from being sent',
      say: 'Its security policy (CSP) does not allow our address in connect-src. The link stays, and works. Ask the site’s developer to add it.',
    },
    'images-blocked': {
      title: 'The site keeps the image of the button out',
      say: 'Its security policy (CSP) does not allow our address in img-src.',
    },
    'no-link': {
      title: 'The link is missing',
      say: 'Where the script cannot run, people will see nothing. Paste the whole code, with its link.',
    },
    'no-image': {
      title: 'The image of the button does not show',
      say: 'The link is there without its image. Paste the whole code anew.',
    },
    'old-script': {
      title: 'The script is not the newest',
      say: 'It works. Paste the code with a hash anew to get the last version.',
    },
  },
  allow: (origin) => `Accept ${origin}`,
  seen: 'Site of the page:',
  from: 'Page checked:',
  over: 'This check is over, or too old. Start it anew: it is quick.',
  again: 'Check another page',
}
export const developer: DeclareTexts['developer'] = {
  heading: 'Send to the site’s developer',
  say: 'A page for them, which opens without signing in: the code, what it does, how to check it. Nothing else of the démarche.',
  open: 'Make this page',
  address: 'Address to send:',
  withdraw: 'Withdraw this page',
  title: (demarche) => `Add the “Je donne mon avis” button: ${demarche}`,
  tryIt: 'Try it, without counting',
  lead: 'You were sent this page so that you add this button. It takes ten minutes.',
  steps: [
    'Paste the code in the last page of the démarche, once the request is sent.',
    'The script asks a question in the place of the link. It stores no cookie nor anything else in the browser, calls no other site than ours, and reads nothing of what is typed there.',
    'Without JavaScript, or where something keeps it from running, the link stays and leads to a page that asks the same.',
  ],
}
export const verified: DeclareTexts['verified'] = {
  title: 'Noted',
  say: 'Go back to the tab of the check and reload it: the outcome is there.',
  over: 'This check is over, or too old. Start it anew from the page of the button.',
}
export const notices: DeclareTexts['notices'] = {
  'mandate-granted': 'This démarche is yours: you can take its code.',
  'mandate-asked':
    'Your request is sent. An administrator will answer it; there is nothing else to do until then.',
  'mandate-held': 'You follow this démarche already.',
  'demarche-created':
    'Your démarche is created. Paste its code: opinions count already. An administrator will make it public.',
  'demarche-public': 'Your démarche is created, and public. All that is left is to paste its code.',
  'button-added': 'The button is added. Here is its code.',
  'button-renamed': 'The button has a new name. The pasted code stays good.',
  'button-closed': 'The button is closed: it takes no more opinions, and those before stay counted.',
  'button-opened': 'The button is open again.',
  'origin-allowed': 'This site is accepted.',
  'origin-removed': 'This site is taken off the list.',
  'developer-opened': 'The page is ready: send its address.',
  'developer-closed': 'The page is withdrawn: its address leads to nothing any more.',
}
