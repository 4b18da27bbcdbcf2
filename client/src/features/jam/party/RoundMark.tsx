import { roundCount } from '#shared/jam/rounds.ts'
import { t } from '../../../text/t.ts'
import { useJam } from '../jamContext.ts'

/** "Round 2 of 5", where rounds are counted. */
export function RoundMark({ className }: { className?: string | undefined }) {
  const count = roundCount(useJam().state)
  if (!count) return null
  return <p className={className}>{t.party.round(count.number, count.of)}</p>
}
