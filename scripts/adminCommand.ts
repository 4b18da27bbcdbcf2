import { existsSync } from 'node:fs'
import { readConfig } from '../server/config.ts'
import { type AdminAnswer, type AdminOrder, carryOut } from '../server/moderation/adminSocket.ts'
import { askServer } from '../server/moderation/askServer.ts'
import { storeActions } from '../server/moderation/storeActions.ts'
import { openSqliteStore } from '../server/store/sqlite/openSqliteStore.ts'

const USAGE = `Usage: npm run admin -- hide|show <post or jam>
       npm run admin -- ban|unban <person>

A post is p_…, a jam is what stands after /j/ in its address, a person is u_….
DATA_DIR says which data is meant (./data).`

const ACTIONS: readonly AdminOrder['action'][] = ['hide', 'show', 'ban', 'unban']

async function onTheStore(folder: string, order: AdminOrder): Promise<AdminAnswer> {
  if (!existsSync(folder)) return { ok: false, message: `There is no data in ${folder}.` }
  const store = await openSqliteStore({ folder })
  try {
    return await carryOut(order, storeActions(store))
  } finally {
    await store.close()
  }
}

/** Carries out the words of `npm run admin -- …`: through the server that runs on the data, else on the store itself. Rejects with a sentence if neither can. */
export async function adminCommand(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<AdminAnswer> {
  const config = readConfig(env)
  if (!config.ok) return { ok: false, message: config.faults.join('\n') }
  const [word, id, more] = args
  const action = ACTIONS.find(one => one === word)
  if (!action || !id || more !== undefined) return { ok: false, message: USAGE }
  const { dataDir, mongodbUrl } = config.config
  const answer = await askServer(dataDir, { action, id })
  if (answer) return answer
  if (mongodbUrl)
    return { ok: false, message: `No node runs on ${dataDir}. Ask one that does: DATA_DIR says which.` }
  return await onTheStore(dataDir, { action, id })
}
