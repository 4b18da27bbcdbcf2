import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { JamId, NodeId } from '#shared/ids.ts'
import { mayWrite } from '#shared/jam/people.ts'
import { DEFAULT_PARAMS } from '#shared/kinds.ts'
import { Refusal } from '#shared/reasons.ts'
import { createClock } from './clock.ts'
import { createCollab } from './collab/collab.ts'
import type { JamDoor } from './collab/jamDoor.ts'
import type { Config } from './config.ts'
import { createPainter } from './engine/painter/painterEngine.ts'
import { publishPost } from './feed/publishPost.ts'
import { riffOf } from './feed/riffOf.ts'
import { createHttp } from './http/createHttp.ts'
import type { HttpDeps } from './http/deps.ts'
import { SERVER_OPTIONS } from './http/serverOptions.ts'
import { admissionFault } from './jam/admission.ts'
import { createJams } from './jam/createJams.ts'
import { openJam } from './jam/openJam.ts'
import { HEARD_EVERY } from './jam/Summaries.ts'
import { newSlug } from './jam/slug.ts'
import { createLog } from './log.ts'
import { openMediaFiles } from './media/files.ts'
import { createKeeper } from './media/keepPicture.ts'
import { type AdminActions, listenAdmin } from './moderation/adminSocket.ts'
import { orderWordsFault } from './moderation/orderWords.ts'
import { checkWords } from './moderation/words.ts'
import { isFromOurPages } from './origin.ts'
import { createSessionOf } from './people/sessionOf.ts'
import { createSessions } from './people/sessions.ts'
import type { Engine } from './ports/engine.ts'
import { createGateway } from './realtime/gateway.ts'
import { openSqliteStore } from './store/sqlite/openSqliteStore.ts'
import { routeUpgrades } from './upgrade.ts'

/** The built client, beside the server's own folder. */
const CLIENT_FOLDER = join(import.meta.dirname, '..', 'build', 'client')
/** Live jams on the front page; more would be a directory of its own. */
const LIVE_CARDS = 60
/** How long Generate and Publish wait for their sender's last words, ms (rule L8). */
const WORDS_WAIT = 1_000
const PRUNE_EVERY = 3_600_000

/** What tests and benchmarks may put in another's place. */
export type Overrides = { engine?: Engine; rates?: HttpDeps['rates'] }

export type App = {
  /** Begins to serve; resolves with the port in use. */
  listen(): Promise<number>
  /** Stops taking people in, lets what was accepted become durable, closes everything. */
  close(): Promise<void>
}

/** Builds the product from its configuration: the only place that names a concrete store, engine or media folder. */
export async function createApp(config: Config, overrides: Overrides = {}): Promise<App> {
  const log = createLog(config.logLevel)
  const store = await openSqliteStore({ folder: config.dataDir, warn: message => log.warn({}, message) })
  const media = await openMediaFiles(join(config.dataDir, 'media'))
  const engine = overrides.engine ?? createPainter({ workers: availableParallelism() })
  const painted = engine.describe()
  const clock = createClock()
  const now = () => clock.now()
  const node = `n_${randomBytes(9).toString('base64url')}` as NodeId
  const sessions = createSessions({ store, now })
  const sessionOf = createSessionOf(sessions, config)
  const publishing = { posts: store.posts, now, engineLabel: () => painted.label }

  const jams = createJams({
    clock,
    node,
    engine,
    journal: store.log,
    directory: store.directory,
    keep: createKeeper(media),
    // One machine: the folder's lock makes any other node a dead one.
    isAlive: async other => other === node,
    screen: async text => {
      const words = checkWords(text)
      return words.ok ? null : words.span
    },
    publish: state => publishPost(publishing, state),
    log,
  })

  async function openDoor(jam: JamId): Promise<JamDoor> {
    const { live, release } = await jams.open(jam)
    if (live.state.round === 0 || live.state.hidden) {
      release()
      throw new Refusal(live.state.hidden ? 'JAM_HIDDEN' : 'NOT_FOUND')
    }
    return {
      text: live.text,
      refusal: who => admissionFault(live.state, who),
      mayWrite: who => mayWrite(live.state, who),
      onChange: tell => live.room.onEntries(tell),
      release,
    }
  }

  const liveCards = () => store.directory.live(now() - 3 * HEARD_EVERY, LIVE_CARDS)
  let ready = true
  const http = createServer(
    SERVER_OPTIONS,
    createHttp({
      config,
      store,
      media,
      sessions,
      createJam: ({ by, from }) =>
        openJam(
          { jams, journal: store.log, clock, node, newSlug },
          by,
          from ? riffOf(from) : { lineage: null, text: '', params: DEFAULT_PARAMS },
        ),
      liveCards,
      isReady: () => ready,
      now,
      log,
      clientFolder: CLIENT_FOLDER,
      ...(overrides.rates ? { rates: overrides.rates } : {}),
    }),
  )
  const isOwnOrigin = (request: { headers: Parameters<typeof isFromOurPages>[1] }) =>
    isFromOurPages(config, request.headers)
  const collab = createCollab({ sessionOf, isOwnOrigin, openJam: openDoor, clock, log })
  const gateway = createGateway(http, {
    sessionOf,
    isOwnOrigin,
    openJam: jam => jams.open(jam),
    textDurable: (jam, visit, count) => collab.durable(jam, visit, count, WORDS_WAIT),
    wordsFault: orderWordsFault,
    rename: (user, name, colour) => sessions.rename(user, name, colour),
    engine: painted,
    live: async () => liveCards(),
    now,
    log,
  })
  const adminActions: AdminActions = {
    hidePost: (id, hidden) => store.posts.hide(id, hidden),
    async hideJam(jam, hidden) {
      const { live, release } = await jams.open(jam)
      const found = live.state.round > 0 && (await live.tell({ kind: 'hide', hidden }))
      release()
      return found
    },
    async ban(who, banned) {
      const found = await sessions.ban(who, banned)
      if (!found || !banned) return found
      gateway.dismiss(who)
      collab.dismiss(who, 'FORBIDDEN')
      for await (const live of jams.all())
        if (live.people.has(who) || live.state.people[who]) await live.tell({ kind: 'ban', who })
      return found
    },
  }
  // Without it (a path too long for a socket) the product still serves; the operator stops it to act.
  const stopAdmin = await listenAdmin(config.dataDir, adminActions).catch(fault => {
    log.warn({ fault: String(fault) }, 'the operator cannot reach this server')
    return async () => {}
  })
  routeUpgrades(http, { socketIo: gateway.upgrade, collab: collab.upgrade })
  const pruning = setInterval(
    () => sessions.prune().catch(fault => log.warn({ fault: String(fault) }, 'prune')),
    PRUNE_EVERY,
  )
  pruning.unref()
  jams.start()

  return {
    listen: () =>
      new Promise((resolve, reject) => {
        http.once('error', reject)
        http.listen(config.port, config.host, () => resolve((http.address() as AddressInfo).port))
      }),
    async close() {
      ready = false
      clearInterval(pruning)
      await stopAdmin()
      // People first, then what they asked for, then what it is kept in.
      await Promise.all([gateway.close(), collab.close()])
      http.closeAllConnections()
      await jams.close()
      await engine.close()
      await media.close()
      await store.close()
    },
  }
}
