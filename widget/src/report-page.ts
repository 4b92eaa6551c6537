import type { Tag } from './tags.ts'

/** How long the page and its policy have to show what they forbid. */
const MAX_WAIT_MS = 8_000

/**
 * Tells the service what the porteur wants to know of their page: where it stands, and what it lets through. Nothing of
 * whoever looks at it. Where the page forbids to send that, it is left for a page of the service that takes it.
 */
export async function reportPage({ collector, demarche, button, link, place }: Tag, check: string) {
  const blocked = new Set<string>()
  document.addEventListener('securitypolicyviolation', ({ disposition, blockedURI, effectiveDirective }) => {
    if (disposition === 'enforce' && blockedURI.startsWith(collector)) blocked.add(effectiveDirective)
  })
  const image = link?.querySelector('img')
  await Promise.race([
    Promise.allSettled([
      fetch(`${collector}/widget/fr.json`, { credentials: 'omit' }),
      hasLoaded(`${collector}/static/bouton-bleu.svg`),
      // The picture of the link may still be on its way, or have failed before anybody looked.
      image && !image.complete && hasLoaded(image.src),
    ]),
    new Promise((resolve) => setTimeout(resolve, MAX_WAIT_MS)),
  ])
  const seen = {
    demarche: `${demarche}`,
    button: `${button ?? ''}`,
    origin: location.origin,
    script: place instanceof HTMLScriptElement ? place.src : scriptOf(demarche),
    link: link ? '1' : '0',
    image: image?.naturalWidth ? '1' : '0',
    blocked: [...blocked].join(),
  }
  const address = `${collector}/verification/${check}`
  try {
    await fetch(address, { method: 'POST', body: new URLSearchParams(seen), credentials: 'omit' })
  } catch {
    const form = document.createElement('form')
    form.method = 'post'
    form.action = address
    for (const [name, value] of Object.entries(seen)) {
      const field = document.createElement('input')
      field.type = 'hidden'
      field.name = name
      field.value = value
      form.append(field)
    }
    document.body.append(form)
    form.submit()
  }
}

function scriptOf(demarche: number): string {
  return document.querySelector<HTMLScriptElement>(`script[data-demarche="${demarche}"]`)?.src ?? ''
}

function hasLoaded(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve()
    image.onerror = reject
    image.src = src
  })
}
