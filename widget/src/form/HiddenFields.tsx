/** What a form carries from one page to the next; a field without value is left out. */
export function HiddenFields({ values }: { values: Record<string, string | number | undefined> }) {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}
