import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { JamId, NodeId, UserId, VisitId } from '#shared/ids.ts'
import { mayWrite } from '#shared/jam/people.ts'
import type { FinalMedia, Media } from '#shared/jam/state.ts'
import { DEFAULT_PARAMS } from '#shared/kinds.ts'
import { Refusal } from '#shared/reasons.ts'
import { openBacking } from './backing.ts'
import { createClock } from './clock.ts'
import { createCollab } from './collab/collab.ts'
import type { JamDoor } from './collab/jamDoor.ts'
import type { Config } from './config.ts'
import { createEngines } from './engine/engines.ts'
import { createPainter } from './engine/painter/painterEngine.ts'
import { createWriter } from './engine/writer/writerEngine.ts'
import { publishPost } from './feed/publishPost.ts'
import { riffOf } from './feed/riffOf.ts'
import { gaugesOf } from './gauges.ts'
import { createHttp } from './http/createHttp.ts'
import type { HttpDeps } from './http/deps.ts'
import { SERVER_OPTIONS } from './http/serverOptions.ts'
import { admissionFault } from './jam/admission.ts'
import { bringPicture } from './jam/bringPicture.ts'
import { createBudgetFault } from './jam/budgetFault.ts'
import { createJams } from './jam/createJams.ts'
import type { Lease } from './jam/Jams.ts'
import { createJamNames } from './jam/jamNames.ts'
import { makerOf } from './jam/markingFor.ts'
import { createNeighbourhood } from './jam/neighbourhood.ts'
import { openJam } from './jam/openJam.ts'
import { createPurse } from './jam/purse.ts'
import { HEARD_EVERY } from './jam/Summaries.ts'
import { settleLeft } from './jam/settleLeft.ts'
import { newSlug } from './jam/slug.ts'
import { viewOf } from './jam/view.ts'
import { createLog } from './log.ts'
import { watchLog } from './logWatch.ts'
import { openSignerFrom } from './media/c2pa/openSigner.ts'
import { cleanPicture } from './media/cleanPicture.ts'
import { createKeeper } from './media/keepPicture.ts'
import { createNameMaker } from './media/nameMaker.ts'
import { createSigned, unsigned } from './media/signed.ts'
import { createMetrics } from './metrics.ts'
import { openModels, openMuse, openScreener } from './models.ts'
import { listenAdmin } from './moderation/adminSocket.ts'
import { checkPost } from './moderation/checkPost.ts'
import { createLiveActions } from './moderation/liveActions.ts'
import { orderWordsFault } from './moderation/orderWords.ts'
import { createScreening } from './moderation/screening.ts'
import { isFromOurPages } from './origin.ts'
import { createSessionOf } from './people/sessionOf.ts'
import { createSessions } from './people/sessions.ts'
import { watchBans } from './people/watchBans.ts'
import type { Bus } from './ports/bus.ts'
import type { Clock } from './ports/clock.ts'
import type { Engine, Picture } from './ports/engine.ts'
import { createGateway } from './realtime/gateway.ts'
import { repeat } from './repeat.ts'
import { openStoreClock } from './storeClock.ts'
import { refuseUpgrade, routeUpgrades } from './upgrade.ts'

/** The built client, beside the server's own folder. */
const CLIENT_FOLDER = join(import.meta.dirname, '..', 'build', 'client')
/** Live jams on the front page; more would be a directory of its own. */
const LIVE_CARDS = 60
/** How long Generate and Publish wait for their sender's last words, ms (rule L8). */
const WORDS_WAIT = 1_000
const PRUNE_EVERY = 3_600_000
/** How often what dead nodes set aside is looked for, ms. */
const SETTLE_EVERY = 60_000
/** People of a node that stops move to the others over this time, ms; main.ts ends the process after ten seconds. */
const DRAIN_OVER = 3_000

/** What tests and benchmarks may put in another's place. */
export type Overrides = { engine?: Engine; rates?: HttpDeps['rates']; bus?: (bus: Bus) => Bus; clock?: Clock }

export type App = {
  /** Begins to serve; resolves with the port in use. */
  listen(): Promise<number>
  /** Stops taking people in, lets what was accepted become durable, closes everything. */
  close(): Promise<void>
}

