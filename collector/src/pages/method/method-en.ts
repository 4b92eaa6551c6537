import type { MethodTexts } from './method-texts.ts'

export const en: MethodTexts = {
  title: 'How the scores are made',
  lead: 'This page says where each score published here comes from: what is asked, what is counted, and what is not. The examples are of a procedure that does not exist. The program works them out this very moment, as it does the real ones.',
  asked: (question, bad, medium, good) => ({
    heading: 'What is asked',
    paragraphs: [
      `At the end of an online procedure, one question: “${question}” Three faces answer it: “${bad}”, “${medium}”, “${good}”. One click, and the opinion is given.`,
      'People may stop there, or say more: were the explanations clear? Did you look for help, and where? Could you reach someone? Was the help good? None of these has to be answered. So each score has a number of answers of its own, which is always given with it.',
      'They may also leave a message. The administration reads it; it is no part of any score.',
    ],
  }),
  marks: {
    heading: 'How a mark is made',
    paragraphs: [
      'A mark is a mean. Each answer is worth some points, and all answers weigh the same. Nothing is adjusted, and nothing is rounded on the way.',
    ],
  },
  scores: {
    satisfaction: {
      heading: 'Satisfaction, out of 10',
      about: 'The first question, with the three faces. It is the mark of the procedure.',
    },
    comprehension: { heading: 'Clarity, out of 10', about: 'Were the explanations clear?' },
    contact_reachability: {
      heading: 'Reaching someone, in per cent',
      about:
        'Those who looked for help at a counter, by phone, by e-mail or by chat: could they reach someone? There is one answer for each way they tried.',
    },
    contact_satisfaction: {
      heading: 'The quality of help, out of 10',
      about:
        'How good was the help, once someone was reached? There is one answer for each way that led to someone.',
    },
    contact: {
      heading: 'Help, attempts in vain included, out of 10',
      about:
        'The same answers, and with them the attempts that led to nobody: each counts as zero, for help that cannot be had helps no one.',
    },
    autonomy: {
      heading: 'Autonomy, out of 10',
      about:
        'The share of those who needed no help. Each person who answered counts once, however many ways they tried.',
    },
  },
  answers: { not_reached: 'Nobody answered', help_sought: 'Yes, I looked for help' },
  example: 'Example:',
  term: (answer, points, count) => `“${answer}” is worth ${points}: ${count} answers`,
  thatIs: ', that is ',
  colon: ': ',
  interval: {
    heading: 'How sure a mark is',
    paragraphs: [
      'Not everybody answers. With other answers, the mark would have been a little different. So an interval comes with it: it says between which values the mark lies, with 95% confidence. The more answers, the narrower it is. Where it is shown, it is widened to the tenth.',
    ],
  },
  intervalExample: (few, many) =>
    `Example: ${few.mark} from ${few.n} answers means between ${few.low} and ${few.high}. The same mark from ${many.n} answers means between ${many.low} and ${many.high}.`,
  intervalLimits: [
    'This interval has limits, which are good to know. It takes each answer to come from another person. With help, that is not always so: one person may judge the counter, then the phone. There it is a little too narrow.',
    'And it knows nothing of those who never answer. They may think otherwise.',
  ],
  formulaSummary: 'How the interval is worked out, for those who would do it again',
  formula: (share, n, z) =>
    `It is Wilson’s (1927). It starts from the mark brought between 0 and 1, here ${share}, from the number of answers, here ${n}, and from ${z}, which stands for 95% confidence. It is made for answers by yes or no. For points it is rather too wide, which is better than the contrary.`,
  withheld: (publishFrom) => ({
    heading: 'When a mark is not published',
    paragraphs: [
      `With fewer than ${publishFrom} answers to a question, over the period chosen, the mark is withheld: only the number of answers is given. That is no secrecy but caution: so few answers speak mostly of chance.`,
    ],
  }),
  levels: {
    heading: 'Good, medium or poor',
    paragraphs: [
      'Autonomy has no level: to need help is no fault. Nor has help with attempts in vain included: it mixes two things, and each of them has its own.',
      'The level is read from the whole mark, with all its decimals. Where the mark is shown, it is cut after the first of them, never rounded: so what is read never contradicts the level.',
    ],
  },
  levelsFrom: (good, medium) => `good from ${good} on, medium from ${medium} on`,
  noLevel: 'no level',
  levelsExample: (exact, shown, rounded) =>
    `Example: ${exact} is shown as ${shown}. Rounded, the mark would have read ${rounded}, which it does not reach.`,
  suspects: (votes, share) => ({
    heading: 'Suspect opinions',
    paragraphs: [
      `When one network sends more than ${votes} opinions in an hour to one button, and more than ${share} of all that this button receives in the hour, those in excess are kept apart. They do not count.`,
      'Later the administrator of the service rules on them: admitted or rejected, the whole lot at once, without seeing what they say. The administration whose procedure it is has no say in it. How many wait, and how many were admitted or rejected, is public.',
    ],
  }),
  verified: {
    heading: 'Verified opinions',
    paragraphs: [
      'Some procedures vouch that an opinion comes from a person who went through to the end. Such opinions are called verified. They are never kept apart, they weigh the same as the others, and their number is public.',
    ],
  },
  days: (hours) => ({
    heading: 'Days and periods',
    paragraphs: [
      `A day is a day in Paris, from midnight to midnight, also when the clocks change. An opinion counts on the day it is received. It can be changed for ${hours} hours, or taken back: the mark of that day follows.`,
      'The usual periods are the last twelve months and the last three, which move on each night at midnight, and the quarters of the year.',
    ],
  }),
  today: { before: 'Today, the last twelve months go from', between: 'to', after: '.' },
  editions: (hours) => ({
    heading: 'Editions',
    paragraphs: [
      `Each quarter, an edition freezes the marks: those of the twelve months that end with it, those of the quarter alone, the list of procedures and what is known of each. It is closed ${hours} hours after the end of the quarter at the earliest.`,
      'It goes through four stages: draft; review, where the remarks of each ministry are recorded; embargo, until a date that is set; publication. Once published, it never changes. A mistake is corrected by a revision, which has a number and says why. Those before it stay online.',
      'An edition also says what share of the procedures reaches each goal of the State. A share counts only the procedures of which that is known. The others are left out, and counted by reason: too few answers, no button or never an opinion, nothing known.',
    ],
  }),
  moves: {
    heading: 'A rise, a fall',
    paragraphs: (level) => [
      'From one quarter to the next, a mark always moves a little. A rise or a fall of satisfaction is called one only where chance explains it badly. What is compared is the two quarters alone: from one edition to the next, the twelve months have nine in common.',
      `And as hundreds of procedures are compared at once, some would always be found to move by luck: the method of Benjamini and Hochberg (1995) allows for that. Of the rises and falls announced, ${level} at most, on average, are due to chance.`,
    ],
    one: ({ before, nBefore, after, nAfter, difference, deviation, times, p }) =>
      `Example: ${before} from ${nBefore} answers, then ${after} from ${nAfter}. The difference is ${difference}. Chance alone would make one of the order of ${deviation}: this is ${times} times that. The probability that chance does at least as much is ${p}.`,
    several: (count, level) =>
      `The same one, compared at once with others, ${count} in all. Each probability is multiplied by their number, then divided by its rank, from the least to the greatest; where the next one gives less, it takes that. It is a rise or a fall up to ${level}:`,
    from: (before, after) => `from ${before} to ${after}:`,
    hence: ', hence ',
    rose: 'rise',
    fell: 'fall',
    steady: 'steady',
    formulaSummary: 'How what chance does is worked out, for those who would do it again',
    formula: (n, variance) =>
      `It is Mantel’s test of linear association (1963). It deals the ${n} answers out to the two quarters at random. Their variance is ${variance} here; the standard deviation of the difference of the two marks follows from it. The probability is that of the two tails of the normal law.`,
  },
  versions: (current) => ({
    heading: 'Versions of the method',
    paragraphs: [
      `Each mark that is published says which version of the method made it. The one in force is ${current}. Should a formula change one day, this page will say which.`,
    ],
  }),
  history: { '1.0': 'the first.' },
  feed: 'The scores, as JSON',
  docs: 'The API’s documentation',
}
