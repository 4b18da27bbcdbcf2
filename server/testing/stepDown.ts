import mongoose from 'mongoose'

/** Runs something on the database that administers the others; undefined where it ended the connection. */
export async function administer(
  address: string,
  command: object,
): Promise<Record<string, unknown> | undefined> {
  const connection = await mongoose.createConnection(address).asPromise()
  const admin = connection.getClient().db('admin')
  const answer = await admin.command({ ...command }).catch(() => undefined)
  await connection.close()
  return answer
}

/** Makes the primary step down; a set of one elects it again after two seconds. */
export async function stepDown(address: string): Promise<void> {
  await administer(address, { replSetStepDown: 2, secondaryCatchUpPeriodSecs: 0, force: true })
}
