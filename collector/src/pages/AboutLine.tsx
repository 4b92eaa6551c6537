interface AboutLineProps {
  /** Of a démarche or of a proposal. */
  title: string
}

/** What a page is about, above its heading: in French as all démarches are, whatever the language of the page. */
export function AboutLine({ title }: AboutLineProps) {
  return (
    <p class="demarche">
      <bdi lang="fr" dir="ltr">
        {title}
      </bdi>
    </p>
  )
}
