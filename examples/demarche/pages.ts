import { answerInWords, field } from './fields.ts'
import { type Html, html } from './html.ts'
import { type Answers, inputsOf, type Problem, STEPS, type Step } from './steps.ts'

/** What the collector gives to an administration to paste at the end of its démarche. */
export interface PastedCode {
  /** Without a slash at its end. */
  collectorUrl: string
  demarche: number
  button: number
  /** Makes a one-time token; absent where the collector has given no secret to sign it with. */
  newToken?: () => string
}

/** Checking the answers, the last step: it asks nothing more. */
export const CHECK = 'check'

const TITLE = 'Demander un acte de naissance'
const STEP_TITLES = [...STEPS.map(({ title }) => title), 'Vérification']

export function startPage(): Html {
  return layout(
    TITLE,
    html`
    <h1>${TITLE}</h1>
    <p class="lead">Pour vous ou pour un proche : recevez par courriel l’acte de naissance d’une personne née à Saint-Exemple. C’est gratuit.</p>
    <h2>Avant de commencer</h2>
    <ul>
      <li>Comptez deux minutes.</li>
      <li>Ayez sous la main les prénoms, le nom et la date de naissance de la personne.</li>
      <li>Aucun justificatif n’est demandé.</li>
    </ul>
    <p><a class="button" href="/demande">Commencer</a></p>
    <h2>Vous préférez faire autrement ?</h2>
    <p>L’état civil vous accueille à la mairie, du lundi au vendredi, de 9 h à 17 h.</p>`,
  )
}

/** A step with its questions, as answered so far; with problems, their summary comes first and has the focus. */
export function stepPage(step: Step, answers: Answers, problems: readonly Problem[]): Html {
  const index = STEPS.indexOf(step)
  const previous = STEPS[index - 1]
  const asked = new Set(step.questions.flatMap(inputsOf))
  const elsewhere = [...answers].filter(([input]) => !asked.has(input))
  return layout(
    `${problems.length > 0 ? 'Erreur : ' : ''}${step.title} (étape ${index + 1} sur ${STEP_TITLES.length})`,
    html`
    ${stepper(index)}
    ${problems.length > 0 ? summaryOf(problems) : null}
    <p>Toutes les réponses sont nécessaires.</p>
    <form method="post" action="/demande" novalidate>
      ${hiddenAnswers(step.id, elsewhere)}
      ${step.questions.map((question) => field(question, answers, problems))}
      <p class="actions">
        <button class="button">Continuer</button>
        ${previous ? html`<button class="quiet" name="go" value="${previous.id}">Retour</button>` : html`<a href="/">Retour</a>`}
      </p>
    </form>`,
  )
}

/** Everything that was answered, with a way back to each step. */
export function checkPage(answers: Answers): Html {
  return layout(
    `Vérification (étape ${STEP_TITLES.length} sur ${STEP_TITLES.length})`,
    html`
    ${stepper(STEPS.length)}
    <p>Relisez vos réponses avant d’envoyer la demande.</p>
    <form method="post" action="/demande">
      ${hiddenAnswers(CHECK, [...answers])}
      ${STEPS.map(
        (step) => html`
      <section aria-labelledby="answers-${step.id}">
        <h2 id="answers-${step.id}">${step.title}</h2>
        <dl>
          ${step.questions.map(
            (question) =>
              html`<div><dt>${question.label}</dt><dd>${answerInWords(question, answers)}</dd></div>`,
          )}
        </dl>
        <button class="quiet" name="go" value="${step.id}">Modifier<span class="hidden"> la partie « ${step.title} »</span></button>
      </section>`,
      )}
      <p class="actions"><button class="button">Envoyer la demande</button></p>
    </form>`,
  )
}

/** The end of the démarche, and the reason of this example: the code stands there as it was pasted. */
export function confirmationPage(reference: string, code: PastedCode): Html {
  return layout(
    'Demande envoyée',
    html`
    <div class="done">
      <h1>Votre demande est envoyée</h1>
      <p>Numéro de dossier <strong>${reference}</strong></p>
    </div>
    <h2>Et maintenant ?</h2>
    <p>L’état civil vous envoie l’acte par courriel, sous trois jours ouvrés. Gardez ce numéro : il permet de suivre votre demande.</p>
    <h2>Votre avis</h2>
    <p>Dites-nous si c’était simple. C’est anonyme, et cela nous aide à faire mieux.</p>
    <div class="opinion">${pastedCode(code)}
    </div>
    <p><a href="/">Faire une autre demande</a></p>`,
  )
}

/** A page for what could not be done: says it, and shows the way on. */
export function errorPage(title: string, explanation: string): Html {
  return layout(
    title,
    html`
    <h1>${title}</h1>
    <p>${explanation}</p>
    <p><a href="/">Revenir au début de la démarche</a></p>`,
  )
}

function pastedCode({ collectorUrl, demarche, button, newToken }: PastedCode): Html {
  const token = newToken ? html` data-token="${newToken()}"` : null
  return html`
    <!-- Je donne mon avis: the code given by MonAvis, pasted as it is -->
    <a href="${collectorUrl}/Demarches/${demarche}?button=${button}"><img src="${collectorUrl}/static/bouton-bleu.svg" alt="Je donne mon avis"></a><script async src="${collectorUrl}/widget/v1.js" data-demarche="${demarche}" data-button="${button}"${token}></script>`
}

function stepper(index: number): Html {
  const next = STEP_TITLES[index + 1]
  return html`
    <h1><span class="step">Étape ${index + 1} sur ${STEP_TITLES.length}</span> ${STEP_TITLES[index] ?? ''}</h1>
    <ol class="stepper" aria-hidden="true">${STEP_TITLES.map((_, position) => html`<li${position <= index ? html` class="reached"` : null}></li>`)}</ol>
    ${next ? html`<p class="hint">Étape suivante : ${next}</p>` : null}`
}

function summaryOf(problems: readonly Problem[]): Html {
  return html`
    <div class="summary" role="alert" tabindex="-1" autofocus>
      <h2>${problems.length === 1 ? 'Il reste une réponse à revoir' : `Il reste ${problems.length} réponses à revoir`}</h2>
      <ul>${problems.map(({ input, message }) => html`<li><a href="#${input}">${message}</a></li>`)}</ul>
    </div>`
}

function hiddenAnswers(stepId: string, answers: readonly (readonly [string, string])[]): Html {
  return html`<input type="hidden" name="step" value="${stepId}">${answers.map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}`
}

function layout(title: string, main: Html): Html {
  return html`<!doctype html>
<html lang="fr">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${title}${title === TITLE ? null : ` – ${TITLE}`} – Commune de Saint-Exemple</title>
  <link rel="stylesheet" href="/style.css">
</head>
<body>
  <a class="skip" href="#main">Aller au contenu</a>
  <header>
    <p class="brand"><a href="/">Commune de Saint-Exemple</a></p>
    <p class="brand-about">${TITLE}</p>
    <p class="notice"><strong>Démonstration.</strong> Cette commune n’existe pas : inventez vos réponses, elles ne sont pas conservées. Seul l’avis donné à la fin l’est.</p>
  </header>
  <main id="main" tabindex="-1">${main}
  </main>
  <footer><p>Commune de Saint-Exemple, commune fictive. Ni cookie, ni mesure d’audience.</p></footer>
</body>
</html>
`
}
