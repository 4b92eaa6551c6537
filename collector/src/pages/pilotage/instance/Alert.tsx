/** Why nothing was done, where no field is at fault. */
export function Alert({ text }: { text: string | undefined }) {
  if (text === undefined) return null
  return (
    <p class="error" role="alert">
      {text}
    </p>
  )
}
