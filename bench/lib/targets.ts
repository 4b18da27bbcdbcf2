import { Line } from './Line.ts'
import { startRiff } from './riff.ts'
import { Served } from './Served.ts'

export type Role = 'editor' | 'watcher'

/** A server under measurement. Rooms and people are numbers; each server knows what it needs to let a person into a room. */
export type Running = {
  served: Served
  /** A line that is open and has asked for the document. */
  open(room: number, person: number, role: Role): Promise<Line>
  /** Puts a document into a room, as if people had written it. */
  seed(room: number, updates: readonly Uint8Array[]): Promise<void>
  stop(): Promise<void>
}

export type Target = { name: string; start(): Promise<Running> }

const clientOf = () => Math.floor(Math.random() * 0xfffffff0) + 1

function plain(name: string, script: string, asks: boolean): Target {
  return {
    name,
    async start() {
      const served = await Served.start(script)
      const open = async (room: number) => {
        const line = new Line({ url: `ws://127.0.0.1:${served.port}/room-${room}`, client: clientOf(), asks })
        await line.ready()
        return line
      }
      return {
        served,
        open,
        async seed(room, updates) {
          const line = await open(room)
          if (asks) for (const update of updates) line.sendUpdate(update)
          else line.socket.send(floorSeed(updates))
          // The stock server writes nothing back; what it has read by the time that it answers a ping is in its document.
          await new Promise(resolve => line.socket.once('pong', resolve).ping())
          line.close()
        },
        stop: () => served.stop(),
      }
    },
  }
}

/** The relay gives every newcomer one ready frame: the least that any server can do. */
function floorSeed(updates: readonly Uint8Array[]): Buffer {
  const body = updates.at(-1) ?? new Uint8Array()
  const length: number[] = []
  for (let rest = body.length; ; rest >>>= 7) {
    if (rest < 128) {
      length.push(rest)
      break
    }
    length.push((rest & 127) | 128)
  }
  return Buffer.concat([Buffer.from([255, 0, 1, ...length]), body])
}

export const TARGETS: readonly Target[] = [
  plain('raw ws relay', 'floor.ts', false),
  plain('@y/websocket-server', 'yws.ts', true),
  { name: 'Riff', start: startRiff },
]
