import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import type { Signer } from '../../ports/signer.ts'
import { type Credentials, createCose } from './cose.ts'
import type { FromSigner, ToSigner } from './messages.ts'

/** A picture that is not signed by then goes out unsigned, ms. The first one waits for the library, which takes half a second. */
const LIMIT = 10_000

type Waiting = { resolve(bytes: Uint8Array): void; reject(fault: Error): void }

/** Where an operator keeps a certificate chain and its key, both PEM. */
export type CredentialFiles = { certificates: string; key: string }

/** Opens a signer with credentials from files. Rejects with a sentence for files that cannot be read or hold something else. */
export async function openSignerFrom({ certificates, key }: CredentialFiles): Promise<Signer> {
  const read = (path: string, variable: string) =>
    readFile(path, 'utf8').catch(() => {
      throw new Error(`The file named by ${variable} cannot be read.`)
    })
  return openSigner({
    certificates: await read(certificates, 'C2PA_CERT'),
    key: await read(key, 'C2PA_KEY'),
  })
}

/** Signs in a thread of its own, which is started with the first file, and again after it died. Throws an Error with a sentence for wrong credentials. */
export function openSigner(credentials: Credentials): Signer {
  createCose(credentials)
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let count = 0

  function start(): Worker {
    const started = new Worker(new URL('./thread.ts', import.meta.url), { workerData: credentials })
    started.unref()
    started.on('message', (answer: FromSigner) => {
      const one = waiting.get(answer.id)
      if ('bytes' in answer) one?.resolve(answer.bytes)
      else one?.reject(new Error(answer.fault))
    })
    const end = (fault: unknown) => {
      if (worker === started) worker = null
      for (const { reject } of waiting.values()) reject(new Error(`the signer ended: ${fault}`))
    }
    started.on('error', end)
    started.on('exit', end)
    return started
  }

  return {
    async sign(bytes, mime, xmp) {
      worker ??= start()
      const id = ++count
      const signed = new Promise<Uint8Array>((resolve, reject) => {
        waiting.set(id, { resolve, reject })
      })
      const timer = setTimeout(() => waiting.get(id)?.reject(new Error('no signature in time')), LIMIT)
      worker.postMessage({ id, bytes, mime, xmp } satisfies ToSigner)
      try {
        return await signed
      } finally {
        clearTimeout(timer)
        waiting.delete(id)
      }
    },
    async close() {
      const ending = worker
      if (!ending) return
      const gone = once(ending, 'exit')
      await ending.terminate()
      await gone.catch(() => {})
    },
  }
}
