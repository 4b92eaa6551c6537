import { Boxes } from './Boxes.tsx'
import type { FieldProps } from './Notes.tsx'
import type { Option } from './option.ts'

/** Any number of a short list: each box has a name of its own, and `name` is what a problem names. */
export function Ticks({ options, ...field }: FieldProps & { options: readonly Option[] }) {
  const boxes = options.map(([name, words, lang]) => ({
    ...{ id: name, name, value: '1', words, lang },
    isTicked: field.said.has(name),
  }))
  return <Boxes field={field} type="checkbox" boxes={boxes} />
}
