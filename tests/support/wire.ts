import type { CDPSession, Page } from 'playwright-core'

/** One thing a page asked for, and what came over the wire. */
export interface Transfer {
  method: string
  url: string
  /** As the browser sorts it: `Script`, `Fetch`, `Image`, `Font`… */
  type: string
  /** As it travelled, compressed; 0 where a cache had it. */
  bodyBytes: number
  /** Of the answer, as they travelled. */
  headerBytes: number
}

/** @returns what the page asks for from now on, in that order, filled in as answers end */
export async function watchWire(page: Page): Promise<Transfer[]> {
  const transfers: Transfer[] = []
  const byId = new Map<string, Transfer>()
  const session: CDPSession = await page.context().newCDPSession(page)
  session.on('Network.requestWillBeSent', ({ requestId, request: { method, url }, type = 'Other' }) => {
    const transfer = { method, url, type, bodyBytes: 0, headerBytes: 0 }
    transfers.push(transfer)
    byId.set(requestId, transfer)
  })
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const transfer = byId.get(requestId)
    if (transfer) transfer.headerBytes = response.encodedDataLength
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const transfer = byId.get(requestId)
    // All that came, less its headers: `Network.dataReceived` leaves out what came together with them.
    if (transfer) transfer.bodyBytes = Math.max(0, encodedDataLength - transfer.headerBytes)
  })
  await session.send('Network.enable')
  return transfers
}
