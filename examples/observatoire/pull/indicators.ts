import { type Indicator, type Indicators, LEVELS } from '../knowledge.ts'
import type { Found } from './found.ts'

/** What is known of a démarche beside its marks; a name that this site does not know is read as well. */
export function readIndicators(indicators: Found): Indicators {
  return Object.fromEntries(indicators.keys().map((name) => [name, readIndicator(indicators.at(name))]))
}

function readIndicator(indicator: Found): Indicator {
  return {
    value: readValue(indicator.at('value')),
    source: indicator.at('source').orAbsent((found) => found.text()),
    date: indicator.at('date').orAbsent((found) => found.dayText()),
    status: indicator.at('status').orAbsent((found) => found.oneOf(['declared', 'verified'])),
    level: indicator.at('level').orAbsent((found) => found.oneOf(LEVELS)),
  }
}

function readValue(found: Found): Indicator['value'] {
  const { value } = found
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return found.items().map((item) => item.text())
}
