import sharp from 'sharp'
import { Refusal } from '#shared/reasons.ts'
import type { Decoded } from './cleanPicture.ts'
import { encodeAnew, type UploadKind } from './encodeAnew.ts'

/** More than a picture of 40 megapixels takes with all its copies; a file that wants more is not decoded to its end, bytes. */
const MEMORY_MOST = 700 * 1024 * 1024

/** Decodes one file in a process of its own (rule J83): whatever is wrong with it or with the decoder ends here. */
if (!process.send) throw new Error('decodeWorker.ts is forked by cleanPicture.ts')

sharp.concurrency(1)
sharp.cache(false)

setInterval(() => {
  if (process.memoryUsage.rss() > MEMORY_MOST) process.kill(process.pid, 'SIGKILL')
}, 25).unref()

process.once('message', ({ bytes, kind }: { bytes: Uint8Array; kind: UploadKind }) => {
  // It stays until it is ended: a message on its way could be lost with a process that goes by itself.
  const say = (decoded: Decoded) => void process.send?.(decoded)
  void encodeAnew(bytes, kind).then(
    picture => say({ picture }),
    fault => say({ reason: fault instanceof Refusal ? fault.reason : 'BROKEN_PICTURE' }),
  )
})
