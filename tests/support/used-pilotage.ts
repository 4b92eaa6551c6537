import { isoDay, parisDay } from '@monavis/shared/period'
import { readDeveloperLink } from '../../collector/src/store/developer-links.ts'
import { idText, newVoteId } from '../../collector/src/store/ids.ts'
import type { Store } from '../../collector/src/store/store.ts'
import { type SignedIn, signIn } from './agents.ts'

const DEMARCHE = 1617
const MINE = `/pilotage/demarches/${DEMARCHE}`
/** More than a page of them. */
const COMMENTS = 60
/** Of one client in a day: some of them are kept apart. */
const STUFFED = 25

/**
 * Votes with comments, of as many people; then more of one who stuffs them.
 * @param at ms, now for the service
 * @returns the ids of those with comments, the newest last
 */
export async function castVotes(url: string, at: number): Promise<string[]> {
  const ids = Array.from({ length: COMMENTS }, () => newVoteId(at))
  for (const [i, id] of ids.entries()) {
    await cast(url, i + 1, {
      ...{ id, demarche: DEMARCHE, satisfaction: 1 + (i % 3) },
      answers: { comprehension: 4 + (i % 5), contact_tried: [9] },
      comment: `Numéro ${i} : la pièce demandée n’est pas celle que la page annonce, et il faut tout recommencer.`,
    })
  }
  for (let i = 0; i < STUFFED; i++) {
    await cast(url, 0, { id: newVoteId(at), demarche: DEMARCHE, satisfaction: 1 })
  }
  return ids
}

/**
 * What agents do in a while, so that every page has something to show: by the forms themselves.
 * @param votes of {@link castVotes}
 * @returns what stands in the addresses of what they made: by the name of a parameter, or by what stands before it too
 */
export async function usePilotage(
  url: string,
  store: Store,
  { admin, votes }: { admin: SignedIn; votes: readonly string[] },
): Promise<Record<string, string>> {
  const manager = await signIn(store, Date.now(), {
    email: 'camille.durand@example.gouv.fr',
    mandates: [{ role: 'manager', over: { demarche: DEMARCHE } }],
  })
  const as = (agent: SignedIn | undefined) => (path: string, fields: Record<string, string>) =>
    post(url, path, fields, agent)
  const [administer, manage, knock] = [as(admin), as(manager), as(undefined)]
  const today = isoDay(parisDay(Date.now()))
  const commentPage = `${MINE}/commentaires/${votes.at(-1)}`

  await manage(`${MINE}/code/boutons`, { title: 'Courriel de confirmation' })
  const check = await manage(`${MINE}/code/boutons/1/verifications`, { page: 'https://exemple.gouv.fr/fin' })
  await manage(`${MINE}/code/developpeur`, {})
  const token = (await readDeveloperLink(store.db, DEMARCHE)) ?? ''
  const theirs = await knock(`/pilotage/developpeur/${token}/boutons/1/verifications`, {
    page: 'https://exemple.gouv.fr/fin',
  })
  await knock(`/verification/${lastOf(theirs)}`, {
    ...{ demarche: `${DEMARCHE}`, button: '1', origin: 'https://exemple.gouv.fr', script: '' },
    ...{ link: '1', image: '0', blocked: 'script-src' },
  })
  await manage(`${MINE}/reperes`, { day: today, text: 'Nouvelle page d’accueil' })
  await manage(`${MINE}/suspects`, { text: 'Une borne en libre-service, à l’accueil.' })
  await manage(`${MINE}/fiche/availability`, { value: '99,9', source: 'Relevé du service', date: today })
  await manage(`${MINE}/commentaires/etiquettes`, { nom: 'Pièces jointes' })
  await manage(`${commentPage}/etiquettes`, { etiquette_1: '1' })
  await manage(`${commentPage}/traite`, {})
  await manage(`${commentPage}/publication`, {
    reponse: 'Merci : la page annonce maintenant la bonne pièce.',
  })
  await manage(`${MINE}/sorties/messages`, { digest: 'weekly', alerts: '1' })
  await manage(`${MINE}/sorties/cles`, { name: 'Entrepôt de données', expires: '', scores: '1' })
  await manage(`${MINE}/sorties/webhooks`, { url: `${url}/nulle-part`, 'votes.counted': '1' })
  await manage(`${MINE}/sorties/webhooks/1/essai`, {})
  await manage(`${MINE}/equipe`, { courriel: 'sacha.morel@example.gouv.fr', role: 'reader' })
  await manage('/pilotage/demarches/3100/mandat', {})
  await knock('/pilotage/connexion/demande', {
    ...{ courriel: 'lou.petit@ville.example.fr', nom: 'Lou Petit', raison: 'Le centre de loisirs.' },
  })
  await administer('/pilotage/instance/personnes/domaines', { domain: 'example.gouv.fr' })

  const [report] = await store.db.selectFrom('report').select('id').limit(1).execute()
  const [watch] = await store.db.selectFrom('watch').select('token').limit(1).execute()
  const [opinion] = await store.db.selectFrom('opinion').select('number').limit(1).execute()
  return {
    ...{ vote: votes.at(-1) ?? '', report: report ? idText(report.id) : '', token, field: 'availability' },
    'desabonnement/token': Buffer.from(watch?.token ?? '').toString('base64url'),
    ...{ 'avis/number': String(opinion?.number), 'developpeur/check': lastOf(theirs), check: lastOf(check) },
  }
}

/** @param client one of those that the proxy tells apart */
async function cast(url: string, client: number, vote: object): Promise<void> {
  const response = await fetch(`${url}/api/v1/votes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.0.0.${client}` },
    body: JSON.stringify(vote),
  })
  if (!response.ok) throw new Error(`a vote was refused: ${await response.text()}`)
}

/** @param agent undefined of somebody who has not come in @returns where the form leads on to */
async function post(
  url: string,
  path: string,
  fields: Record<string, string>,
  agent: SignedIn | undefined,
): Promise<string> {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: agent ? { cookie: agent.cookie } : {},
    body: new URLSearchParams({ ...fields, ...(agent && { _csrf: agent.csrf }) }),
    redirect: 'manual',
  })
  if (response.status >= 400)
    throw new Error(`${path} was answered ${response.status}: ${await response.text()}`)
  return response.headers.get('location') ?? ''
}

/** The last part of an address, which names what was made. */
function lastOf(address: string): string {
  return address.split('/').at(-1)?.split('?')[0] ?? ''
}
