import { createHash } from 'node:crypto'
import { chmod, rm } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { join, resolve } from 'node:path'
import * as z from 'zod/mini'
import {
  type JamId,
  POST_PATTERN,
  type PostId,
  SLUG_PATTERN,
  USER_PATTERN,
  type UserId,
} from '#shared/ids.ts'

/** What an operator can do. Each resolves with false where there is no such post, jam or person. */
export type AdminActions = {
  hidePost(id: PostId, hidden: boolean): Promise<boolean>
  hideJam(id: JamId, hidden: boolean): Promise<boolean>
  /** Also ends the person's sockets. */
  ban(id: UserId, banned: boolean): Promise<boolean>
}

const orderSchema = z.strictObject({
  action: z.enum(['hide', 'show', 'ban', 'unban']),
  id: z.string().check(z.maxLength(64)),
})
export type AdminOrder = z.infer<typeof orderSchema>
export type AdminAnswer = { ok: boolean; message: string }

/** An order is one short line; whoever sends more is cut off, bytes. */
const ORDER_BYTES = 1_024

/** Where the running server listens for its operator: a socket in the data folder (on Windows a pipe named after it). */
export function adminAddress(folder: string): string {
  if (process.platform !== 'win32') return join(folder, 'admin.sock')
  return `\\\\.\\pipe\\riff-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16)}`
}

/**
 * Listens for the operator's orders, a line of JSON each, answered by one. Only who may write in the data folder can connect: the
 * socket belongs to the server's user alone (0600). Returns the undo; rejects if the address cannot be taken (a path over 100 bytes).
 */
export async function listenAdmin(folder: string, actions: AdminActions): Promise<() => Promise<void>> {
  const address = adminAddress(folder)
  // Left by a process that was killed. The folder's lock is ours, so nobody listens there.
  await rm(address, { force: true })
  const silent = new Set<Socket>()
  const server = createServer(socket => {
    silent.add(socket)
    socket.once('close', () => silent.delete(socket))
    let line = ''
    socket.setEncoding('utf8')
    socket.on('error', () => {})
    socket.on('data', (chunk: string) => {
      line += chunk
      if (line.length > ORDER_BYTES) socket.destroy()
      else if (line.endsWith('\n')) {
        silent.delete(socket)
        void obey(line, actions).then(answer => socket.end(`${JSON.stringify(answer)}\n`))
      }
    })
  })
  // Made for the owner alone from its first moment; the later chmod is for systems that ignore the mask.
  const mask = process.umask(0o177)
  try {
    await new Promise<void>((done, fail) => {
      server.once('error', fail)
      server.listen(address, done)
    })
  } finally {
    process.umask(mask)
  }
  if (process.platform !== 'win32') await chmod(address, 0o600)
  return () =>
    new Promise(done => {
      server.close(() => done())
      // Whoever connected and says nothing must not hold up the end of the server.
      for (const socket of silent) socket.destroy()
    })
}

async function obey(line: string, actions: AdminActions): Promise<AdminAnswer> {
  try {
    const order = orderSchema.safeParse(JSON.parse(line))
    if (!order.success) return { ok: false, message: 'That is no order.' }
    return await carryOut(order.data, actions)
  } catch (fault) {
    return { ok: false, message: fault instanceof Error ? fault.message : String(fault) }
  }
}

/** Carries out one order; the message is for the operator. */
export async function carryOut({ action, id }: AdminOrder, actions: AdminActions): Promise<AdminAnswer> {
  if (action === 'ban' || action === 'unban') {
    if (!USER_PATTERN.test(id)) return { ok: false, message: `${id} is no person's id (u_…).` }
    const found = await actions.ban(id as UserId, action === 'ban')
    return said(found, id, action === 'ban' ? 'is banned' : 'may come back')
  }
  const hidden = action === 'hide'
  const done = hidden ? 'is hidden' : 'is shown'
  if (POST_PATTERN.test(id)) return said(await actions.hidePost(id as PostId, hidden), id, done)
  if (SLUG_PATTERN.test(id)) return said(await actions.hideJam(id as JamId, hidden), id, done)
  return { ok: false, message: `${id} is neither a post (p_…) nor a jam (its address after /j/).` }
}

function said(found: boolean, id: string, done: string): AdminAnswer {
  return found ? { ok: true, message: `${id} ${done}.` } : { ok: false, message: `There is no ${id} here.` }
}
