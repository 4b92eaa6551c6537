import {
  type Day,
  firstDayOf,
  monthOf,
  type Period,
  rollingWindow,
  startOfInterval,
} from '@monavis/shared/period'

/** Periods that are asked for by a name: the month so far, three and twelve months, the last whole quarter. */
export const PRESETS = ['month', '3m', '12m', 'quarter'] as const
export type Preset = (typeof PRESETS)[number]

/** What is shown where nothing is asked for. */
export const USUAL: Preset = '3m'

export function presetPeriod(preset: Preset, today: Day): Period {
  switch (preset) {
    case 'month':
      return { from: firstDayOf(monthOf(today)), to: today }
    case '3m':
      return rollingWindow(3, today)
    case '12m':
      return rollingWindow(12, today)
    case 'quarter': {
      const to = startOfInterval(today, 'quarter') - 1
      return { from: startOfInterval(to, 'quarter'), to }
    }
  }
}
