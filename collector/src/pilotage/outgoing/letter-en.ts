import { isoDay } from '@monavis/shared/period'
import { writtenDay } from '../../http/written-days.ts'
import { createNumbers } from '../../http/written-numbers.ts'
import { SILENT_DAYS } from './alerts.ts'
import type { LetterTexts } from './letter-texts.ts'
import { type Smileys, satisfactionOf, votesOf } from './satisfaction-of.ts'

const { whole, shown, upper } = createNumbers('en')
const votes = (n: number) => `${whole(n)} vote${n === 1 ? '' : 's'}`

function markOf(smileys: Smileys): string {
  const { mark, interval, n } = satisfactionOf(smileys)
  if (mark === null || !interval) return 'no votes'
  const [low, high] = interval
  const between = `between ${shown(low)} and ${upper(high)}`
  return `${shown(mark)} out of 10 (${between}), ${votes(n)}`
}

export const digest: LetterTexts['digest'] = (title, { digest: often, period, now, before, comments }) => {
  const isDaily = often === 'daily'
  const when = isDaily
    ? `on ${writtenDay(isoDay(period.from), 'en')}`
    : `from ${writtenDay(isoDay(period.from), 'en')} to ${writtenDay(isoDay(period.to), 'en')}`
  return {
    subject: `${title}: ${votesOf(now) === 0 ? 'no votes' : votes(votesOf(now))} ${when}`,
    lines: [
      'Hello,',
      `This is what people said of “${title}” ${when}.`,
      `Satisfaction: ${markOf(now)}.\nThe ${isDaily ? 'day' : 'week'} before: ${markOf(before)}.`,
      comments === 0
        ? 'No new comment.'
        : `${whole(comments)} new comment${comments > 1 ? 's' : ''} to read.`,
    ],
  }
}

export const alert: LetterTexts['alert'] = (title, { alert: what, facts }) => {
  switch (what) {
    case 'mark.fell':
      return {
        subject: `${title}: the mark has fallen`,
        lines: [
          'Hello,',
          `Satisfaction with “${title}” has fallen by more than chance explains.`,
          `The last four weeks: ${markOf(facts.after)}.\nThe four before: ${markOf(facts.before)}.`,
          'Comments often tell why.',
        ],
      }
    case 'votes.stopped':
      return {
        subject: `${title}: no more votes`,
        lines: [
          'Hello,',
          `“${title}” has had no vote for ${SILENT_DAYS} days, where ${whole(facts.expected)} usually come in that time.`,
          'Is the button still in the page? The check of your page will tell you.',
        ],
      }
    case 'origin.foreign':
      return {
        subject: `${title}: votes are refused`,
        lines: [
          'Hello,',
          `Votes on “${title}” come from pages that you have not declared, and are refused:`,
          facts.origins.map((origin) => `- ${origin}`).join('\n'),
          'If these pages are yours, allow them; if not, there is nothing to do.',
        ],
      }
    case 'votes.burst':
      return {
        subject: `${title}: suspect votes`,
        lines: [
          'Hello,',
          `${votes(facts.votes)} on “${title}” ${facts.votes > 1 ? 'are' : 'is'} kept apart: too many came from one place in a short time.`,
          'They do not count until the administrator has ruled. You may leave a remark.',
        ],
      }
  }
}

export const switchedOff: LetterTexts['switchedOff'] = (title, url) => ({
  subject: `${title}: a webhook is switched off`,
  lines: [
    'Hello,',
    `For several days nothing has been taken at this address, where “${title}” sends its news:`,
    url,
    'Nothing is sent there any more. Once its receiver is mended, switch the webhook on again.',
  ],
})

export const link: LetterTexts['link'] = (page) => `See: ${page}`
export const unsubscribe: LetterTexts['unsubscribe'] = (page) => `Stop messages about this procedure: ${page}`
