import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endWithUs } from './endWithUs.ts'
import { freePort } from './freePort.ts'
import { until } from './until.ts'

/** The product's own configuration. */
const CONFIG = new URL('../../deploy/nginx.conf', import.meta.url)
const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']

export type TestNginx = { url: string; stop(): Promise<void> }

export function hasNginx(): boolean {
  if (runs(binary())) return true
  console.warn('\nSKIPPED: tests on nginx, because no nginx was found. Put nginx on the PATH.\n')
  return false
}

const runs = (command: string) => spawnSync(command, ['-v'], { timeout: 10_000 }).status === 0

/** Debian keeps it where only root's PATH looks. */
const binary = () => (runs('nginx') ? 'nginx' : '/usr/sbin/nginx')

/** The product's nginx before these two nodes (`127.0.0.1:port`), on a free port of 127.0.0.1. Throws with what `nginx -t` says. */
export async function startNginx(nodes: readonly [string, string]): Promise<TestNginx> {
  const folder = mkdtempSync(join(tmpdir(), 'riff-nginx-'))
  const port = await freePort()
  writeFileSync(join(folder, 'riff.conf'), configFor(nodes, port))
  for (const name of TEMPORARY) mkdirSync(join(folder, name))
  const main = join(folder, 'nginx.conf')
  writeFileSync(
    main,
    `${process.getuid?.() === 0 ? 'user root;' : ''}
    daemon off; pid ${folder}/pid; error_log stderr warn; worker_processes 1;
    events { worker_connections 512; }
    http {
      ${TEMPORARY.map(name => `${name}_temp_path ${folder}/${name};`).join(' ')}
      include ${folder}/riff.conf;
    }`,
  )
  const args = ['-p', folder, '-e', 'stderr', '-c', main]
  const tried = spawnSync(binary(), [...args, '-t'], { encoding: 'utf8', timeout: 10_000 })
  if (tried.status !== 0) throw new Error(tried.stderr)
  const child = spawn(binary(), args, { stdio: 'ignore' })
  endWithUs(child)
  const url = `http://127.0.0.1:${port}`
  await until(() => answers(`${url}/balancer`), 'nginx did not start', 10_000)
  return {
    url,
    async stop() {
      await quit(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The configuration as it is but for what differs here: the nodes' addresses, the port, and no log. */
function configFor([first, second]: readonly [string, string], port: number): string {
  const changes: [string, string][] = [
    ['riff1:3000', first],
    ['riff2:3000', second],
    ['listen 80;', `listen 127.0.0.1:${port};`],
    ['access_log /dev/stdout riff;', 'access_log off;'],
  ]
  return changes.reduce(
    (config, [from, to]) => {
      if (!config.includes(from)) throw new Error(`deploy/nginx.conf has no "${from}" any more`)
      return config.replace(from, to)
    },
    readFileSync(CONFIG, 'utf8'),
  )
}

async function answers(url: string): Promise<boolean> {
  return await fetch(url).then(
    response => response.ok,
    () => false,
  )
}

async function quit(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  // At once: workers too.
  child.kill('SIGTERM')
  await ended
}
