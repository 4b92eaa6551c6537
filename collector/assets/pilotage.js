// Comfort alone: every page of the pilotage works without.

/** A button that copies what it stands under. */
function addCopyButton(box) {
  const { copy, copied } = box.dataset
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'quiet'
  button.textContent = copy
  const said = document.createElement('span')
  said.setAttribute('role', 'status')
  said.className = 'small'
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(box.querySelector('code').textContent)
    said.textContent = ` ${copied}`
  })
  box.append(button, said)
}

// A browser that lets nobody write there (no HTTPS) gets no button: one click selects the text.
if (navigator.clipboard) for (const box of document.querySelectorAll('[data-copy]')) addCopyButton(box)

// Back from the page that was to be checked: its outcome, without a click.
if (document.querySelector('[data-waits]')) {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') location.reload()
  })
}
