import { backupCommand } from './backupCommand.ts'

/** `npm run backup -- FOLDER` and `npm run restore -- FOLDER`; the package's scripts name which. */

const { ok, message } = await backupCommand(process.argv.slice(2), process.env)
console.log(message)
process.exitCode = ok ? 0 : 1
