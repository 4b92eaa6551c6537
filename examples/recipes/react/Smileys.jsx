import { useEffect, useRef } from 'react'

const SERVICE = 'https://avis.example.fr'

export function Smileys({ demarche, onVote }) {
  const element = useRef(null)
  useEffect(() => {
    // Here and not above: on a server there is no page, and the link is in place before the smileys take it. Where it
    // fails, the link stays.
    import(/* @vite-ignore */ `${SERVICE}/widget/element.js`).catch(() => {})
    // React 19 would forget the attribute `onmonavis:vote` in a page that its server has rendered.
    const life = new AbortController()
    element.current.addEventListener('monavis:vote', onVote, life)
    return () => life.abort()
  }, [onVote])
  return (
    <je-donne-mon-avis ref={element} demarche={demarche}>
      <a href={`${SERVICE}/Demarches/${demarche}`}>
        <img src={`${SERVICE}/static/bouton-bleu.svg`} alt="Je donne mon avis" />
      </a>
    </je-donne-mon-avis>
  )
}
