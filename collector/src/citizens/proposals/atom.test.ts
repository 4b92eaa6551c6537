import type { PublicProposal } from '@monavis/shared/proposals'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposalAddresses } from './addresses.ts'
import { atomOf } from './atom.ts'

const addresses = proposalAddresses('https://avis.example', 'https://observatoire.example/')

function proposal(number: number, changes: Partial<PublicProposal> = {}): PublicProposal {
  return {
    ...{ number, kind: 'follow', title: `Proposition ${number}`, administration: null, text: 'Parce que.' },
    ...{ locale: 'fr', state: 'proposed', supports: 0, demarche: null },
    steps: [{ state: 'proposed', on: '2026-11-17', note: null }],
    ...changes,
  }
}

const tags = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}[^>]*>(.*?)</${name}>`, 'gs'))].map(([, inner]) => inner)

describe('the Atom feed', () => {
  it('has an entry a step, the newest first, by ids that outlive any page', () => {
    const refused = proposal(2, {
      state: 'refused',
      steps: [
        { state: 'proposed', on: '2026-11-16', note: null },
        { state: 'refused', on: '2026-11-18', note: 'La loi l’interdit.' },
      ],
    })
    const xml = atomOf([refused, proposal(1)], addresses)
    expect(tags(xml, 'id')).toEqual([
      'https://avis.example/api/v1/proposals.atom',
      'https://avis.example/api/v1/proposals/2#2',
      'https://avis.example/api/v1/proposals/1#1',
      'https://avis.example/api/v1/proposals/2#1',
    ])
    expect(xml).toContain('<link href="https://observatoire.example/propositions/2/"/>')
    expect(xml).toContain('Proposition 2\u00A0: non retenue')
    expect(xml).toContain('La loi l’interdit.')
    // Midnight in Paris.
    expect(tags(xml, 'updated').slice(0, 2)).toEqual(['2026-11-17T23:00:00.000Z', '2026-11-17T23:00:00.000Z'])
    expect(tags(atomOf([refused, proposal(1)], addresses, refused), 'id')).toHaveLength(3)
  })

  it('is the same again and again where nothing is published', () => {
    expect(atomOf([], addresses)).toBe(atomOf([], addresses))
    expect(tags(atomOf([], addresses), 'updated')).toEqual(['1970-01-01T00:00:00.000Z'])
  })

  it('says what people typed as text, however hostile', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(']]>', '<script>', '&amp;', '&', '"', "'", '\uFFFE', '<![CDATA[', '<entry>', '\n'),
        )
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(hostile, hostile, (title, text) => {
        const one = proposal(1, { title: title.replace(/\p{Cc}/gu, ''), text: `Car ${text}` })
        const xml = atomOf([one], addresses, one)
        expect(xml.match(/<entry>/g)).toHaveLength(1)
        expect(xml.match(/<!\[CDATA\[/g)).toHaveLength(2)
        expect(xml.match(/\]\]>/g)).toHaveLength(2)
        expect(xml).not.toContain('<script')
        expect(xml).not.toMatch(/[\uFFFE\uFFFF]/)
      }),
    )
  })
})
