import mongoose from 'mongoose'

/** Ends a test's database. */
export async function dropDatabase(url: string, database: string): Promise<void> {
  const connection = await mongoose.createConnection(url, { dbName: database }).asPromise()
  await connection.dropDatabase()
  await connection.close()
}
