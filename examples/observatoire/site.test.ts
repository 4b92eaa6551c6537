import { expect, it } from 'vitest'
import { freshFolder } from '../../tests/support/processes.ts'
import { recordCollector, serveRecorded } from '../../tests/support/recorded-collector.ts'
import { readAssets } from './files.ts'
import type { Knowledge } from './knowledge.ts'
import { openPuller } from './pull/pull.ts'
import { drawSite } from './site.ts'

const PROPOSAL: Knowledge['proposals'][number] = {
  number: 7,
  kind: 'digitise',
  title: 'Le <permis> bateau',
  administration: null,
  text: 'Il se demande\nencore sur papier.',
  locale: 'fr',
  state: 'refused',
  supports: 1,
  demarche: 1617,
  steps: [
    { state: 'proposed', on: '2026-11-01', note: null },
    { state: 'refused', on: '2026-11-16', note: 'Prévu par une loi' },
  ],
}

async function known(): Promise<Knowledge> {
  const collector = await serveRecorded(await recordCollector())
  const puller = await openPuller(collector.url, await freshFolder())
  await puller.pull(new AbortController().signal)
  if (!puller.knowledge) throw new Error('nothing is known')
  return { ...puller.knowledge, proposals: [PROPOSAL] }
}

const draw = async (knowledge: Knowledge, url?: string) =>
  drawSite({ knowledge, files: await readAssets(), now: new Date('2026-11-17T12:00:00Z'), url })

it('draws each page in French and in English, each leading to the other', async () => {
  const site = await draw(await known())
  const pages = [...site.keys()].filter((path) => path.endsWith('/index.html') || path === 'index.html')
  const french = pages.filter((path) => !path.startsWith('en/'))
  expect(pages).toHaveLength(2 * french.length)
  for (const path of french) {
    expect(site.get(path)).toContain('<html lang="fr">')
    expect(site.get(`en/${path}`)).toContain('<html lang="en">')
    const leadsTo = (from: string) => {
      const link = /<p class="language"><a href="([^"]*)"/.exec(site.get(from) ?? '')?.[1]
      return new URL(link ?? '', `http://site.example/${from}`).pathname
    }
    expect(leadsTo(path)).toBe(`/en/${path}`.replace('index.html', ''))
    expect(leadsTo(`en/${path}`)).toBe(`/${path}`.replace('index.html', ''))
  }
})

it('describes each page in its language, and none as another', async () => {
  const site = await draw(await known())
  const described = [...site.entries()].flatMap(([path, page]) => {
    if (!path.endsWith('.html')) return []
    return [[path, /<meta name="description" content="([^"]+)">/.exec(page)?.[1]]] as const
  })
  for (const [path, description] of described) expect(description, path).toMatch(/\w.{20}/)
  expect(new Set(described.map(([, description]) => description)).size).toBe(described.length)
})

it('says on every page what went wrong, and how old the marks are', async () => {
  const knowledge = { ...(await known()), confirmedAt: new Date('2026-11-17T09:00:00Z') }
  const failed = {
    ...knowledge,
    failures: [{ of: 'feed' as const, failure: { code: 'unreachable' as const } }],
  }
  for (const [path, page] of await draw(failed)) {
    if (!path.endsWith('.html')) continue
    expect(page).toContain(path.startsWith('en/') ? '3 hours ago' : 'il y a 3 heures')
  }
  for (const page of (await draw(knowledge)).values())
    expect(page).not.toMatch(/derniers bien reçus|last that were well received/)
})

it('tells what became of a proposal, why, and lets nobody support what is over', async () => {
  const knowledge = await known()
  const page = (await draw(knowledge)).get('propositions/7/index.html')
  expect(page).toContain('<h1>Le &lt;permis&gt; bateau</h1>')
  expect(page).toContain('Raison du refus\u00a0: Prévu par une loi')
  expect(page).toContain('16\u00a0novembre 2026')
  expect(page).not.toContain('<form class="support"')
  const open = { ...PROPOSAL, state: 'planned' as const }
  const list = (await draw({ ...knowledge, proposals: [open] })).get('propositions/index.html')
  expect(list).toContain(`action="${knowledge.collectorUrl}/propositions/7/soutien"`)
  expect(list).toContain('href="../propositions/7/"')
})

it('maps the site for search engines where its address is known, and finds its way from any page that is none', async () => {
  const knowledge = await known()
  const site = await draw(knowledge, 'https://observatoire.example/avis/')
  expect(site.get('sitemap.xml')).toContain('<loc>https://observatoire.example/avis/en/propositions/7/</loc>')
  expect(site.get('robots.txt')).toContain('Sitemap: https://observatoire.example/avis/sitemap.xml')
  expect(site.get('404.html')).toContain('href="/avis/style.css"')
  expect(site.get('404.html')).not.toContain('rel="canonical"')
  const english = site.get('en/national/index.html')
  expect(english).toContain('<link rel="canonical" href="https://observatoire.example/avis/en/national/">')
  for (const [lang, path] of [
    ['fr', ''],
    ['en', 'en/'],
  ])
    expect(english).toContain(
      `<link rel="alternate" hreflang="${lang}" href="https://observatoire.example/avis/${path}national/">`,
    )
  const elsewhere = await draw(knowledge)
  expect(elsewhere.has('sitemap.xml')).toBe(false)
  expect(elsewhere.get('national/index.html')).not.toContain('rel="canonical"')
  expect(elsewhere.get('404.html')).toContain('href="/style.css"')
})
