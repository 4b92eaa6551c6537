import type { Language } from '../http/language.ts'

/** Host names whose codes demarches-simplifiees accepts. */
const KNOWN_HOSTS = ['jedonnemonavis', 'monavis', 'voxusagers'].map((name) => `${name}.numerique.gouv.fr`)

const WORDS = {
  fr: {
    refused: 'demarches-simplifiees refusera ce code :',
    http: (origin: string) => `l’adresse du service, ${origin}, n’est pas en https.`,
    host: (host: string, known: string) =>
      `${host} n’est pas des noms d’hôte acceptés : ${known} (une autre instance peut l’ajouter aux siens).`,
  },
  en: {
    refused: 'demarches-simplifiees will refuse this code:',
    http: (origin: string) => `the address of the service, ${origin}, is not https.`,
    host: (host: string, known: string) =>
      `${host} is none of the host names accepted: ${known} (another instance can add it to its own).`,
  },
} as const

/**
 * Why demarches-simplifiees would refuse the codes of a service; undefined where it accepts them.
 * @param publicUrl origin of the service
 */
export function platformRefusal(publicUrl: string, language: Language): string | undefined {
  const { protocol, host } = new URL(publicUrl)
  const { refused, http, host: unknown } = WORDS[language]
  // One is enough to be refused, and the first to be mended.
  if (protocol !== 'https:') return `${refused} ${http(publicUrl)}`
  if (!KNOWN_HOSTS.includes(host)) return `${refused} ${unknown(host, KNOWN_HOSTS.join(', '))}`
  return undefined
}
