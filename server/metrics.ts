import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Log } from './ports/log.ts'

/** Numbers asked for whenever Prometheus asks, by name. */
export type Gauges = Record<string, { help: string; value: () => number }>

export type Metrics = {
  /** The log with every append timed. */
  timed(log: Log): Log
  /** Serves the numbers on a listener of their own; resolves with its port. */
  listen(port: number, host: string): Promise<number>
  close(): Promise<void>
}

/** Seconds; an append takes about 1 ms on SQLite and 10 ms on MongoDB. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

/** Prometheus metrics. Labels are words of ours and never what somebody wrote. */
export async function createMetrics(gauges: () => Gauges): Promise<Metrics> {
  const { Gauge, Histogram, Registry, collectDefaultMetrics } = await import('prom-client')
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const appends = new Histogram({
    name: 'riff_append_seconds',
    help: 'Time until an append was answered, by stream and answer',
    labelNames: ['stream', 'answer'],
    buckets: BUCKETS,
    registers: [registry],
  })
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end()
    registry.metrics().then(
      text => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    )
  })
  return {
    timed: log => ({
      ...log,
      async append(batch) {
        const end = appends.startTimer({ stream: batch.stream })
        try {
          const appended = await log.append(batch)
          end({ answer: appended.ok ? 'ok' : 'conflict' })
          return appended
        } catch (fault) {
          end({ answer: 'fault' })
          throw fault
        }
      },
    }),
    listen(port, host) {
      for (const [name, { help, value }] of Object.entries(gauges()))
        new Gauge({
          name,
          help,
          registers: [registry],
          collect() {
            this.set(value())
          },
        })
      return new Promise((resolve, reject) => {
        const sentence = `METRICS_PORT ${port} cannot be used: it is taken, or not allowed. Choose another.`
        server.once('error', fault => reject(new Error(sentence, { cause: fault })))
        server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
      })
    },
    async close() {
      server.closeAllConnections()
      await new Promise(done => server.close(done))
    },
  }
}
