import { describe, expect, test } from 'vitest'
import { SECRET_BYTES } from '../../ports/store.ts'
import type { Subject } from '../contract.ts'

export function secretsContract({ store, reopen }: Subject): void {
  describe('secrets', () => {
    test('M20 a secret is one for all who ask, at once or after a restart; another name has another', async () => {
      const asked = await Promise.all([1, 2, 3].map(() => store().secret('a')))
      const other = await store().secret('b')
      const again = await (await reopen()).secret('a')
      const texts = [...asked, again].map(bytes => Buffer.from(bytes).toString('hex'))
      expect(new Set(texts).size).toBe(1)
      expect(again).toHaveLength(SECRET_BYTES)
      expect(Buffer.from(other).toString('hex')).not.toBe(texts[0])
    })
  })
}
