import { expect, it } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { startTestCollector } from '../support/collector.ts'
import { serveDemarche } from '../support/host-page.ts'
import { closeButton, press, question, withdraw } from '../support/questionnaire.ts'
import { startScreenReader } from '../support/screen-reader.ts'

/**
 * What is heard: by a virtual screen reader, and what Chromium's own accessibility tree holds. Three habits of
 * that reader are no one else's: it tells the value of a button after its name (`next`), tells a live region anew when it
 * becomes focusable, and holds a box that was ticked by hand to be unticked; the tree knows better.
 */
const visit = useBrowser()

async function openPrompt(lang = 'fr') {
  const collector = await startTestCollector()
  const { page } = await visit({ locale: lang })
  await page.goto(await serveDemarche(collector.url, lang))
  await page.getByRole('status').waitFor({ state: 'attached' })
  return {
    page,
    collector,
    ...(await startScreenReader(page)),
    tree: () => page.locator('main').ariaSnapshot(),
  }
}

it('tells the question with its three buttons, and that the vote is taken', async () => {
  const { page, says, readThrough, tree } = await openPrompt()
  expect(await readThrough()).toEqual([
    'group, Comment s’est passée cette démarche ?',
    'paragraph',
    'Comment s’est passée cette démarche ?',
    'end of paragraph',
    'button, Mal, not pressed',
    'button, Moyen, not pressed',
    'button, Bien, not pressed',
    'end of group, Comment s’est passée cette démarche ?',
    // There before it has anything to say.
    'status',
  ])
  await press(page, 'Bien')
  await says(
    'button, Bien, not pressed',
    'polite: Envoi…',
    'polite: Merci, votre avis est bien enregistré. Vous pouvez encore le changer.',
  )
  expect(await tree()).toBe(`- main:
  - heading "Demande envoyée" [level=1]
  - group "Comment s’est passée cette démarche ?":
    - paragraph: Comment s’est passée cette démarche ?
    - button "Mal"
    - button "Moyen"
    - button "Bien" [pressed]
  - status: Merci, votre avis est bien enregistré. Vous pouvez encore le changer.
  - button "En dire plus"`)
  expect(await readThrough()).toEqual([
    'group, Comment s’est passée cette démarche ?',
    'paragraph',
    'Comment s’est passée cette démarche ?',
    'end of paragraph',
    'button, Mal, not pressed',
    'button, Moyen, not pressed',
    'button, Bien, pressed',
    'end of group, Comment s’est passée cette démarche ?',
    'status',
    'Merci, votre avis est bien enregistré. Vous pouvez encore le changer.',
    'end of status',
    'form',
    'button, En dire plus',
    'end of form',
  ])
  await press(page, 'Moyen')
  await says(
    'button, Moyen, not pressed',
    'polite: Envoi…',
    'polite: Merci, votre avis est bien enregistré. Vous pouvez encore le changer.',
  )
})

it('tells the question in Arabic', async () => {
  const { readThrough } = await openPrompt('ar')
  expect(await readThrough()).toEqual([
    'group, كيف كانت تجربتكم مع هذا الإجراء؟',
    'paragraph',
    'كيف كانت تجربتكم مع هذا الإجراء؟',
    'end of paragraph',
    'button, سيئة, not pressed',
    'button, متوسطة, not pressed',
    'button, جيدة, not pressed',
    'end of group, كيف كانت تجربتكم مع هذا الإجراء؟',
    'status',
  ])
})

/** Under every question but the last. */
const WAYS_ON = [
  'button, Continuer, next',
  'button, M’arrêter là, stop',
  'button, Retour, back',
  'button, English, en',
  'button, Español, es',
  'button, Português, pt',
  'button, العربية, ar',
  'end of form',
]

