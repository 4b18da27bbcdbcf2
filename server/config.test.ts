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
        mongodbUrl: null,
        redisUrl: null,
        metricsPort: null,
        openAi: null,
        c2pa: null,
        budget: { person: 2_000_000, jam: 5_000_000, day: 25_000_000 },
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

  test('G60 fields that a server refuses are named one by one, and only such as can be left out', () => {
    const strict = readConfig({ OPENAI_API_KEY: 'sk-1', OPENAI_LEAVE_OUT: 'background, stream' })
    expect(strict.ok && strict.config.openAi?.leaveOut).toEqual(['background', 'stream'])
    expect(readConfig({ OPENAI_API_KEY: 'sk-1', OPENAI_LEAVE_OUT: 'stream,prompt' })).toMatchObject({
      ok: false,
      faults: [
        expect.stringMatching(/^OPENAI_LEAVE_OUT must be none, or some of background,.*"stream,prompt"/),
      ],
    })
  })

  test('turns real models on with a key or an address, and never shows the key', () => {
    const withKey = readConfig({ OPENAI_API_KEY: 'sk-1' })
    expect(withKey.ok && withKey.config.openAi).toMatchObject({
      apiKey: 'sk-1',
      baseUrl: 'https://api.openai.com/v1',
      image: { model: 'gpt-image-2.6-flare', sizes: 'any', partials: 3 },
      text: { model: 'gpt-6.1-terra', effort: 'none', prices: { in: 1, out: 5 } },
    })
    const local = readConfig({
      OPENAI_BASE_URL: 'http://localhost:8080/v1/',
      OPENAI_IMAGE_MODEL: 'gpt-image-1-mini',
    })
    expect(local.ok && local.config.openAi).toMatchObject({
      apiKey: '',
      baseUrl: 'http://localhost:8080/v1',
      image: { sizes: 'three' },
    })
    const none = readConfig({ OPENAI_API_KEY: 'sk-1', OPENAI_IMAGE_MODEL: 'none' })
    expect(none.ok && none.config.openAi?.image).toBeNull()
    const rules = readConfig({ OPENAI_API_KEY: 'sk-1', OPENAI_TEXT_MODEL: 'none' })
    expect(rules.ok && rules.config.openAi?.text).toBeNull()
    expect(readConfig({ OPENAI_TEXT_PRICES: '1', OPENAI_TEXT_EFFORT: 'much' }).ok).toBe(false)
    const wrong = readConfig({
      OPENAI_API_KEY: 'sk secret',
      OPENAI_BASE_URL: 'ftp://x',
      OPENAI_IMAGE_PRICES: '5/8',
    })
    const faults = wrong.ok ? [] : wrong.faults
    expect(faults.map(fault => fault.split(' ')[0])).toEqual([
      'OPENAI_API_KEY',
      'OPENAI_BASE_URL',
      'OPENAI_IMAGE_PRICES',
    ])
    expect(faults.join()).not.toContain('secret')
  })

  test('names all faults at once', () => {
    const result = readConfig({
      PORT: '70000',
      HOST: 'a b',
      PUBLIC_URL: 'javascript:alert(1)',
      TRUST_PROXY: 'yes',
      LOG_LEVEL: 'loud',
      MONGODB_URL: 'localhost',
      REDIS_URL: 'http://localhost',
      METRICS_PORT: 'many',
    })
    expect(result.ok ? [] : result.faults.map(fault => fault.split(' ')[0])).toEqual([
      'PORT',
      'HOST',
      'PUBLIC_URL',
      'TRUST_PROXY',
      'LOG_LEVEL',
      'MONGODB_URL',
      'REDIS_URL',
      'METRICS_PORT',
    ])
  })

  test('takes the addresses of a database and a bus, and no bus without a database', () => {
    const both = { MONGODB_URL: 'mongodb://a:1,b:2/riff?replicaSet=rs0', REDIS_URL: 'redis://:word@c:3/1' }
    expect(readConfig(both)).toMatchObject({
      ok: true,
      config: { mongodbUrl: both.MONGODB_URL, redisUrl: both.REDIS_URL },
    })
    expect(readConfig({ MONGODB_URL: both.MONGODB_URL }).ok).toBe(true)
    const alone = readConfig({ REDIS_URL: both.REDIS_URL })
    expect(alone.ok ? '' : alone.faults.join()).toMatch(/^REDIS_URL is set without MONGODB_URL: .*\.$/)
  })

  test('tells a wrong address without its password', () => {
    const result = readConfig({ MONGODB_URL: 'http://riff:secret@db/riff' })
    expect(result.ok ? '' : result.faults.join()).not.toContain('secret')
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
    const told = value.replace('user:pass', '***')
    expect(result.ok ? '' : result.faults.join()).toMatch(
      new RegExp(`^${name} must be .*"${told.replace(/[.?*]/g, '\\$&')}"\\.$`),
    )
  })
})
