import { type Contributor, voteWeight } from '#shared/feed.ts'
import type { Basis, JamState, PastRound, Tally, Variant } from '#shared/jam/state.ts'
import type { PostRecord } from '../ports/store.ts'
import { postIdOf } from './postId.ts'

type Publishing = PastRound & Required<{ [Part in 'publishing' | 'result']: NonNullable<PastRound[Part]> }>

/** The post of a round that is being published. `now` in ms; `engineLabel` says honestly what drew it. */
export function postOf(
  state: JamState,
  past: Publishing,
  now: number,
  engineLabel: (engine: string) => string,
): PostRecord {
  const { draft, result, publishing, variants } = past
  const { title, alt, showPrompt, riffs } = publishing.card
  const engine = past.engine ?? ''
  const winner = variants[result.winners[0] ?? -1]
  const added = winner?.state === 'final' ? winner.added : undefined
  const vote = voteOf(result.runoff ?? result.first, result.winners)
  return {
    id: postIdOf(state.jam, past.round),
    jam: state.jam,
    round: past.round,
    publishedAt: now,
    title,
    alt,
    pictures: result.winners.flatMap(place => {
      const variant = variants[place]
      return variant?.state === 'final' ? [variant.picture] : []
    }),
    ...textsOf(variants, result.winners),
    prompt: { text: draft.text, runs: draft.runs },
    showPrompt,
    contributors: contributorsOf(state, draft.shares),
    ...museShare(draft.shares),
    lineageShare: draft.shares.find(({ by }) => by === 'lineage')?.share ?? 0,
    params: draft.params,
    seed: draft.seed,
    engine: { id: engine, label: engineLabel(engine), ...(added ? { added } : {}) },
    vote: { tally: vote.tally, winners: result.winners, voters: vote.voters, winnerVotes: vote.winnerVotes },
    riffs,
    parent: state.lineage?.post ?? null,
    ...(draft.basis ? { grewFrom: grewFrom(draft.basis) } : {}),
    startWeight: vote.weight,
    hidden: false,
  }
}

/** The muse's share, where it wrote any of the words. */
function museShare(shares: readonly { by: string; share: number }[]): { museShare?: number } {
  const share = shares.find(({ by }) => by === 'muse')?.share
  return share === undefined ? {} : { museShare: share }
}

/** What the winners say, for a text creation. */
function textsOf(variants: readonly Variant[], winners: readonly number[]): { texts?: string[] } {
  const texts = winners.flatMap(place => {
    const variant = variants[place]
    return variant?.state === 'final' && variant.text !== undefined ? [variant.text] : []
  })
  return texts.length > 0 ? { texts } : {}
}

/** Voters and the winner's votes in heads, and what the vote weighs in the feed. Co-winners weigh what one of them won. */
function voteOf(tally: Tally | null, winners: readonly number[]) {
  if (!tally) return { tally, voters: 0, winnerVotes: 0, weight: 0 }
  const voters = tally.voters.players + tally.voters.spectators
  const total = tally.counts.reduce((sum, count) => sum + count.sum, 0)
  const best = tally.counts[winners[0] ?? -1]
  const share = best && total > 0 ? best.sum / total : 0
  return {
    tally,
    voters,
    winnerVotes: best ? best.players + best.spectators : 0,
    weight: voteWeight(voters, share),
  }
}

/** Rule J47: what the picture grew from within its jam. A picture that somebody brought is theirs: it is named and not shown. */
function grewFrom({ how, from, picture: { thumb } }: Basis): NonNullable<PostRecord['grewFrom']> {
  return 'upload' in from
    ? { how, upload: true }
    : { how, ...from, thumb: { hash: thumb.hash, ext: thumb.ext } }
}

function contributorsOf(state: JamState, shares: { by: string; share: number }[]): Contributor[] {
  return shares.flatMap(({ by, share }) => {
    const person = Object.values(state.people).find(({ id }) => id === by)
    return person ? [{ id: person.id, name: person.name, colour: person.colour, share }] : []
  })
}
