interface Texts {
  readonly [key: string]: string | Texts
}

/** Paths of all that is said: `form.title`. */
export function textKeys(texts: Texts, path = ''): string[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? path + key : textKeys(text, `${path}${key}.`),
  )
}
