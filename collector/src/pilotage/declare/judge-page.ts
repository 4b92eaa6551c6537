import { isListed } from '../../registry/origins.ts'
import type { RegisteredDemarche } from '../../registry/registry.ts'
import type { PageCheck, SeenCode } from './page-checks.ts'

/** What is wrong with a page, worst first. `nothing-seen`: its script has not spoken, or not yet. */
export const FAULTS = [
  'nothing-seen',
  'other-demarche',
  'other-button',
  'demarche-closed',
  'button-closed',
  'no-origin',
  'origin-refused',
  'votes-blocked',
  'images-blocked',
  'no-link',
  'no-image',
  'old-script',
] as const
export type Fault = (typeof FAULTS)[number]

/** What was seen of a page, and what is wrong with it: nothing where all is well. */
export interface Judged {
  faults: Fault[]
  /** Undefined where nothing of the démarche was seen. */
  code: SeenCode | undefined
}

/**
 * @param publicUrl of the service: its own pages need no leave
 * @param newest names of the scripts that are up to date
 */
export function judgePage(
  { button, seen }: PageCheck,
  demarche: RegisteredDemarche,
  { publicUrl, newest }: { publicUrl: string; newest: readonly string[] },
): Judged {
  const own = seen.filter((one) => one.demarche === demarche.id)
  const code = own.find((one) => buttonOf(one, demarche) === button) ?? own[0]
  if (!code) return { faults: [seen.length === 0 ? 'nothing-seen' : 'other-demarche'], code: undefined }
  const faults = new Set<Fault>()
  const pasted = demarche.buttons.find(({ number }) => number === buttonOf(code, demarche))
  if (pasted?.number !== button) faults.add('other-button')
  if (demarche.state !== 'open') faults.add('demarche-closed')
  if (pasted?.closed) faults.add('button-closed')
  if (code.origin === 'null') faults.add('no-origin')
  else if (pasted && code.origin !== publicUrl && !isListed(pasted, code.origin)) faults.add('origin-refused')
  if (code.blocked.includes('connect-src')) faults.add('votes-blocked')
  if (code.blocked.includes('img-src')) faults.add('images-blocked')
  if (!code.hasLink) faults.add('no-link')
  else if (!code.hasImage && !faults.has('images-blocked')) faults.add('no-image')
  if (isOld(code.script, newest)) faults.add('old-script')
  return { faults: FAULTS.filter((fault) => faults.has(fault)), code }
}

/** The one its votes go to. */
function buttonOf({ button }: SeenCode, { buttons }: RegisteredDemarche): number | undefined {
  return button ?? buttons.find(({ closed }) => !closed)?.number
}

/** An address with a version never changes; the others bring the newest by themselves. */
function isOld(script: string, newest: readonly string[]): boolean {
  const path = URL.parse(script)?.pathname ?? ''
  return /^\/widget\/\d/.test(path) && !newest.includes(path)
}
