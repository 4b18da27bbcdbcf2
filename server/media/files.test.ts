import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { mediaContract } from './contract.ts'
import { openMediaFiles } from './files.ts'

const freshFolder = () => mkdtemp(join(tmpdir(), 'riff-media-'))

mediaContract('media in files', async () => {
  const folder = await freshFolder()
  const subject = {
    media: await openMediaFiles(folder),
    async reopen() {
      await subject.media.close()
      subject.media = await openMediaFiles(folder)
      return subject.media
    },
    async close() {
      await subject.media.close()
      await rm(folder, { recursive: true })
    },
  }
  return subject
})

describe('files', () => {
  test('G2 stand as ab/cdef….ext, and nothing unfinished stays', async () => {
    const folder = await freshFolder()
    await mkdir(join(folder, 'unfinished'))
    await writeFile(join(folder, 'unfinished', 'half'), 'x')
    const media = await openMediaFiles(folder)
    const hash = await media.put(new TextEncoder().encode('picture'), 'jpg')
    expect(await readdir(join(folder, 'unfinished'))).toEqual([])
    expect(await readdir(join(folder, hash.slice(0, 2)))).toEqual([`${hash.slice(2)}.jpg`])
    await rm(folder, { recursive: true })
  })

  test('G2 a file that was cut short is written again', async () => {
    const folder = await freshFolder()
    const media = await openMediaFiles(folder)
    const bytes = new TextEncoder().encode('picture')
    const hash = await media.put(bytes, 'jpg')
    await writeFile(join(folder, hash.slice(0, 2), `${hash.slice(2)}.jpg`), 'pic')
    await media.put(bytes, 'jpg')
    expect(Buffer.from((await media.get(hash, 'jpg')) ?? []).toString()).toBe('picture')
    await rm(folder, { recursive: true })
  })

  test('S3 a disk that fails is told, never claimed as success', async () => {
    const folder = await freshFolder()
    const media = await openMediaFiles(folder)
    await rm(join(folder, 'unfinished'), { recursive: true })
    await expect(media.put(new Uint8Array(5), 'png')).rejects.toMatchObject({ reason: 'UNAVAILABLE' })
    await rm(folder, { recursive: true })
  })
})
