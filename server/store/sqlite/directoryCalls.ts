import type { JamId } from '#shared/ids.ts'
import type { LiveCard } from '#shared/protocol/events.ts'
import type { JamSummary } from '../../ports/store.ts'
import type { Database } from './Database.ts'

export function putSummary(db: Database, summary: JamSummary): void {
  db.run(
    `insert or replace into directory (jam, listed, players, watching, updated_at, summary) values (?, ?, ?, ?, ?, ?)`,
    summary.jam,
    summary.public && summary.live && !summary.hidden ? 1 : 0,
    summary.card.players.length,
    summary.card.watching,
    summary.updatedAt,
    JSON.stringify(summary),
  )
}

const summaryOf = (row: { summary: string }) => JSON.parse(row.summary) as JamSummary

export function getSummary(db: Database, jam: JamId): JamSummary | null {
  const row = db.get<{ summary: string }>('select summary from directory where jam = ?', jam)
  return row ? summaryOf(row) : null
}

/** Listed jams, busiest first. */
export function liveCards(db: Database, since: number, limit: number): LiveCard[] {
  return db
    .all<{ summary: string }>(
      `select summary from directory where listed = 1 and updated_at >= ?
       order by players desc, watching desc, updated_at desc limit ?`,
      since,
      limit,
    )
    .map(row => summaryOf(row).card)
}