/** Builds the product from its configuration: with backing.ts and models.ts the only place that names a concrete store, bus or engine. */
export async function createApp(config: Config, overrides: Overrides = {}): Promise<App> {
  const log = createLog(config.logLevel)
  const backing = await openBacking(config, log)
  const { store, media } = backing
  const bus = backing.bus && (overrides.bus?.(backing.bus) ?? backing.bus)
  const warn = (message: string, fault: unknown) => log.warn({ fault: String(fault) }, message)
  const painter = overrides.engine ?? createPainter({ workers: availableParallelism() })
  const engines = createEngines(...(await openModels(config, store)), painter, createWriter())
  const storeClock = bus ? await openStoreClock(() => store.now(), warn) : null
  const clock = overrides.clock ?? storeClock?.clock ?? createClock()
  const now = () => clock.now()
  const node = `n_${randomBytes(9).toString('base64url')}` as NodeId
  const watched = watchLog(store.log, now)
  const sessions = createSessions({ store, now })
  const sessionOf = createSessionOf(sessions, config)
  const neighbourhood = bus ? createNeighbourhood({ node, store, bus, clock, log }) : null
  const metrics = config.metricsPort === null ? null : await createMetrics(() => gauges)
  const engineLabel = (id: string) => engines.get(id)?.describe().label ?? id
  const readPicture = ({ hash, ext }: Pick<Media, 'hash' | 'ext'>) => media.get(hash, ext)
  const screening = createScreening({ screener: await openScreener(config), warn })
  const purse = createPurse({ budget: store.budget, caps: config.budget, now })

  const signer = config.c2pa && (await openSignerFrom(config.c2pa))
  const signed = signer ? createSigned(signer, warn) : unsigned
  const keep = createKeeper(media, signed)
  const nameMaker = createNameMaker(media, signed)
  const named = async (picture: FinalMedia, id: string) => {
    const engine = engines.get(id)?.describe()
    return engine ? nameMaker(picture, makerOf(engine)) : picture
  }
  const publishing = { posts: store.posts, now, engineLabel, named }
  /** A stranger's file as a picture of ours, once it was looked at. */
  async function cleanUpload(bytes: Uint8Array): Promise<Picture> {
    const picture = await cleanPicture(bytes)
    if ((await screening.picture(picture)) === 'blocked') throw new Refusal('UNSAFE')
    return picture
  }
  const muse = await openMuse(config, store)
  const jams = createJams({
    clock,
    node,
    engines,
    muse,
    journal: metrics?.timed(watched.log) ?? watched.log,
    directory: store.directory,
    keep,
    read: readPicture,
    jamName: createJamNames(await store.secret('jams')),
    // One machine: the folder's lock makes any other node a dead one.
    isAlive: async other => neighbourhood?.isAlive(other) ?? other === node,
    ...(neighbourhood ? { neighbourhood } : {}),
    screen: (text, before) => screening.prompt(text, before),
    screening,
    purse,
    checkPost: (state, round) => checkPost(screening, readPicture, state, round),
    publish: (state, round) => publishPost(publishing, state, round),
    log,
  })

  /** Loads a jam and, where other nodes write to it too, brings it level with them, so that nobody comes back to an older state. */
  async function openLevel(jam: JamId): Promise<Lease> {
    const lease = await jams.open(jam)
    if (neighbourhood) await lease.live.refresh()
    return lease
  }

  async function openDoor(jam: JamId): Promise<JamDoor> {
    const { live, release } = await openLevel(jam)
    if (live.state.round === 0 || live.state.hidden) {
      release()
      throw new Refusal(live.state.hidden ? 'JAM_HIDDEN' : 'NOT_FOUND')
    }
    return {
      text: live.text,
      refusal: who => (live.isBroken ? 'RESTARTING' : admissionFault(live.state, who)),
      mayWrite: who => mayWrite(live.state, who),
      onChange: tell => live.room.onEntries(tell),
      release,
    }
  }

  const liveCards = () => store.directory.live(now() - 3 * HEARD_EVERY, LIVE_CARDS)
  let ready = true
  const faults = () => [
    ...(ready ? [] : ['draining']),
    // With other nodes the heartbeat tells: one write that failed says little of a store which elects a primary.
    ...((neighbourhood ? neighbourhood.fit : watched.takes()) ? [] : ['store']),
    ...(storeClock?.fit === false ? ['clock'] : []),
  ]
  const http = createServer(
    SERVER_OPTIONS,
    createHttp({
      config,
      store,
      media,
      signed,
      sessions,
      createJam: ({ by, from, preset }) =>
        openJam({ jams, journal: store.log, clock, node, newSlug }, by, {
          ...(from ? riffOf(from) : { lineage: null, text: '', params: DEFAULT_PARAMS }),
          ...(preset && { preset }),
        }),
      async viewJam(jam, viewer) {
        const { live, release } = await openLevel(jam)
        try {
          const fault = admissionFault(live.state, viewer.id)
          if (fault) throw new Refusal(fault)
          return viewOf(live, viewer, { engines, muse, now: now() })
        } finally {
          release()
        }
      },
      async signOut(who) {
        await sessions.endAll(who)
        gateway.signOut(who)
      },
      bringPicture: (jam, by, receive) =>
        bringPicture({ open: openLevel, clean: cleanUpload, keep }, jam, by, receive),
      budgetLeft: (jam, who) => purse.left(jam, who),
      liveCards,
      isReady: () => ready,
      faults,
      ...(backing.rateClient ? { rateClient: backing.rateClient } : {}),
      now,
      log,
      clientFolder: CLIENT_FOLDER,
      ...(overrides.rates ? { rates: overrides.rates } : {}),
    }),
  )
  const isOwnOrigin = (request: { headers: Parameters<typeof isFromOurPages>[1] }) =>
    isFromOurPages(config, request.headers)
  const collab = createCollab({
    sessionOf,
    isOwnOrigin,
    openJam: openDoor,
    clock,
    ...(bus ? { bus } : {}),
    log,
  })
  /** A page whose words go through another node waits as long for them; by then this node has read them (rule L8). */
  async function textDurable(jam: JamId, visit: VisitId, count: number): Promise<boolean> {
    const durable = await collab.durable(jam, visit, count, WORDS_WAIT)
    if (durable || !neighbourhood || collab.knows(jam, visit)) return durable
    const { live, release } = await jams.open(jam)
    await live.refresh()
    release()
    return true
  }
  /** On every node: a banned person leaves the jams in use there. */
  async function dismissed(who: UserId): Promise<void> {
    sessions.forget(who)
    collab.dismiss(who, 'FORBIDDEN')
    for await (const live of jams.all())
      if (live.people.has(who) || live.state.people[who]) await live.tell({ kind: 'ban', who })
  }
  const gateway = createGateway(http, {
    sessionOf,
    isOwnOrigin,
    openJam: openLevel,
    textDurable,
    ...(backing.sockets ? { adapter: backing.sockets.adapter } : {}),
    ...(bus ? { bus } : {}),
    onSignedOut: who => {
      sessions.forget(who)
      collab.dismiss(who, 'SIGNED_OUT')
    },
    onDismissed: who => void dismissed(who).catch(fault => warn('a banned person may still be here', fault)),
    wordsFault: orderWordsFault,
    budgetFault: createBudgetFault({ engines, muse, purse, now }),
    rename: (user, name, colour) => sessions.rename(user, name, colour),
    engines,
    muse,
    live: async () => liveCards(),
    now,
    log,
  })
  const adminActions = createLiveActions({
    store,
    jams,
    ban: (who, banned) => sessions.ban(who, banned),
    async dismiss(who) {
      gateway.dismiss(who)
      await dismissed(who)
    },
    jamsElsewhere: who => neighbourhood?.jamsOf(who) ?? [],
    openLevel,
  })
  // Without it (a path too long for a socket) the product still serves; the operator stops it to act.
  const stopAdmin = await listenAdmin(config.dataDir, adminActions).catch(fault => {
    log.warn({ fault: String(fault) }, 'the operator cannot reach this server')
    return async () => {}
  })
  const gauges = gaugesOf({ jams, gateway, collab, faults, neighbourhood, storeClock, bus })
  routeUpgrades(http, {
    socketIo: (...upgrade) => (ready ? gateway.upgrade(...upgrade) : refuseUpgrade(upgrade[1])),
    collab: (...upgrade) => (ready ? collab.upgrade(...upgrade) : refuseUpgrade(upgrade[1])),
  })
  const stopPruning = repeat(
    PRUNE_EVERY,
    () => sessions.prune(),
    fault => warn('sessions were not pruned', fault),
  )
  // Where other nodes ban people, and the doorbell may be away.
  const stopWatchingBans = neighbourhood
    ? watchBans({
        clock,
        here: () => gateway.users(),
        banned: among => store.users.banned(among),
        dismiss: who => gateway.dismiss(who),
        warn,
      })
    : () => {}
  const stopSettling = repeat(
    SETTLE_EVERY,
    () => settleLeft({ budget: store.budget, log: store.log, now: now() }),
    fault => warn('money that was set aside was not settled', fault),
  )
  await neighbourhood?.start()
  jams.start()

  return {
    async listen() {
      if (config.metricsPort !== null) await metrics?.listen(config.metricsPort, config.host)
      return await new Promise((resolve, reject) => {
        http.once('error', reject)
        http.listen(config.port, config.host, () => resolve((http.address() as AddressInfo).port))
      })
    },
    async close() {
      ready = false
      stopPruning()
      stopWatchingBans()
      stopSettling()
      await stopAdmin()
      // People first, then what they asked for, then what it is kept in. With other nodes to go to, they leave in slices.
      const over = neighbourhood ? DRAIN_OVER : 0
      await Promise.all([gateway.close(over), collab.close(over)])
      http.closeAllConnections()
      await jams.close()
      await neighbourhood?.close()
      storeClock?.stop()
      await engines.close()
      await signer?.close()
      await metrics?.close()
      await backing.close()
    },
  }
}
