import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import type { JamId, UserId } from '#shared/ids.ts'
import type { FinalMedia } from '#shared/jam/state.ts'
import type { LiveCard } from '#shared/protocol/events.ts'
import { Refusal } from '#shared/reasons.ts'
import type { Config } from '../../config.ts'
import { newSlug } from '../../jam/slug.ts'
import { cleanPicture } from '../../media/cleanPicture.ts'
import { openMediaFiles } from '../../media/files.ts'
import { createSessions } from '../../people/sessions.ts'
import type { Picture } from '../../ports/engine.ts'
import type { StoredPost } from '../../ports/store.ts'
import { openSqliteStore } from '../../store/sqlite/openSqliteStore.ts'
import { createHttp } from '../createHttp.ts'
import type { Rates } from '../rates.ts'
import { SERVER_OPTIONS } from '../serverOptions.ts'

/** A page as the client's build leaves it. */
const INDEX = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <!--head-->
    <script type="module" src="/assets/app-abc.js"></script>
  </head>
  <body><div id="root"></div></body>
</html>`

/** The HTTP door on a free port with a real store and real media; jams are made in name only. */
export async function openHouse(options: { config?: Partial<Config>; rates?: Partial<Rates> } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'riff-http-'))
  const clientFolder = join(folder, 'client')
  await mkdir(join(clientFolder, 'assets'), { recursive: true })
  await writeFile(join(clientFolder, 'index.html'), INDEX)
  await writeFile(join(clientFolder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await writeFile(join(clientFolder, 'assets', 'app-abc.js'), `console.log(1)//${' '.repeat(2_000)}`)
  await writeFile(join(clientFolder, 'assets', 'app-abc.js.map'), '{}')
  await writeFile(join(clientFolder, '.env'), 'SECRET=1')

  const store = await openSqliteStore({ folder })
  const media = await openMediaFiles(join(folder, 'media'))
  const state = { ready: true, time: 1_790_000_000_000, live: [] as LiveCard[], faults: [] as string[] }
  const brought: { jam: JamId; by: UserId; picture: Picture }[] = []
  const made: { by: UserId; from: StoredPost | undefined; jam: JamId }[] = []
  const logged: object[] = []
  const log = (fields: object) => void logged.push(fields)
  const config: Config = {
    port: 0,
    host: '127.0.0.1',
    dataDir: folder,
    publicUrl: null,
    trustProxy: 0,
    logLevel: 'silent',
    mongodbUrl: null,
    redisUrl: null,
    metricsPort: null,
    openAi: null,
    c2pa: null,
    budget: { person: null, jam: null, day: null },
    ...options.config,
  }
  const sessions = createSessions({ store, now: () => state.time })
  const app = createHttp({
    config,
    store,
    media,
    signed: async bytes => bytes,
    sessions,
    async createJam({ by, from }) {
      const jam = newSlug()
      made.push({ by: by.id, from, jam })
      return jam
    },
    async viewJam() {
      throw new Refusal('NOT_FOUND')
    },
    async signOut(who) {
      await sessions.endAll(who)
    },
    async bringPicture(jam, by, receive) {
      brought.push({ jam, by: by.id, picture: await cleanPicture(await receive()) })
    },
    budgetLeft: async () => ({ left: 1_500_000, cap: 'person' as const, renewsAt: state.time + 3_600_000 }),
    liveCards: () => state.live,
    isReady: () => state.ready,
    faults: () => state.faults,
    now: () => state.time,
    log: { info: log, warn: log, error: log },
    clientFolder,
    ...(options.rates ? { rates: options.rates } : {}),
  })
  const server = createServer(SERVER_OPTIONS, app)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`

  /** A request from our own page, with a body as JSON and a person's cookie where given. */
  function ask(method: string, path: string, { body, cookie, headers = {} }: Asking = {}): Promise<Response> {
    const json = body === undefined ? {} : { body: JSON.stringify(body) }
    return fetch(url + path, {
      method,
      redirect: 'manual',
      headers: {
        origin: url,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(cookie ? { cookie } : {}),
        ...headers,
      },
      ...json,
    })
  }

  /** A new guest. */
  async function guest(): Promise<{ cookie: string; id: UserId; name: string }> {
    const answer = await ask('POST', '/api/session')
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    return { cookie, ...((await answer.json()) as { id: UserId; name: string }) }
  }

  /** A stored picture of that size. */
  async function picture(width: number, height: number): Promise<FinalMedia> {
    const create = { width, height, channels: 3 as const, background: '#c04020' }
    const bytes = await sharp({ create }).webp().toBuffer()
    const hash = await media.put(bytes, 'webp')
    const own = { hash, ext: 'webp' as const, width, height, bytes: bytes.byteLength }
    return { ...own, thumb: own, placeholder: 'AAAA' }
  }

  async function close(): Promise<void> {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
    await store.close()
    await media.close()
    await rm(folder, { recursive: true })
  }

  return { url, port, store, media, state, made, brought, logged, ask, guest, picture, close }
}

type Asking = { body?: unknown; cookie?: string; headers?: Record<string, string> }
export type OpenHouse = Awaited<ReturnType<typeof openHouse>>
