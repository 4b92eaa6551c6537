const ask = (event: Event) => event.preventDefault()

/** Has the browser ask, in its own words, before a page is left with something unsent. */
export function holdPage(isUnsent: boolean): void {
  const change = isUnsent ? addEventListener : removeEventListener
  change('beforeunload', ask)
}
