import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { readEmail } from '../e-mail.ts'

/** Of the settings. */
export interface ProviderSettings {
  issuer: string
  clientId: string
  clientSecret: string
  /** Shown on its button. */
  name: string
}

/** What a sign-in under way is known by again: kept in the session, never in an address. */
export interface SignInChecks {
  state: string
  nonce: string
  verifier: string
}

/** A sign-in that has come back. */
export interface ProvedIdentity {
  /** Lower case; undefined where the provider gives none, or says it is not verified. */
  email: string | undefined
  /** For the sign-out at the provider; undefined where it has none. */
  idToken: string | undefined
}

/** A provider of OpenID Connect, such as ProConnect. */
export interface Provider {
  name: string
  /** Where to send who wants to come in. @throws {Error} when the provider does not answer */
  begin(): Promise<{ url: URL; checks: SignInChecks }>
  /**
   * Reads what the provider says of who comes back.
   * @param query of the address they came back to, with its question mark
   * @throws {Error} when it is forged, refused or used before, or the provider does not answer
   */
  finish(query: string, checks: SignInChecks): Promise<ProvedIdentity>
  /** Where to sign out there too. @throws {Error} when the provider does not answer */
  endAddress(idToken: string): Promise<URL>
}

/** A provider that says nothing for so long is down. */
const MAX_WAIT_S = 10

/**
 * Code flow with PKCE (RFC 7636), state and nonce. The provider is asked for its addresses when somebody first needs
 * it, and again after a failure: the service starts and works without it.
 * @param publicUrl where people reach the service
 */
export function createProvider(settings: ProviderSettings, publicUrl: string): Provider {
  const { issuer, clientId, clientSecret, name } = settings
  const redirectUri = `${publicUrl}/pilotage/connexion/retour`
  let known: Promise<Configuration> | undefined

  const configuration = () => {
    const url = new URL(issuer)
    known ??= discovery(url, clientId, clientSecret, undefined, {
      timeout: MAX_WAIT_S,
      // A provider on this very machine, as in tests.
      execute: url.protocol === 'http:' && isLoopback(url) ? [allowInsecureRequests] : [],
    }).catch((error: unknown) => {
      known = undefined
      throw error
    })
    return known
  }

  return {
    name,
    async begin() {
      const config = await configuration()
      const checks = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
      const url = buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        // The address alone: nothing else of who comes in is needed.
        scope: 'openid email',
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await calculatePKCECodeChallenge(checks.verifier),
        code_challenge_method: 'S256',
      })
      return { url, checks }
    },
    async finish(query, { state, nonce, verifier }) {
      const config = await configuration()
      const tokens = await authorizationCodeGrant(config, new URL(`${redirectUri}${query}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims) throw new Error('the provider gave no ID token')
      // Many providers tell the address only where they are asked for it.
      const said =
        claims['email'] === undefined ? await fetchUserInfo(config, tokens.access_token, claims.sub) : claims
      const { email, email_verified: isVerified } = said
      return {
        email: typeof email === 'string' && `${isVerified}` !== 'false' ? readEmail(email) : undefined,
        idToken: config.serverMetadata().end_session_endpoint ? tokens.id_token : undefined,
      }
    },
    async endAddress(idToken) {
      return buildEndSessionUrl(await configuration(), {
        id_token_hint: idToken,
        post_logout_redirect_uri: `${publicUrl}/pilotage/connexion`,
        state: randomState(),
      })
    },
  }
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
}
