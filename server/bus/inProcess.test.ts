import { busContract } from './contract.ts'
import { createHub } from './inProcess.ts'

busContract('in one process', async () => {
  const hub = createHub({ error: () => {} })
  const [one, other] = [hub.join(), hub.join()]
  return {
    one,
    other,
    async close() {
      await one.close()
      await other.close()
    },
  }
})
