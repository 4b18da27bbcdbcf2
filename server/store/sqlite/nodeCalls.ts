import type { NodeId } from '#shared/ids.ts'
import type { NodeCard } from '../../ports/store.ts'
import type { Database } from './Database.ts'

/** Cards older than this are of nodes long gone, ms. */
const KEPT = 3_600_000

/** Replaces the node's card, and drops those of nodes long gone. */
export function beat(db: Database, { node, at, here }: NodeCard): void {
  db.run('insert or replace into nodes (node, at, here) values (?, ?, ?)', node, at, JSON.stringify(here))
  db.run('delete from nodes where at < ?', at - KEPT)
}

export function leaveNode(db: Database, node: NodeId): void {
  db.run('delete from nodes where node = ?', node)
}

export function aliveNodes(db: Database, since: number): NodeCard[] {
  return db
    .all<{ node: NodeId; at: number; here: string }>('select node, at, here from nodes where at >= ?', since)
    .map(({ node, at, here }) => ({ node, at, here: JSON.parse(here) as NodeCard['here'] }))
}
