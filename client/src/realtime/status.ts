import { REASONS, type Reason } from '#shared/reasons.ts'

/** What the page knows of its line to the jam. */
export type Status =
  | { name: 'connecting' }
  | { name: 'live' }
  /** The line broke at `since` (page time) and is being tried again; `restarting` when the server said that it comes back. */
  | { name: 'reconnecting'; since: number; restarting: boolean }
  | { name: 'offline'; since: number }
  /** Pages come, sockets do not: something in the network keeps them out. What is shown is asked for now and then. */
  | { name: 'blocked' }
  /** At the door of a private jam: what came of asking to be let in. */
  | { name: 'atDoor'; asking: boolean; againAt: number | null; locked: boolean }
  /** The server will not have us here; trying again changes nothing. */
  | { name: 'refused'; reason: Reason }
  /** This page is older than the server. */
  | { name: 'oldVersion' }

/** True if the status is the end of the visit. */
export function isFinal(status: Status): boolean {
  return status.name === 'refused' || status.name === 'oldVersion'
}

const PASSING: ReadonlySet<Reason> = new Set<Reason>([
  'RESTARTING',
  'UNAVAILABLE',
  'INTERNAL',
  'RATE_LIMITED',
])

/** What a server's reason for closing means for the visit. */
export function statusFor(reason: Reason, now: number): Status {
  if (reason === 'OLD_VERSION' || reason === 'EXPIRED') return { name: 'oldVersion' }
  if (PASSING.has(reason)) return { name: 'reconnecting', since: now, restarting: reason === 'RESTARTING' }
  return { name: 'refused', reason }
}

/** The reason code that an error of the handshake or of the interface carries, if any. */
export function reasonOf(error: unknown): Reason | null {
  if (!(error instanceof Error)) return null
  const { data, code } = error as Error & { data?: { reason?: string; code?: string }; code?: string }
  const found = [data?.reason, data?.code, code, error.message].find(
    word => typeof word === 'string' && word in REASONS,
  )
  return (found as Reason | undefined) ?? null
}
