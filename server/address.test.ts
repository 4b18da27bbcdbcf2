import type { IncomingMessage } from 'node:http'
import { describe, expect, test } from 'vitest'
import { addressKey, addressOf } from './address.ts'

const request = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded ? { 'x-forwarded-for': forwarded } : {},
  }) as IncomingMessage

describe('a visitor’s address', () => {
  test.each([
    ['no proxy is trusted: the header is ignored', 0, '10.0.0.9', '1.2.3.4', '10.0.0.9'],
    ['one proxy: what it saw', 1, '10.0.0.9', '1.2.3.4', '1.2.3.4'],
    [
      'one proxy: what the visitor claimed before it is ignored',
      1,
      '10.0.0.9',
      '6.6.6.6, 1.2.3.4',
      '1.2.3.4',
    ],
    ['two proxies', 2, '10.0.0.9', '1.2.3.4, 10.0.0.8', '1.2.3.4'],
    ['more proxies trusted than there are', 3, '10.0.0.9', '1.2.3.4', '1.2.3.4'],
    ['nonsense in the header', 1, '10.0.0.9', '<script>', '10.0.0.9'],
    ['no header', 1, '10.0.0.9', undefined, '10.0.0.9'],
  ])('%s', (_, trust, remote, forwarded, expected) => {
    expect(addressOf(request(remote, forwarded), trust)).toBe(expected)
  })

  test.each([
    ['127.0.0.1', '127.0.0.1'],
    ['::ffff:127.0.0.1', '127.0.0.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('%s is counted as %s', (address, key) => {
    expect(addressKey(address)).toBe(key)
  })
})
