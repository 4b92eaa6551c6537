import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { measureRedaction, readCorpus } from '../../../../tests/bench/redaction.ts'
import { findPersonalData, redact } from './redact.ts'

/** The word that takes the place of each kind of label. */
const MASKS: Record<string, string> = {
  phone: '[téléphone]',
  email: '[e-mail]',
  nir: '[NIR]',
  iban: '[IBAN]',
  card: '[carte]',
  tax: '[numéro fiscal]',
  address: '[adresse]',
}

/** What the corpus measures, in a process of its own. */
const MEASURE = `
  import { measureRedaction } from ${JSON.stringify(new URL('../../../../tests/bench/redaction.ts', import.meta.url))}
  console.log(JSON.stringify(measureRedaction()))
`

describe('redaction, on the labelled corpus', () => {
  it('misses at most one label in fifty, and masks nearly nothing else', () => {
    const { all, ...parts } = measureRedaction()
    expect(Object.keys(parts)).toEqual(['seen', 'held out', 'second look'])
    expect(all?.comments).toBeGreaterThanOrEqual(500)
    for (const { recall, precision, errors } of Object.values({ all, ...parts }).filter(
      (one) => one !== undefined,
    )) {
      expect(recall, errors.join('\n')).toBeGreaterThanOrEqual(0.98)
      expect(precision, errors.join('\n')).toBeGreaterThanOrEqual(0.95)
    }
  })

  it('finds as much where patterns are not optimised, as in a process that holds many', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--no-regexp-optimization',
      '--input-type=module',
      '--eval',
      MEASURE,
    ])
    expect(JSON.parse(stdout)).toEqual(measureRedaction())
  })

  it('is judged by comments of which two in five must stay as they are', () => {
    const comments = readCorpus()
    const kept = comments.filter(({ labels }) => labels.length === 0)
    expect(kept.length / comments.length).toBeGreaterThanOrEqual(0.4)
  })

  it('says what it has masked', () => {
    for (const { text, labels } of readCorpus()) {
      const found = findPersonalData(text)
      for (const { kind, start } of labels) {
        const mask = found.find((one) => one.start <= start && start < one.end)?.mask
        expect(mask, text).toBe(MASKS[kind])
      }
    }
  })

  it('changes nothing more when it is done again, as by an export that is imported', () => {
    for (const { text } of readCorpus()) expect(redact(redact(text))).toBe(redact(text))
  })
})
