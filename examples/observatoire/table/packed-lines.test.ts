import { expect, it } from 'vitest'
import { knowledgeOf, madeUpKnowledge } from '../../../tests/support/made-up-knowledge.ts'
import { linesOf } from './line.ts'
import { packLines, unpackLines } from './packed-lines.ts'

it.each([
  ['no démarche', knowledgeOf([])],
  // Some have an indicator that others lack.
  ['many', madeUpKnowledge(50)],
])('gives the script the lines that the pages are made of: %s', (_, knowledge) => {
  const lines = linesOf(knowledge)
  expect(unpackLines(JSON.parse(JSON.stringify(packLines(lines))))).toEqual(lines)
})
