// Development: the server restarts on change (port 3000), the browser's code is served by Vite (its address is printed).

import { spawn } from 'node:child_process'
import { ROOT } from './lib/sources.ts'

const children = [
  spawn('node', ['--watch', '--disable-warning=ExperimentalWarning', 'server/main.ts'], {
    cwd: ROOT,
    stdio: 'inherit',
  }),
  spawn('vite', ['--config', 'client/vite.config.ts'], { cwd: ROOT, stdio: 'inherit' }),
]

/** One ends, both end: half a development server only misleads. */
function stop(): void {
  for (const child of children) child.kill('SIGTERM')
}
for (const child of children) child.once('exit', stop)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
