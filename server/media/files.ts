import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { HASH_PATTERN, type MediaHash } from '#shared/ids.ts'
import { Refusal } from '#shared/reasons.ts'
import type { MediaExt, MediaStore } from '../ports/media.ts'

const EXTENSIONS: ReadonlySet<string> = new Set<MediaExt>(['webp', 'jpg', 'png'])

/**
 * Media as files `<folder>/ab/cdef….ext`, named by the hash of what they hold. A file appears under its name only when it is whole
 * and on the disk. Half-written files of an earlier run are removed at the start. Rejects with `UNAVAILABLE` if the disk fails.
 */
export async function openMediaFiles(folder: string): Promise<MediaStore> {
  const unfinished = join(folder, 'unfinished')
  await mkdir(unfinished, { recursive: true, mode: 0o700 })
  for (const name of await readdir(unfinished)) await rm(join(unfinished, name), { force: true })
  const running = new Map<string, Promise<void>>()

  const pathOf = (hash: MediaHash, ext: MediaExt) => join(folder, hash.slice(0, 2), `${hash.slice(2)}.${ext}`)

  async function keep(bytes: Uint8Array, path: string): Promise<void> {
    if (await isThere(path, bytes.byteLength)) return
    const draft = join(unfinished, randomUUID())
    try {
      await writeDurably(draft, bytes)
      const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await rename(draft, path)
      await syncFolder(dirname(path))
      if (made) await syncFolder(folder)
    } catch (fault) {
      await rm(draft, { force: true }).catch(() => {})
      throw new Refusal('UNAVAILABLE', { sentence: `A picture could not be kept: ${codeOf(fault)}.` })
    }
  }

  return {
    async put(bytes, ext) {
      const hash = createHash('sha256').update(bytes).digest('hex') as MediaHash
      const path = pathOf(hash, ext)
      // Whoever stores the same picture meanwhile waits for the same write: a file is seen before it is durable.
      const work = running.get(path) ?? keep(bytes, path).finally(() => running.delete(path))
      running.set(path, work)
      await work
      return hash
    },
    async get(hash, ext) {
      // Both become a path: nothing but what we made ourselves may pass.
      if (!HASH_PATTERN.test(hash) || !EXTENSIONS.has(ext)) return null
      try {
        return await readFile(pathOf(hash, ext))
      } catch (fault) {
        if (codeOf(fault) === 'ENOENT') return null
        throw new Refusal('UNAVAILABLE')
      }
    },
    async close() {
      await Promise.allSettled(running.values())
    },
  }
}

const codeOf = (fault: unknown) => String((fault as NodeJS.ErrnoException).code ?? fault)

/** A file of another length is not the whole picture: it is written again. */
async function isThere(path: string, length: number): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found?.size === length
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes a rename in this folder durable; systems that cannot open folders (Windows) do that by themselves. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => null)
  if (!handle) return
  try {
    await handle.sync()
  } catch (fault) {
    if (codeOf(fault) !== 'EPERM') throw fault
  } finally {
    await handle.close()
  }
}
