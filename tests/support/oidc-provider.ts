import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { onTestFinished } from 'vitest'

/** A provider of OpenID Connect, where whoever types an address in its form is that person. */
export interface OidcServer {
  /** Of `OIDC_ISSUER` and its kin. */
  env: { OIDC_ISSUER: string; OIDC_CLIENT_ID: string; OIDC_CLIENT_SECRET: string; OIDC_NAME: string }
  /** Whether it has verified the addresses of those who come from now on. */
  setVerified(isVerified: boolean): void
  /** Goes through its pages as a person does. @returns where it sends their browser in the end */
  signIn(address: string, email: string): Promise<URL>
  stop(): Promise<void>
}

/**
 * Starts a real one on this machine, for a service at an address; it stops when the test ends.
 * @param signs what it tells of a person, as ProConnect does: a JWT in the place of JSON
 */
export async function startOidcServer(publicUrl: string, signs = false): Promise<OidcServer> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = { client_id: 'monavis', client_secret: 'a-secret-for-tests' }
  let isVerified = true
  const provider = new Provider(issuer, {
    clients: [
      {
        ...client,
        redirect_uris: [`${publicUrl}/pilotage/connexion/retour`],
        post_logout_redirect_uris: [`${publicUrl}/pilotage/connexion`],
        ...(signs && { userinfo_signed_response_alg: 'RS256' as const }),
      },
    ],
    features: { jwtUserinfo: { enabled: signs } },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: id, email_verified: isVerified }),
    }),
    pkce: { required: () => true },
    cookies: { keys: ['a-key-for-tests'] },
  })
  server.on('request', provider.callback())
  const stop = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  onTestFinished(stop)
  return {
    env: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: client.client_id,
      OIDC_CLIENT_SECRET: client.client_secret,
      OIDC_NAME: 'AgentConnect',
    },
    setVerified: (verified) => {
      isVerified = verified
    },
    signIn: (address, email) => walkThrough(issuer, publicUrl, address, email),
    stop,
  }
}

/** Follows the provider from page to page with a jar of cookies, and fills in its two forms: who, then yes. */
async function walkThrough(issuer: string, home: string, address: string, email: string): Promise<URL> {
  const jar = new Map<string, string>()
  let url = new URL(address)
  let form: URLSearchParams | undefined
  while (url.origin === issuer) {
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      redirect: 'manual',
      ...(form && { body: form }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      jar.set(name, value)
    }
    const text = await response.text()
    const next = response.headers.get('location')
    form = undefined
    if (next !== null) url = new URL(next, url)
    else {
      const prompt = /name="prompt" value="(\w+)"/.exec(text)?.[1]
      const [, action] = /action="([^"]+)"/.exec(text) ?? []
      if (!prompt || !action)
        throw new Error(`a page of the provider without a form: ${response.status} ${text}`)
      url = new URL(action, url)
      form = new URLSearchParams(prompt === 'login' ? { prompt, login: email, password: 'any' } : { prompt })
    }
  }
  if (url.origin !== home) throw new Error(`the provider leads to ${url.href}`)
  return url
}
