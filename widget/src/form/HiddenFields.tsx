/** What a form carries from one page to the next; a field without value is left out. */
export function HiddenFields({ values }: { values: [name: string, value: string | number | undefined][] }) {
  return values
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />)
}
