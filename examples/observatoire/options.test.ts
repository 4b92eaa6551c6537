import { expect, it } from 'vitest'
import { OptionError, readOptions } from './options.ts'

const FROM = ['--from', 'http://avis.example', '--to', 'site']

it('reads where from, where to, how often', () => {
  expect(readOptions(FROM)).toEqual({ collectorUrl: 'http://avis.example', folder: 'site', everyMs: null })
  expect(readOptions([...FROM, '--every', '90', '--url', 'https://site.example/avis/'])).toMatchObject({
    everyMs: 90_000,
    url: 'https://site.example/avis/',
  })
})

it.each([
  [[], '--from and --to are both needed'],
  [['--from', 'avis.example', '--to', 'x'], 'a web address is needed'],
  [['--from', 'http://avis.example/api', '--to', 'x'], 'an origin alone'],
  [[...FROM, '--every', '0'], '--every=0: from 1 to 86400 seconds'],
  [[...FROM, '--every', 'day'], '--every=day'],
  [[...FROM, '--url', 'https://site.example/avis'], 'must end with /'],
  [['--form', 'http://avis.example'], '--form'],
])('refuses %j and says why', (words, reason) => {
  expect(() => readOptions(words)).toThrow(OptionError)
  expect(() => readOptions(words)).toThrow(reason)
})
