import { describe, expect, test } from 'vitest'
import { isFromOurPages, isSecure, ownOrigin } from './origin.ts'

const OPEN = { publicUrl: null, trustProxy: 0 }
const PROXIED = { publicUrl: null, trustProxy: 1 }
const NAMED = { publicUrl: 'https://riff.example.org', trustProxy: 0 }

describe('our own origin', () => {
  test('comes from PUBLIC_URL, else from Host', () => {
    expect(ownOrigin(NAMED, { host: 'evil.example' })).toBe('https://riff.example.org')
    expect(ownOrigin(OPEN, { host: 'LocalHost:3000' })).toBe('http://localhost:3000')
    expect(ownOrigin(OPEN, { host: '[::1]:3000' })).toBe('http://[::1]:3000')
    expect(ownOrigin(OPEN, { host: 'a"><script>' })).toBeNull()
    expect(ownOrigin(OPEN, {})).toBeNull()
  })

  test('U1 is secure by PUBLIC_URL or by the word of a trusted proxy only', () => {
    const forwarded = { 'x-forwarded-proto': 'https' }
    expect(isSecure(NAMED, {})).toBe(true)
    expect(isSecure(PROXIED, forwarded)).toBe(true)
    expect(isSecure(OPEN, forwarded)).toBe(false)
    expect(isSecure({ publicUrl: 'http://x', trustProxy: 1 }, forwarded)).toBe(false)
    expect(ownOrigin(PROXIED, { ...forwarded, host: 'riff.example' })).toBe('https://riff.example')
  })

  const host = 'localhost:3000'
  test.each([
    [true, OPEN, { host, origin: 'http://localhost:3000' }],
    [true, OPEN, { host, origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }],
    [true, OPEN, { host, 'sec-fetch-site': 'same-origin' }],
    [true, OPEN, { host: 'riff.example', origin: 'https://riff.example' }],
    [true, OPEN, { host: 'riff.example:443', origin: 'https://riff.example' }],
    [true, NAMED, { host: 'inside:3000', origin: 'https://riff.example.org' }],
    [false, NAMED, { host: 'inside:3000', origin: 'http://riff.example.org' }],
    [false, NAMED, { host: 'inside:3000', origin: 'http://inside:3000' }],
    [false, OPEN, { host, origin: 'http://localhost:4000' }],
    [false, OPEN, { host, origin: 'https://evil.example' }],
    [false, OPEN, { host, origin: 'null' }],
    [false, OPEN, { host, origin: '' }],
    [false, OPEN, { host }],
    [false, OPEN, { origin: 'http://localhost:3000' }],
    [false, OPEN, { host, origin: 'http://localhost:3000', 'sec-fetch-site': 'cross-site' }],
    [false, OPEN, { host, origin: 'http://localhost:3000', 'sec-fetch-site': 'same-site' }],
    [false, OPEN, { host, 'sec-fetch-site': 'none' }],
  ])('U2 %s for %o with %o', (expected, where, headers) => {
    expect(isFromOurPages(where, headers as Record<string, string>)).toBe(expected)
  })
})
