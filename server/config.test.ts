import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'

describe('the configuration', () => {
  test('has a default for everything and is frozen', () => {
    const result = readConfig({})
    expect(result).toEqual({
      ok: true,
      config: {
        port: 3000,
        host: '127.0.0.1',
        dataDir: resolve('./data'),
        publicUrl: null,
        trustProxy: 0,
        logLevel: 'info',
      },
    })
    expect(result.ok && Object.isFrozen(result.config)).toBe(true)
  })

  test('takes an empty variable as unset, and an address with or without a slash', () => {
    const result = readConfig({
      PORT: '',
      HOST: ' 0.0.0.0 ',
      PUBLIC_URL: 'https://Riff.example.org/',
      TRUST_PROXY: '2',
    })
    expect(result.ok && result.config).toMatchObject({
      port: 3000,
      host: '0.0.0.0',
      publicUrl: 'https://riff.example.org',
      trustProxy: 2,
    })
  })

  test('names all faults at once', () => {
    const result = readConfig({
      PORT: '70000',
      HOST: 'a b',
      PUBLIC_URL: 'javascript:alert(1)',
      TRUST_PROXY: 'yes',
      LOG_LEVEL: 'loud',
    })
    expect(result.ok ? [] : result.faults.map(fault => fault.split(' ')[0])).toEqual([
      'PORT',
      'HOST',
      'PUBLIC_URL',
      'TRUST_PROXY',
      'LOG_LEVEL',
    ])
  })

  test.each([
    ['PORT', '-1'],
    ['PORT', '3e3'],
    ['PORT', '99999'],
    ['PUBLIC_URL', 'riff.example.org'],
    ['PUBLIC_URL', 'https://riff.example.org/path'],
    ['PUBLIC_URL', 'https://user:pass@riff.example.org'],
    ['TRUST_PROXY', '11'],
    ['HOST', '-x'],
  ])('refuses %s=%s with a sentence', (name, value) => {
    const result = readConfig({ [name]: value })
    expect(result.ok ? '' : result.faults.join()).toMatch(
      new RegExp(`^${name} must be .*"${value.replace(/[.?]/g, '\\$&')}"\\.$`),
    )
  })
})
