import { Labelled, tiesOf } from './Labelled.tsx'
import type { FieldProps } from './Notes.tsx'
import type { Option } from './option.ts'

/** One of several, in a list that opens. */
export function Choice({ options, ...field }: FieldProps & { options: readonly Option[] }) {
  const said = field.said.get(field.name)
  return (
    <Labelled field={field}>
      <select {...tiesOf(field)}>
        {options.map(([value, words, lang]) => (
          <option key={value} value={value} selected={value === said} lang={lang}>
            {words}
          </option>
        ))}
      </select>
    </Labelled>
  )
}
