import { personOf } from '#shared/jam/people.ts'
import type { JamState, PhaseOf } from '#shared/jam/state.ts'
import { SEATED_BEFORE_GENERATE } from '#shared/limits.ts'
import { cardOf } from './card.ts'
import type { Company, Present } from './company.ts'
import { peopleAt } from './manners.ts'
import { isFriend } from './names.ts'
import { HUMAN_FIRST } from './typing.ts'

/** With people at the table, friends press nothing before the text was quiet for so long, ms. */
const PEOPLE_QUIET = 15_000
/** So long a person at the table has for publishing before a friend does it, ms. */
const PEOPLE_CHOOSE = 20_000
/** Words of people are published by people: after so long without, the friends take another round, ms. */
const PEOPLE_PUBLISH = 60_000
/** Tries to press a button, each after the wait that the room asks for. */
const PRESSES = 8
/** A person may write for so long before the friends look whether they still may press, ms. */
const LOOK_AGAIN = 1_000
/** A round that has not come to its result by then is left alone, ms. */
const ROUND_LIMIT = 240_000

const isWriting = ({ phase }: JamState) => phase.name === 'writing'

/** Has the pictures made, unless a person does so first, and waits for the result of the vote. */
export async function press(company: Company, crew: readonly Present[]): Promise<void> {
  const presser = crew.find(({ friend, visit }) => visit.state.host === friend.guest.id) ?? crew[0]
  if (!presser) return
  const { visit } = presser
  await presser.hand.pause(800, 2_500)
  await untilMayPress(presser)
  const giveBack = await company.slots.take()
  try {
    for (let tries = 0; tries < PRESSES && !visit.isClosed && isWriting(visit.state); tries++) {
      const answer = await visit.ask({ kind: 'generate' })
      if (answer.ok) break
      await visit.until(state => !isWriting(state), answer.retryAfter ?? LOOK_AGAIN)
    }
    await visit.until(({ phase }) => phase.name !== 'locked' && phase.name !== 'generating', ROUND_LIMIT)
  } finally {
    giveBack()
  }
  await visit.until(({ phase }) => phase.name !== 'voting' && phase.name !== 'runoff', ROUND_LIMIT)
}

/** In public jams a player sits for a while first; and nobody presses while a person writes. */
async function untilMayPress({ friend, visit }: Present): Promise<void> {
  const { id } = friend.guest
  const tooSoon = (state: JamState) =>
    state.visibility === 'public' &&
    Date.now() - (personOf(state, id)?.seatedAt ?? 0) < SEATED_BEFORE_GENERATE + 500
  const isBusy = (state: JamState) =>
    Date.now() - visit.prompt.humanAt < (peopleAt(state).length > 0 ? PEOPLE_QUIET : HUMAN_FIRST)
  while (!visit.isClosed && isWriting(visit.state) && (tooSoon(visit.state) || isBusy(visit.state)))
    await visit.until(state => !isWriting(state), LOOK_AGAIN)
}

/** Publishes what the vote chose, unless it holds words of people: those decide for themselves. */
export async function unveil(company: Company, crew: readonly Present[], title: string): Promise<void> {
  const publisher = crew.find(({ friend, visit }) => visit.state.host === friend.guest.id) ?? crew[0]
  if (publisher?.visit.state.phase.name !== 'reveal') return
  const { visit, hand } = publisher
  company.score.rounds++
  const isOver = (state: JamState) => state.phase.name !== 'reveal'
  await hand.pause(3_000, 6_000)
  if (hasWordsOfPeople(visit.state)) {
    await visit.until(isOver, PEOPLE_PUBLISH)
    return
  }
  if (peopleAt(visit.state).length > 0) await visit.until(isOver, PEOPLE_CHOOSE)
  for (let tries = 0; tries < PRESSES && visit.state.phase.name === 'reveal' && !visit.isClosed; tries++) {
    const answer = await visit.ask({ kind: 'publish', card: cardOf(title, visit.state.phase.draft) })
    if (answer.ok) await visit.until(isOver, PEOPLE_CHOOSE)
    else await visit.until(isOver, answer.retryAfter ?? LOOK_AGAIN)
  }
  if (visit.state.phase.name === 'published') announce(company, visit.state, visit.state.phase)
}

function hasWordsOfPeople(state: JamState): boolean {
  const { phase } = state
  if (phase.name !== 'reveal') return false
  return phase.draft.shares.some(({ by }) => {
    const author = by === 'lineage' || by === 'muse' ? undefined : personOf(state, by)
    return author !== undefined && !isFriend(author)
  })
}

function announce(company: Company, state: JamState, { card, draft, post }: PhaseOf<'published'>): void {
  company.score.posts++
  const names = draft.shares.flatMap(({ by }) =>
    by === 'lineage' || by === 'muse' ? [] : [personOf(state, by)?.name ?? 'somebody'],
  )
  company.tell(`“${card.title}” by ${names.join(', ')}: ${company.url}/p/${post}`)
}
