import type { Proof } from './criterion.ts'

/** The day of the last check by hand: everything below was done again on it. */
export const CHECKED_ON = '2026-11-21'

const test = (file: string, title: string): Proof => ({ file, title })
const byHand = (what: string): Proof => ({ byHand: what, on: CHECKED_ON })

const STATES = 'tests/browser/accessibility.test.ts'
const AXE = 'has no fault that axe can find, and no sideways scroll'

/** Tests that prove, by what they prove. Each runs with all the others, in a real Chromium or against the real service. */
export const TESTS = {
  pagesBuilt: test(STATES, 'names its language, its title, its regions and its headings'),
  pagesValid: test(STATES, 'is valid HTML'),
  pagesSkip: test(STATES, 'begins with a link to what is its own'),
  pagesFocus: test(
    STATES,
    'is walked through with Tab, in its order, with a focus to be seen, and out again',
  ),
  pagesSpacing: test(STATES, 'bears text that is spaced out'),
  pagesPointer: test(STATES, 'votes where the pointer is let go, and not where it slides away'),
  widgetBuilt: test(STATES, 'is valid HTML, in its own language, with drawings that say nothing'),
  widgetFocus: test(STATES, 'is left with Tab, in its order, with a focus to be seen'),
  widgetSpacing: test(STATES, 'bears spaced text as well'),
  widgetPointer: test(STATES, 'votes where the pointer is let go, and only there'),
  // 320 × 256 px in light, 1280 px in dark; its contrasts, names and roles are those of axe-core.
  declarationAxe: test(STATES, AXE),
  stepsAxe: test('tests/browser/questionnaire.test.ts', `${AXE}: %s`),
  pagesAxe: test('tests/browser/story.test.ts', AXE),
  widgetAxe: test('tests/browser/in-page.test.ts', AXE),
  errors: test(
    'tests/browser/questionnaire.test.ts',
    'says what is wrong at its field, has the focus there, and keeps what was ticked and typed',
  ),
  pagesLanguages: test(
    'tests/browser/questionnaire.test.ts',
    'is read in five languages, and changes from one to the other without losing what is typed',
  ),
  widgetLanguages: test(
    'tests/browser/in-page.test.ts',
    'offers the language of the browser, and changes at every step',
  ),
  promptKeys: test(
    'tests/browser/story.test.ts',
    'votes with the keyboard alone: focus and arrows never vote, and focus is never lost',
  ),
  stepsKeys: test(
    'tests/browser/in-page.test.ts',
    'is gone through with the keyboard alone, led from question to question',
  ),
  widgetEnds: test(
    'tests/browser/in-page.test.ts',
    'has the focus where there is something to write, and at each of its ends',
  ),
  widgetWithdrawal: test(
    'tests/browser/in-page.test.ts',
    'takes the vote back only where that is confirmed, and says at its box that it is not',
  ),
  pagesWithdrawal: test(
    'collector/src/pages/vote-page-routes.test.ts',
    'takes a vote back only where that is confirmed',
  ),
  // By a virtual screen reader and Chromium's accessibility tree.
  heardUnsent: test(
    'tests/browser/screen-reader.test.ts',
    'tells that the service is away, at the vote and at a question',
  ),
  heardRefusal: test(
    'tests/browser/screen-reader.test.ts',
    'tells a refusal as an alert, and leads to the link',
  ),
  withoutScript: test('tests/browser/story.test.ts', 'does all of it with JavaScript off'),
  noScriptInPages: test(
    'collector/src/app/headers.test.ts',
    'stand on every answer of every route, by its kind',
  ),
  linkNamed: test(
    'tests/browser/host-pages.test.ts',
    'in a page where the vote cannot be sent, the link returns',
  ),
  oneDay: test(
    'collector/src/votes/routes.test.ts',
    'lets its author change it for 24 hours, and withdraw it at any time',
  ),
} as const satisfies Record<string, Proof>

