import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { readConfig } from '../server/config.ts'

export type Outcome = { ok: boolean; message: string }

const USAGE = `Usage: npm run backup -- FOLDER     saves what DATA_DIR or MONGODB_URL names, while servers run
       npm run restore -- FOLDER    fills an empty DATA_DIR or database from it, before a server starts`

/** Written last: a folder without it is no whole backup. */
const MARK = 'backup.json'
type Mark = { format: 1; store: 'sqlite' | 'mongo'; at: string }

/** Carries out `backup` or `restore` with the folder it names. Faults that people can mend come back as a sentence. */
export async function backupCommand(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Outcome> {
  const config = readConfig(env)
  if (!config.ok) return { ok: false, message: config.faults.join('\n') }
  const [action, name, more] = args
  if (!name || more !== undefined || (action !== 'backup' && action !== 'restore'))
    return { ok: false, message: USAGE }
  const { dataDir, mongodbUrl } = config.config
  const folder = resolve(name)
  try {
    return action === 'backup'
      ? await backUp(folder, dataDir, mongodbUrl)
      : await restore(folder, dataDir, mongodbUrl)
  } catch (fault) {
    const said = fault instanceof Error ? fault.message : String(fault)
    return { ok: false, message: mongodbUrl ? said.replaceAll(mongodbUrl, 'MONGODB_URL') : said }
  }
}

async function backUp(folder: string, dataDir: string, url: string | null): Promise<Outcome> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0)
    return { ok: false, message: `${folder} is not empty; name a new folder.` }
  if (url) {
    const { backUpDatabase } = await import('../server/store/mongo/backup.ts')
    await backUpDatabase(url, folder)
  } else {
    const { backUpFolder } = await import('../server/store/sqlite/backup.ts')
    await backUpFolder(dataDir, folder)
  }
  const mark: Mark = { format: 1, store: url ? 'mongo' : 'sqlite', at: new Date().toISOString() }
  await writeFile(join(folder, MARK), `${JSON.stringify(mark)}\n`, { flush: true })
  return { ok: true, message: `Saved in ${folder}.` }
}

async function restore(folder: string, dataDir: string, url: string | null): Promise<Outcome> {
  if (!existsSync(join(folder, MARK)))
    return { ok: false, message: `${folder} holds no whole backup: ${MARK} is missing.` }
  const { store, at } = JSON.parse(await readFile(join(folder, MARK), 'utf8')) as Mark
  if ((store === 'mongo') !== (url !== null))
    return {
      ok: false,
      message:
        store === 'mongo'
          ? 'This backup is of a MongoDB database: set MONGODB_URL to an empty one.'
          : 'This backup is of one machine: leave MONGODB_URL unset, and name an empty folder in DATA_DIR.',
    }
  if (url) {
    const { restoreDatabase } = await import('../server/store/mongo/backup.ts')
    await restoreDatabase(folder, url)
  } else {
    const { restoreFolder } = await import('../server/store/sqlite/backup.ts')
    await restoreFolder(folder, dataDir)
  }
  return { ok: true, message: `Restored as of ${at}. Pages that saw more than that take the restored state.` }
}
