import type { Engine, Engines } from '../ports/engine.ts'

/** Several engines side by side; the first of a kind is the default for it. Throws for none, and for two of one id. */
export function createEngines(...offered: readonly Engine[]): Engines {
  const byId = new Map(offered.map(engine => [engine.describe().id, engine]))
  const [first] = offered
  if (!first || byId.size < offered.length) throw new Error('engines need one at least, each with its own id')
  return {
    offered,
    get: id => byId.get(id) ?? null,
    chosen({ kind, engine }) {
      const wished = byId.get(engine ?? '')
      if (wished?.describe().kind === kind) return wished
      return offered.find(each => each.describe().kind === kind) ?? first
    },
    close: async () => {
      await Promise.all(offered.map(engine => engine.close()))
    },
  }
}
