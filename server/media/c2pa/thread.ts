import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import { initSync, WasmBuilder } from '@contentauth/c2pa-wasm'
import { type Credentials, createCose, RESERVED } from './cose.ts'
import { manifestOf } from './manifest.ts'
import type { FromSigner, ToSigner } from './messages.ts'

// A thread of its own: signing takes some milliseconds, and the library expects a browser's worker around it.

const port = parentPort
if (!port) throw new Error('thread.ts runs as a worker thread')

type Part = { bytes: Uint8Array; size: number; slice(from: number, to: number): Part }

/** As much of a Blob as the library asks for. */
const partOf = (bytes: Uint8Array): Part => ({
  bytes,
  size: bytes.byteLength,
  slice: (from, to) => partOf(bytes.subarray(from, to)),
})

/** The one thing of a browser's worker that it needs and Node has not. */
class FileReaderSync {
  readAsArrayBuffer(part: Part): ArrayBuffer {
    return new Uint8Array(part.bytes).buffer
  }
}
Object.assign(globalThis, { FileReaderSync })

const cose = createCose(workerData as Credentials)
initSync({ module: readFileSync(createRequire(import.meta.url).resolve('@contentauth/c2pa-wasm/c2pa.wasm')) })

async function signed({ bytes, mime, xmp }: ToSigner): Promise<Uint8Array> {
  const builder = WasmBuilder.fromJson(JSON.stringify(manifestOf(xmp)))
  const signer = { alg: 'es256', reserveSize: RESERVED, sign: async (claim: Uint8Array) => cose(claim) }
  return await builder.sign(signer, [], mime, partOf(bytes) as unknown as Blob)
}

const say = (message: FromSigner) => port.postMessage(message)
port.on('message', (order: ToSigner) => {
  signed(order).then(
    bytes => say({ id: order.id, bytes }),
    fault => say({ id: order.id, fault: String(fault).slice(0, 200) }),
  )
})
