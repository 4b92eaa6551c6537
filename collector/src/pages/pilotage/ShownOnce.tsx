/** A secret, for the only time. */
export function ShownOnce({
  say,
  secret,
  back,
}: {
  say: string
  secret: string
  back: { href: string; text: string }
}) {
  return (
    <>
      <p>{say}</p>
      <p class="worked">
        <code>{secret}</code>
      </p>
      <p>
        <a href={back.href}>{back.text}</a>
      </p>
    </>
  )
}
