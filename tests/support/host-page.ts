import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** Serves one page, whatever is asked, on an origin of its own, until the test ends. @returns its address */
export async function serveHostPage(html: string, headers: Record<string, string> = {}): Promise<string> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers })
    response.end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** The end of a démarche, in a language, with the tag as it is pasted. @param attributes more of them, on the script */
export function serveDemarche(collector: string, lang = 'fr', attributes = ''): Promise<string> {
  return serveHostPage(`<!doctype html><html lang="${lang}"><head><title>Fin</title>
    <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"></head>
    <body><main><h1>Demande envoyée</h1>
    <a href="${collector}/Demarches/1617?button=1">Je donne mon avis</a>
    <script async src="${collector}/widget/v1.js" data-demarche="1617" data-button="1" ${attributes}></script>
    </main></body></html>`)
}
