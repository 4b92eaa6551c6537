import { Boxes } from './Boxes.tsx'
import type { FieldProps } from './Notes.tsx'
import type { Option } from './option.ts'

/** One of a short list. */
export function Radios({ options, ...field }: FieldProps & { options: readonly Option[] }) {
  const { name, said } = field
  const boxes = options.map(([value, words, lang]) => ({
    ...{ id: `${name}-${value}`, name, value, words, lang },
    isTicked: said.get(name) === value,
  }))
  return <Boxes field={field} type="radio" boxes={boxes} />
}