it('tells each question as it comes, and its options', async () => {
  const { page, says, readThrough, tree } = await openPrompt()
  await press(page, 'Bien')
  await page.getByText('Merci, votre avis').waitFor()
  await readThrough()

  await press(page, 'En dire plus')
  await says('button, En dire plus', 'Les explications étaient-elles claires ?', 'polite: ')
  expect(await readThrough()).toEqual([
    'status',
    'form',
    'group, Les explications étaient-elles claires ?',
    'Les explications étaient-elles claires ?',
    ...options('radio', 'Pas du tout', 'Plutôt non', 'Moyennement', 'Plutôt oui', 'Tout à fait'),
    'end of group, Les explications étaient-elles claires ?',
    ...WAYS_ON,
  ])
  await page.getByLabel('Plutôt oui').check()
  expect(await tree()).toContain('- radio "Plutôt oui" [checked]')
  await says('radio, Plutôt oui, not checked, position 4, set size 5')

  await press(page, 'Continuer')
  await says('button, Continuer, next', 'Avez-vous cherché de l’aide ?')
  expect(await readThrough()).toEqual([
    'status',
    'form',
    'group, Avez-vous cherché de l’aide ?, Cochez tout ce que vous avez essayé.',
    'Avez-vous cherché de l’aide ?',
    'paragraph',
    'Cochez tout ce que vous avez essayé.',
    'end of paragraph',
    ...options(
      'checkbox',
      'Au guichet',
      'Par téléphone',
      'Par courriel',
      'Par messagerie instantanée',
      'Auprès d’un proche',
      'Auprès d’une association',
      'Sur des sites internet',
      'Autrement',
      'Non, je n’en ai pas eu besoin',
    ),
    'end of group, Avez-vous cherché de l’aide ?, Cochez tout ce que vous avez essayé.',
    'Autrement : où avez-vous cherché ?',
    'textbox, Autrement : où avez-vous cherché ?, not invalid',
    ...WAYS_ON,
  ])
  await page.getByLabel('Au guichet').check()
  expect(await tree()).toContain('- checkbox "Au guichet" [checked]')
  await says('checkbox, Au guichet, not checked')

  await press(page, 'Continuer')
  await says('button, Continuer, next', 'Au guichet Avez-vous pu joindre quelqu’un ?')
  expect(await readThrough()).toEqual([
    ...asked('Au guichet', 'Avez-vous pu joindre quelqu’un ?'),
    ...options('radio', 'Oui', 'Non'),
    'end of group, Au guichet Avez-vous pu joindre quelqu’un ?',
    ...WAYS_ON,
  ])
  await page.getByLabel('Oui').check()
  await says('radio, Oui, not checked, position 1, set size 2')

  await press(page, 'Continuer')
  await says('button, Continuer, next', 'Au guichet Que pensez-vous de l’aide reçue ?')
  expect(await readThrough()).toEqual([
    ...asked('Au guichet', 'Que pensez-vous de l’aide reçue ?'),
    ...options('radio', 'Très mauvaise', 'Mauvaise', 'Moyenne', 'Bonne', 'Très bonne'),
    'end of group, Au guichet Que pensez-vous de l’aide reçue ?',
    ...WAYS_ON,
  ])

  await press(page, 'Continuer')
  await page.getByLabel('Ce qui vous a plu').waitFor()
  expect(await readThrough()).toEqual([
    'status',
    'form',
    'Ce qui vous a plu, ce qui vous a gêné',
    'paragraph',
    'Pour que votre avis reste anonyme, ne citez personne et ne donnez ni numéro ni adresse. Relu, il peut être publié avec une réponse.',
    'end of paragraph',
    'textbox, Ce qui vous a plu, ce qui vous a gêné, Pour que votre avis reste anonyme, ne citez personne et ne donnez ni numéro ni adresse. Relu, il peut être publié avec une réponse., not invalid',
    'button, Envoyer, next',
    ...WAYS_ON.slice(2),
  ])

  await press(page, 'Envoyer')
  await says(
    'button, Envoyer, next',
    // It has the focus.
    'status',
    'polite: Votre avis est bien enregistré. Vous pouvez fermer cette page.',
    'polite: Votre avis est bien enregistré. Vous pouvez fermer cette page.',
  )
  expect(await tree()).toBe(`- main:
  - heading "Demande envoyée" [level=1]
  - status: Votre avis est bien enregistré. Vous pouvez fermer cette page.
  - checkbox "Oui, effacer mon avis et mes réponses"
  - text: Oui, effacer mon avis et mes réponses
  - button "Retirer mon avis"`)
  await withdraw(page)
  await page.getByText('Il ne compte plus').waitFor()
  expect(await tree()).toContain('- status: Il ne compte plus')
})

it('tells that the service is away, at the vote and at a question', async () => {
  const { page, collector, says, readThrough, tree } = await openPrompt()
  await collector.stop()
  await press(page, 'Bien')
  await says(
    'button, Bien, not pressed',
    'polite: Envoi…',
    'polite: Pas encore envoyé, nouvel essai dans un instant.',
  )
  expect(await tree()).toContain(`
  - status: Pas encore envoyé, nouvel essai dans un instant.
  - link "Je donne mon avis":`)
  await collector.start()
  // Tried again in silence, by itself.
  await says('polite: Merci, votre avis est bien enregistré. Vous pouvez encore le changer.')
  await page.getByText('Merci, votre avis').waitFor()
  await press(page, 'En dire plus')
  await question(page, 'Les explications').getByLabel('Plutôt non').check()
  await collector.stop()
  await readThrough()
  await press(page, 'Continuer')
  await says('button, Continuer, next', 'polite: Pas encore envoyé, nouvel essai dans un instant.')
  expect(await tree()).toContain('- radio "Plutôt non" [checked]')
  await page.waitForEvent('requestfailed')
  await collector.start()
  await says('Avez-vous cherché de l’aide ?', 'polite: ')
})

it('tells a refusal as an alert, and leads to the link', async () => {
  const { page, collector, readThrough, tree } = await openPrompt()
  await closeButton(collector)
  await press(page, 'Bien')
  await page.getByRole('alert').waitFor()
  expect(await tree()).toBe(`- main:
  - heading "Demande envoyée" [level=1]
  - alert: Votre choix n’a pas pu être envoyé.
  - link "Je donne mon avis":
    - /url: ${collector.url}/Demarches/1617?button=1`)
  expect(await page.getByRole('link').evaluate((link) => link.matches(':focus'))).toBe(true)
  expect(await readThrough()).toEqual(['alert', 'Votre choix n’a pas pu être envoyé.', 'end of alert'])
})

/** As each is told: with its place where it is one of several, then the words of its label. */
function options(role: 'radio' | 'checkbox', ...words: string[]): string[] {
  return words.flatMap((word, i) => [
    `${role}, ${word}, not checked${role === 'radio' ? `, position ${i + 1}, set size ${words.length}` : ''}`,
    word,
  ])
}

/** A question about a channel, until its options. */
function asked(channel: string, question: string): string[] {
  const both = `${channel} ${question}`
  return ['status', 'form', `group, ${both}`, both, channel, question, `end, ${both}`]
}
