import type { Post } from '#shared/feed.ts'
import type { JamId } from '#shared/ids.ts'
import type { NewJam } from '#shared/protocol/http.ts'
import { type Company, come, type Friend, type Present, stoppedOr } from './company.ts'
import { here, leave, makeRoom } from './manners.ts'
import type { Piece } from './pieces/piece.ts'
import { press, unveil } from './round.ts'
import { TWISTS, type Twist } from './twists.ts'
import { writePiece, writeTwist } from './writing.ts'

/** What a jam is about: a new piece, or somebody's post taken further. */
export type Plan = {
  begin: { piece: Piece } | { riff: Post; twist: Twist }
  isPublic: boolean
  rounds: number
  /** Pictures a round. */
  variants: number
}

/** One round of a jam takes about so long, ms. */
const ROUND_LEAST = 40_000
const ROUND_MOST = 60_000

/** One jam of some friends, from its opening to the goodbye. */
export async function jamTogether(company: Company, friends: readonly Friend[], plan: Plan): Promise<void> {
  const [host, ...others] = friends
  if (!host) return
  const from = 'riff' in plan.begin ? { from: plan.begin.riff.id } : {}
  const { jam } = await host.guest.call<NewJam>('POST', '/api/jams', from)
  company.score.jams++
  const crew: Present[] = []
  try {
    crew.push(await come(company, host, jam))
    const arriving = others.map(friend => joinIn(company, crew, friend, jam).catch(stoppedOr(company)))
    await Promise.all([nameIt(crew, plan), ...arriving])
    for (let round = 0; round < plan.rounds && here(crew).length > 0; round++) {
      const began = Date.now()
      if (round > 0) await nextRound(crew)
      await makeRoom(crew)
      const title = await write(here(crew), plan, round)
      await press(company, here(crew))
      await unveil(company, here(crew), title)
      const left = host.hand.dice.range(ROUND_LEAST, ROUND_MOST) - (Date.now() - began) * company.pace
      await host.hand.pause(Math.max(left, 3_000), Math.max(left, 6_000))
    }
    await leave(crew)
  } finally {
    for (const { visit } of crew) visit.close()
  }
}

/** The opener says what it is about, and whether everybody may see it. */
async function nameIt(crew: readonly Present[], { begin, isPublic }: Plan): Promise<void> {
  const [host] = crew
  if (!host) return
  await host.hand.pause(800, 2_000)
  if (isPublic) await host.visit.ask({ kind: 'setVisibility', visibility: 'public' })
  if ('piece' in begin) await host.visit.ask({ kind: 'setTitle', title: begin.piece.title })
}

async function joinIn(company: Company, crew: Present[], friend: Friend, jam: JamId): Promise<void> {
  await friend.hand.pause(500, 4_000)
  const present = await come(company, friend, jam)
  const answer = await present.visit.ask({ kind: 'sit' })
  if (answer.ok) crew.push(present)
  else present.visit.close()
}

/** Writes the round's words, and says what the picture will be called. */
async function write(crew: readonly Present[], { begin, variants }: Plan, round: number): Promise<string> {
  const [host] = crew
  const title = 'piece' in begin ? begin.piece.title : begin.riff.title
  if (!host) return title
  if (round === 0 && 'piece' in begin) {
    await writePiece(crew, begin.piece, variants)
    return title
  }
  const twist = round === 0 && 'twist' in begin ? begin.twist : host.hand.dice.pick(TWISTS)
  await writeTwist(host.hand.dice.next() < 0.5 ? crew : crew.toReversed(), twist)
  return `${title}, ${twist.title}`
}

async function nextRound(crew: readonly Present[]): Promise<void> {
  const [first] = here(crew)
  const phase = first?.visit.state.phase.name
  if (!first || (phase !== 'published' && phase !== 'reveal')) return
  await first.visit.ask({ kind: 'nextRound' })
  await first.visit.until(state => state.phase.name === 'writing', 5_000)
}
