import type { JamId, UserId } from '#shared/ids.ts'
import type { LiveCard } from '#shared/protocol/events.ts'
import type { JamSummary, SeatedCursor, SeatedJam } from '../../ports/store.ts'
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

export function putSeated(db: Database, jam: JamId, people: readonly { who: UserId; at: number }[]): void {
  for (const { who, at } of people)
    db.run(
      `insert into seated (who, jam, at) values (?, ?, ?)
       on conflict (who, jam) do update set at = excluded.at where excluded.at > at`,
      who,
      jam,
      at,
    )
}

/** Read along the person's own index. */
export function jamsOf(db: Database, who: UserId, after: SeatedCursor | null, limit: number): SeatedJam[] {
  const where = after ? 'and (s.at, s.jam) < (?, ?)' : ''
  const cursor = after ? [after.at, after.jam] : []
  return db
    .all<{ jam: JamId; at: number; summary: string | null }>(
      `select s.jam, s.at, d.summary from seated as s left join directory as d on d.jam = s.jam
       where s.who = ? ${where} order by s.at desc, s.jam desc limit ?`,
      who,
      ...cursor,
      limit,
    )
    .map(({ jam, at, summary }) => ({ jam, at, summary: summary === null ? null : summaryOf({ summary }) }))
}
