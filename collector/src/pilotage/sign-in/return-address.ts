/** Where one who has come in is at home. */
export const HOME = '/pilotage'

/** Read against it: what names another place has another origin then. */
const HERE = 'http://here.invalid'
const WAYS_IN = /^\/pilotage\/(connexion|deconnexion)(\/|$)/

/**
 * Where to go once one has come in: what was asked for before, if it is a page of the pilotage.
 * @param asked as anybody may have written it into a link
 * @returns path and query; {@link HOME} for any other place, and for the ways in
 */
export function returnAddress(asked: string | undefined): string {
  const url = asked === undefined ? null : URL.parse(asked, HERE)
  if (!url || url.origin !== HERE) return HOME
  const { pathname, search } = url
  const isPage = pathname === HOME || pathname.startsWith(`${HOME}/`)
  return isPage && !WAYS_IN.test(pathname) ? `${pathname}${search}` : HOME
}
