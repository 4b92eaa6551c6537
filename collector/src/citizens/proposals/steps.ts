import type { ProposalStep } from '@monavis/shared/proposals'
import type { StoredState } from '../../store/proposals.ts'

/**
 * From where to where. What was refused is proposed anew by whoever would; what is withdrawn from the public after all
 * (a name that nobody had seen) is so before anything was decided of it.
 */
const NEXT: Record<StoredState, readonly ProposalStep['to'][]> = {
  waiting: ['proposed', 'unpublished'],
  proposed: ['accepted', 'refused', 'unpublished'],
  accepted: ['planned', 'in-progress', 'done', 'refused'],
  planned: ['in-progress', 'done', 'refused'],
  'in-progress': ['planned', 'done', 'refused'],
  done: [],
  refused: [],
  unpublished: [],
}

/** Where a proposal may be moved to. */
export function stepsFrom(state: StoredState): readonly ProposalStep['to'][] {
  return NEXT[state]
}

/** Whether a proposal may be moved from one state to another. */
export function isAllowed(from: StoredState, to: ProposalStep['to']): boolean {
  return NEXT[from].includes(to)
}
