import type { PagePolicy } from '../page-security.ts'

/** Our own style, script and images; the widget in its preview asks the service itself. Nothing inline. */
export const PILOTAGE_POLICY: PagePolicy = {
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'img-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
}
