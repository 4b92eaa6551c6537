const SERVICE = 'https://avis.example.fr'

export function OpenButton({ demarche }) {
  const ask = async (event) => {
    // With a key held down, a link opens its page elsewhere.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const opener = event.currentTarget
    try {
      const { open } = await import(/* @vite-ignore */ `${SERVICE}/widget/element.js`)
      await open({ demarche }, opener)
    } catch {
      // The script is blocked: the link does what links do.
      location.assign(opener.href)
    }
  }
  return (
    <a href={`${SERVICE}/Demarches/${demarche}`} onClick={ask}>
      Votre avis
    </a>
  )
}
