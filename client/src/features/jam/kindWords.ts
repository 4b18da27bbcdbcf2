import type { Kind } from '#shared/kinds.ts'
import { t } from '../../text/inside.ts'

/** What the room says differently of pictures and of texts. */
export function kindWords(kind: Kind) {
  return kind === 'text' ? t.texts : pictures
}

const { write, params, make, vote, reveal, notice, say } = t.jam
const pictures = {
  count: params.picturesCount,
  seedText: params.seedText,
  placeholder: write.placeholder,
  generating: write.generating,
  takes: write.takes,
  checking: make.checking,
  made: make.pictures,
  summary: make.summary,
  one: make.picture,
  oneOf: make.pictureOf,
  voteNowNote: make.voteNowNote,
  group: vote.group,
  enlarge: vote.enlarge,
  large: vote.large,
  only: reveal.only,
  column: reveal.pictureColumn,
  othersVotes: reveal.othersVotes,
  failed: notice.failed,
  ready: say.ready,
  lockedSay: say.locked,
  result: say.result,
  onlySay: say.only,
  voted: say.voted,
}
