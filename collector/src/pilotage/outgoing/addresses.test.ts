import { describe, expect, it } from 'vitest'
import { addressFault, isOnThisMachine, isPublicAddress } from './addresses.ts'
import { post } from './post.ts'

describe('the addresses of webhooks', () => {
  it.each([
    ['https://example.org/hook', undefined],
    ['https://1.1.1.1/', undefined],
    ['https://[2606:4700:4700::1111]:8443/x?y=1', undefined],
    ['http://example.org/', 'not-https'],
    ['ftp://example.org/', 'not-an-address'],
    ['javascript:alert(1)', 'not-an-address'],
    ['https://someone:secret@example.org/', 'not-an-address'],
    ['exemple', 'not-an-address'],
    ['https://localhost/', 'private-address'],
    ['https://intranet/', 'private-address'],
    ['https://base.internal/', 'private-address'],
    ['https://127.0.0.1/', 'private-address'],
    ['https://2130706433/', 'private-address'],
    ['https://0x7f.1/', 'private-address'],
    ['https://10.1.2.3/', 'private-address'],
    ['https://169.254.169.254/latest/meta-data', 'private-address'],
    ['https://[::1]/', 'private-address'],
    ['https://[::ffff:10.0.0.1]/', 'private-address'],
    ['https://[fd00::1]/', 'private-address'],
    ['https://[64:ff9b::7f00:1]/', 'private-address'],
  ])('judges %s', (address, fault) => {
    expect(addressFault(address, false)).toBe(fault)
  })

  it('are of the internet, unless the service itself is reached on this machine', () => {
    expect(['8.8.8.8', '172.32.0.1', '2a00::1'].map(isPublicAddress)).toEqual([true, true, true])
    expect(['172.16.0.1', '100.64.0.1', '224.0.0.1', '2002:7f00:1::', 'x'].some(isPublicAddress)).toBe(false)
    expect(addressFault('http://127.0.0.1:9999/', true)).toBeUndefined()
    expect(isOnThisMachine('http://localhost:8080')).toBe(true)
    expect(isOnThisMachine('https://localhost.example.org')).toBe(false)
  })

  it('are judged where a name leads, at the very connection', async () => {
    // Every machine calls itself so, in its own files.
    const { hostname } = await import('node:os')
    const name = `${hostname()}.`
    const { status, failure } = await post(`https://${name}/`, {}, '{}', false)
    expect(status).toBeNull()
    expect(['private-address', 'ENOTFOUND', 'EAI_AGAIN']).toContain(failure)
  })
})
