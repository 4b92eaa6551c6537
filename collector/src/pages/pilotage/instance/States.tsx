interface StatesProps<S extends string> {
  label: string
  /** Of the list; a state is asked for by `?etat=`. */
  address: string
  /** In their order, each with its words. */
  states: Readonly<Record<S, string>>
  current: S
}

/** The states of a list, each a link to those in it. */
export function States<S extends string>({ label, address, states, current }: StatesProps<S>) {
  return (
    <nav aria-label={label} class="menu">
      <ul>
        {(Object.entries(states) as [S, string][]).map(([state, words]) => (
          <li key={state}>
            <a href={`${address}?etat=${state}`} aria-current={state === current ? 'page' : undefined}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
