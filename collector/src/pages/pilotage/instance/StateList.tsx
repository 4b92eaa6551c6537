import type { VNode } from 'preact'
import { PageLinks } from '../PageLinks.tsx'
import type { View } from '../Shell.tsx'
import { INSTANCE_TEXTS } from './instance-texts.ts'
import { States } from './States.tsx'

/** One page of what is in a state. */
export interface InState<S extends string, T> {
  view: View
  state: S
  /** From 1. */
  page: number
  found: { rows: readonly T[]; isLast: boolean }
}

interface StateListProps<S extends string, T> extends InState<S, T> {
  /** Of the list. */
  address: string
  /** In their order, each with its words. */
  states: Readonly<Record<S, string>>
  /** A row, as an item of the list. */
  children: (row: T) => VNode
}

/** The rows of one state, a page at once, under the links to the other states. */
export function StateList<S extends string, T>(props: StateListProps<S, T>) {
  const { view, state, page, found, address, states, children } = props
  const texts = INSTANCE_TEXTS[view.lang]
  return (
    <>
      <States label={texts.state} address={address} states={states} current={state} />
      {found.rows.length === 0 && <p>{texts.none}</p>}
      <ul class="rows">{found.rows.map(children)}</ul>
      <PageLinks lang={view.lang} page={page} isLast={found.isLast} address={view.address} />
    </>
  )
}