/** What was looked for in the source and in the pages shown, and found or not. */
export const BY_HAND = {
  noCaptcha: byHand('Searched every page and the widget for an image to decipher: there is none.'),
  noImage: byHand(
    'Listed the img, svg, object, embed, canvas, picture and role=img of the pages: smileys alone.',
  ),
  noLongImage: byHand(
    'Listed the images: a button and smileys, which need no long description and no caption.',
  ),
  alternative: byHand(
    'Read the code to paste: its alt repeats the words of the button, "Je donne mon avis".',
  ),
  liveText: byHand(
    'Read widget/images/bouton-*.svg, which the code shows: their words are <text>, no outlines.',
  ),
  noFrame: byHand('Searched every page and the widget for iframe and frame: there is none.'),
  noColourAlone: byHand(
    'Read each use of colour in page.css, prompt.css and converse.css: a choice has its box, its tick or its pressed state, an error and a success their words, a link its line.',
  ),
  edges: byHand(
    'Worked out contrasts: edges of fields and options 3.1 on white and 5.8 on #161616, chosen 14.9 and 5.8, focus 4.3 in both, 3.4 at worst beside a hovered option in the dark. In the widget, buttons and fields are edged in the colour of their text; the faint frame of an option holds a native box, seen in both.',
  ),
  noMedia: byHand(
    'Searched every page and the widget for audio, video, object, embed and canvas: there is none.',
  ),
  noTable: byHand('Searched every page and the widget for table and its ARIA roles: there is none.'),
  links: byHand('Read the words of every link, in the five languages.'),
  noScript: byHand('Read the pages: no script element, no handler; their policy lets none run.'),
  ownButton: byHand(
    'Followed each change of context: steps, languages, the dialog and the page of "En dire plus" come from a button of that name; where the service was away, the step that was asked for comes once it is back, and not where anything was pressed or filled in meanwhile.',
  ),
  states: byHand(
    'Read card.ts and converse.tsx: a refusal is a role=alert, for it is an error; "not sent yet, trying again" is the state of the application, as are thanks and ends: a role=status.',
  ),
  noPageOfItsOwn: byHand('The widget is a part of a page: this one belongs to the site that carries it.'),
  titles: byHand(
    'Read the titles of all windows, in the five languages: each tells its page, or its question.',
  ),
  noEmptyTags: byHand(
    'Read the components: each element says what it holds; spacing is left to the style sheet.',
  ),
  headings: byHand(
    'Read the outline of every page: one h1, then h2 and h3, each of which says what follows.',
  ),
  noHeading: byHand(
    'Read the widget: its bold questions are the names of groups of fields, which have no text under them.',
  ),
  noRegion: byHand('Read the widget: it brings no header, menu, main part or foot into the page.'),
  noList: byHand('Read the widget: its texts come one by one, none as an enumeration.'),
  noQuote: byHand('Read all texts: guillemets hold names of buttons, nobody is quoted.'),
  styles: byHand(
    'Read the components: no attribute or element of presentation, no style but in style sheets.',
  ),
  unstyled: byHand(
    'Read pages and widget with their style sheets blocked: nothing is missing, the order is the same, a choice is kept in aria-pressed and in native boxes.',
  ),
  colourPairs: byHand(
    'Read the style sheets: wherever text or background has a colour, the other has or inherits one.',
  ),
  underlined: byHand('Looked at the links of all pages: all are underlined.'),
  noLink: byHand('Read the widget: it has buttons, and no link in a text.'),
  hidden: byHand(
    'Listed what is hidden: hidden fields, drawings beside their word, the closed dialog, the link to skip until it has the focus.',
  ),
  noShapeAlone: byHand(
    'Searched the texts for places, shapes and sizes: the smileys are named by their word, "En dire plus" by its name before its place.',
  ),
  noHover: byHand(
    'Searched the style sheets and the code for what hover or focus would show: nothing, no title either.',
  ),
  labels: byHand(
    'Read the labels, legends and buttons of every step, in the five languages; the same words always ask the same.',
  ),
  side: byHand(
    'Looked at the steps in French at 320 and 1280 px, and in Arabic at 1280: each label beside its box, or over its field.',
  ),
  noSelect: byHand('Searched every page and the widget for select and listbox: there is none.'),
  oneRequired: byHand(
    'Read converse.tsx: the box that confirms a withdrawal alone is required, and what the service would refuse of the others cannot be typed or ticked. Without its tick the browser itself says, at the box and in its own words, that it is to be ticked.',
  ),
  advice: byHand('Read the three messages of error: each says what to do.'),
  nothingPersonal: byHand(
    'Read the fields: none asks for anything about the person, and the hint asks to leave it out.',
  ),
  fewPages: byHand(
    'Followed the links of the home page: it leads to every page but those of a questionnaire, which are the steps of one process.',
  ),
  sameFoot: byHand(
    'Looked at all pages: other languages end the content, and the foot follows, in the same order.',
  ),
  noSearch: byHand('Listed the pages: too few for a site map or a search, and neither is there.'),
  noShortcut: byHand('Searched for accesskey and listeners of keys: there is none.'),
  noWindow: byHand(
    'Searched for window.open and target: one form, sent by its own button, and the page of the link where the dialog cannot ask.',
  ),
  noDownload: byHand('Listed the links: none leads to an office document.'),
  noCipher: byHand('Read all texts: no emoticon, no ASCII art.'),
  noMotion: byHand(
    'Searched for animation, transition, blink, marquee and timers that redraw: there is none; the one timer sends again what was not sent.',
  ),
  anyWayUp: byHand('Searched the style sheets for orientation: there is none.'),
  noGesture: byHand('Searched for listeners of touch, pointer and motion: there is none.'),
} as const satisfies Record<string, Proof>
