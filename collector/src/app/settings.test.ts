import { describe, expect, it } from 'vitest'
import { readSettings, SettingError } from './settings.ts'

describe('a setting that cannot be used', () => {
  // How a program ends that is started with one: tests/commands/collector.test.ts.
  it.each([
    ['PORT', 'abc'],
    ['METRICS_PORT', 'abc'],
    ['METRICS_PORT', '-1'],
    ['PUBLIC_URL', 'avis.example'],
    ['DATABASE_URL', 'mysql://localhost/avis'],
    ['ADMIN_KEY', 'nineteen-characters'],
    ['ADMIN_KEY', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
    ['TRUST_PROXY', 'yes'],
    ['RATE_LIMIT_PER_MINUTE', '-1'],
    ['PUBLISH_FROM', '0'],
    ['COMMENT_RETENTION_DAYS', '0'],
    ['LOG_LEVEL', 'loud'],
  ])('is told in one line that names it: %s=%s', (setting, value) => {
    const read = () => readSettings({ [setting]: value })
    expect(read).toThrow(SettingError)
    expect(read).toThrow(new RegExp(`^${setting}[=:].*$`))
  })
})
