import { adminCommand } from './adminCommand.ts'

/** `npm run admin -- hide <post or jam>`: the operator's hand, whether the server runs or not. */

const { ok, message } = await adminCommand(process.argv.slice(2), process.env).catch((fault: Error) => ({
  ok: false,
  message: fault.message,
}))
console.log(message)
process.exitCode = ok ? 0 : 1
