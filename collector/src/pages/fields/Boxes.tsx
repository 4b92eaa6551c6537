import { type Asked, faultOf, Notes, notesOf } from './Notes.tsx'

interface BoxesProps {
  field: Asked
  type: 'radio' | 'checkbox'
  boxes: readonly {
    id: string
    name: string
    value: string
    words: string
    lang: 'fr' | undefined
    isTicked: boolean
  }[]
}

/** A question that is answered by ticking, all its answers in sight. */
export function Boxes({ field, type, boxes }: BoxesProps) {
  const isFirst = faultOf(field)?.isFirst ?? false
  return (
    <fieldset aria-describedby={notesOf(field)}>
      <legend class="question">{field.question}</legend>
      <Notes {...field} />
      <div class="list">
        {boxes.map(({ id, name, value, words, lang, isTicked }, i) => (
          <label key={id} class="option" for={id}>
            <input
              type={type}
              // Not at the end, where it is written "checked/>": lynx reads no tick there.
              checked={isTicked}
              id={id}
              name={name}
              value={value}
              autofocus={isFirst && i === 0}
            />
            <span lang={lang}>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
