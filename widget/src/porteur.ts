import { TRY_TOKEN } from '@monavis/shared/vote'
import { reportPage } from './report-page.ts'
import type { Tag } from './tags.ts'

const NOTICES = {
  fr: 'Essai : rien n’est compté.',
  en: 'This is a try: nothing is counted.',
} as const

/**
 * The porteur tries their own page, or has it checked: what is answered there does not count, and the page says so. A
 * token at the end of the address: what is seen of the page is told to who made it.
 */
export function serve(tag: Tag): void {
  tag.token = TRY_TOKEN
  const notice = document.createElement('p')
  const isFrench = (tag.place.closest<HTMLElement>('[lang]')?.lang ?? 'fr').startsWith('fr')
  notice.lang = isFrench ? 'fr' : 'en'
  const text = document.createElement('mark')
  text.textContent = NOTICES[isFrench ? 'fr' : 'en']
  notice.append(text)
  tag.place.before(notice)
  const [, check] = location.hash.split('#monavis-check=')
  if (check) void reportPage(tag, check)
}
