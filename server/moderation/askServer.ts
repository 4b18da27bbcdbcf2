import { connect } from 'node:net'
import { type AdminAnswer, type AdminOrder, adminAddress } from './adminSocket.ts'

/** The server's answer is waited for this long: a ban has to reach every socket, ms. */
const PATIENCE = 10_000
/** No server listens in this folder. */
const NOBODY = new Set(['ENOENT', 'ECONNREFUSED'])

/** Gives an order to the server that runs on this data folder; null if none runs. */
export function askServer(folder: string, order: AdminOrder): Promise<AdminAnswer | null> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(adminAddress(folder), () => socket.write(`${JSON.stringify(order)}\n`))
    socket.setEncoding('utf8')
    socket.setTimeout(PATIENCE, () => socket.destroy(new Error('The server did not answer.')))
    socket.on('data', (chunk: string) => {
      answer += chunk
    })
    socket.on('error', (fault: NodeJS.ErrnoException) =>
      NOBODY.has(fault.code ?? '') ? resolve(null) : reject(fault),
    )
    socket.on('end', () => {
      try {
        resolve(JSON.parse(answer) as AdminAnswer)
      } catch {
        reject(new Error('The server did not answer.'))
      }
    })
  })
}
