import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { until } from '../testing/until.ts'
import { decode } from './cleanPicture.ts'

const folder = mkdtempSync(join(tmpdir(), 'riff-decoder-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ORDER = { bytes: new Uint8Array(9), kind: 'png' } as const

/** A decoder that a file took over: it tells of itself and then does this. */
function decoder(name: string, then: string): { url: URL; told: () => { pid: number; env: string[] } } {
  const file = join(folder, name)
  const note = `${file}.json`
  writeFileSync(
    `${file}.mjs`,
    `import { writeFileSync } from 'node:fs'
     process.on('SIGTERM', () => {})
     process.on('message', () => {
       writeFileSync(${JSON.stringify(note)}, JSON.stringify({ pid: process.pid, env: Object.keys(process.env) }))
       ${then}
     })`,
  )
  return { url: pathToFileURL(`${file}.mjs`), told: () => JSON.parse(readFileSync(note, 'utf8')) }
}

const isGone = (pid: number) => {
  try {
    process.kill(pid, 0)
    return false
  } catch {
    return true
  }
}

test('J83 a decoder that hangs, or spins and hears no signal, is ended, and had none of our environment', async () => {
  process.env.RIFF_TEST_SECRET = 'a key'
  const hangs = decoder('hangs', '')
  const spins = decoder('spins', 'for (;;);')
  const answers = await Promise.all([hangs, spins].map(({ url }) => decode(url, ORDER, 1_500)))
  delete process.env.RIFF_TEST_SECRET
  expect(answers).toEqual([{ reason: 'BROKEN_PICTURE' }, { reason: 'BROKEN_PICTURE' }])
  for (const { told } of [hangs, spins]) {
    expect(told().env).not.toContain('RIFF_TEST_SECRET')
    expect(told().env).not.toContain('PATH')
    await until(() => isGone(told().pid), 'it lives on', 3_000)
  }
})

test('J83 one that crashes is a picture that cannot be read, and one that is not there too', async () => {
  const crashes = decoder('crashes', 'process.abort()')
  expect(await decode(crashes.url, ORDER)).toEqual({ reason: 'BROKEN_PICTURE' })
  expect(await decode(pathToFileURL(join(folder, 'nobody.mjs')), ORDER)).toEqual({ reason: 'BROKEN_PICTURE' })
})
