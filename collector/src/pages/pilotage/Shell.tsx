import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { LANGUAGES, type Language } from '../../http/language.ts'
import type { Agent } from '../../pilotage/agent.ts'
import type { RegisteredDemarche } from '../../registry/registry.ts'
import { LanguageLinks } from '../LanguageLinks.tsx'
import { formToken, openedSession } from './gate.ts'
import { pilotageLanguage } from './pilotage-language.ts'
import {
  DEMARCHE_TABS,
  type DemarcheTab,
  INSTANCE_TABS,
  type InstanceTab,
  PILOTAGE_TEXTS,
} from './pilotage-texts.ts'

/** What every page of the pilotage knows of who asks for it. */
export interface View {
  lang: Language
  /** Undefined: nobody has come in. */
  agent: Agent | undefined
  /** Of every form on the page: `_csrf`. */
  token: string
  /** Path and query of the page: of what was posted, of the page above it. */
  address: string
}

/** @returns what the page is drawn with */
export function viewOf(request: FastifyRequest): View {
  const { agent } = request
  return {
    lang: pilotageLanguage(request),
    agent,
    token: formToken(request),
    address: pageAddress(request),
  }
}

/** What has been posted cannot be asked for by a link: its address leads to the nearest page above it. */
function pageAddress({ method, url, routeOptions, server }: FastifyRequest): string {
  if (method === 'GET' || method === 'HEAD') return url
  const [path = ''] = url.split('?')
  const [pattern, address] = [(routeOptions.url ?? '').split('/'), path.split('/')]
  while (pattern.length > 2 && !server.rights.has(`GET ${pattern.join('/')}`)) {
    pattern.pop()
    address.pop()
  }
  return address.join('/')
}

export interface ShellProps {
  view: View
  /** Of the page, and of its window. */
  title: string
  /** Of the title, where it is not the page's: of what people or administrations have named. */
  titleLang?: string | undefined
  /** Said first: what has just been done. */
  notice?: string | undefined
  /** Whose menu stands above the page, and where in it the page is. */
  demarche?: { about: RegisteredDemarche; tab: DemarcheTab } | undefined
  instanceTab?: InstanceTab | undefined
  children: ComponentChildren
}

function Shell({ view, title, titleLang, notice, demarche, instanceTab, children }: ShellProps) {
  const { lang, agent } = view
  const texts = PILOTAGE_TEXTS[lang]
  const windowTitle = [title, demarche?.about.title, texts.service].filter(Boolean).join(' – ')
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>{windowTitle}</title>
        <link rel="stylesheet" href="/static/page.css" />
        <link rel="stylesheet" href="/static/pilotage.css" />
        <script type="module" src="/static/pilotage.js" />
      </head>
      <body class="pilotage">
        <a class="skip" href="#contenu">
          {texts.skip}
        </a>
        <header class="bar">
          <p class="brand">
            <a href="/pilotage">{texts.service}</a>
          </p>
          {agent && (
            <nav aria-label={texts.service}>
              <ul>
                <li>
                  <a href="/pilotage">{texts.mine}</a>
                </li>
                {agent.isAdmin && (
                  <li>
                    <a href="/pilotage/instance">{texts.instance}</a>
                  </li>
                )}
                <li>
                  <a href="/pilotage/compte">{texts.account}</a>
                </li>
                <li>
                  <PostButton view={view} action="/pilotage/deconnexion" class="link">
                    {texts.signOut}
                  </PostButton>
                </li>
              </ul>
            </nav>
          )}
        </header>
        <main id="contenu" class="wide">
          {demarche && <DemarcheMenu lang={lang} {...demarche} />}
          {instanceTab && <InstanceMenu lang={lang} tab={instanceTab} />}
          <h1 lang={titleLang}>{title}</h1>
          {notice && (
            <p class="success" role="status">
              {notice}
            </p>
          )}
          {children}
        </main>
        <footer class="footer">
          <ul>
            <li>
              <a href={`/usage?lang=${lang}`}>{texts.footer.usage}</a>
            </li>
            <li>
              <a href={`/methode?lang=${lang}`}>{texts.footer.method}</a>
            </li>
            <li>
              <a href={`/confidentialite?lang=${lang}`}>{texts.footer.data}</a>
            </li>
            <li>
              <a href={`/accessibilite?lang=${lang}`}>{texts.footer.accessibility}</a>
            </li>
          </ul>
          <LanguageLinks lang={lang} among={LANGUAGES} addressIn={(other) => inLanguage(view, other)} />
        </footer>
      </body>
    </html>
  )
}

function inLanguage({ address }: View, lang: string): string {
  const url = new URL(address, 'http://pilotage')
  url.searchParams.set('lang', lang)
  return `${url.pathname}${url.search}`
}

function DemarcheMenu({ lang, about, tab }: { lang: Language; about: RegisteredDemarche; tab: DemarcheTab }) {
  const { tabs, ofDemarche } = PILOTAGE_TEXTS[lang]
  return (
    <>
      <p class="demarche" lang="fr">
        {about.title}
      </p>
      <Menu
        label={ofDemarche}
        entries={DEMARCHE_TABS.map((one) => ({
          href: `/pilotage/demarches/${about.id}${one && `/${one}`}`,
          name: tabs[one],
          isHere: one === tab,
        }))}
      />
    </>
  )
}

function InstanceMenu({ lang, tab }: { lang: Language; tab: InstanceTab }) {
  const { instanceTabs, ofInstance } = PILOTAGE_TEXTS[lang]
  return (
    <Menu
      label={ofInstance}
      entries={INSTANCE_TABS.map((one) => ({
        href: `/pilotage/instance/${one}`,
        name: instanceTabs[one],
        isHere: one === tab,
      }))}
    />
  )
}

function Menu({
  label,
  entries,
}: {
  label: string
  entries: { href: string; name: string; isHere: boolean }[]
}) {
  return (
    <nav class="menu" aria-label={label}>
      <ul>
        {entries.map(({ href, name, isHere }) => (
          <li key={href}>
            <a href={href} aria-current={isHere ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface FormProps {
  view: View
  action: string
  class?: string
  children: ComponentChildren
}

/** A form that acts: it carries what no other site can know. */
export function ActForm({ view, action, class: name, children }: FormProps) {
  return (
    <form method="post" action={action} class={name}>
      <input type="hidden" name="_csrf" value={view.token} />
      {children}
    </form>
  )
}

/** A button that acts by itself. */
export function PostButton({ children, class: name, ...form }: FormProps) {
  return (
    <ActForm {...form} class="act">
      <button type="submit" class={name}>
        {children}
      </button>
    </ActForm>
  )
}

/**
 * Answers with a whole page.
 * @param notices what may have been said with {@link leaveNotice}, by its key; those of other pages are left alone
 */
export function showPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { notices = {}, ...props }: Omit<ShellProps, 'view' | 'notice'> & { notices?: Record<string, string> },
): FastifyReply {
  const session = openedSession(request)
  const left = session?.notice
  const notice = left === undefined ? undefined : notices[left]
  if (notice !== undefined) delete session?.notice
  const page = renderToString(<Shell {...props} view={viewOf(request)} notice={notice} />)
  return reply.type('text/html; charset=utf-8').send(`<!doctype html>${page}`)
}

/** Goes to a page after an act, which says what was done: a key of the notices it is shown with. */
export function goTo(
  request: FastifyRequest,
  reply: FastifyReply,
  address: string,
  notice?: string,
): FastifyReply {
  if (notice !== undefined) request.session.notice = notice
  return reply.redirect(address, 303)
}
