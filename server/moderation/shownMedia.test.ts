import { expect, test } from 'vitest'
import type { NodeId } from '#shared/ids.ts'
import type { Entry } from '#shared/jam/entries.ts'
import { encodeRoomEntry } from '../jam/roomEntry.ts'
import { ALICE, JamDriver, PICTURE } from '../testing/jamDriver.ts'
import { MemoryLog } from '../testing/memoryLog.ts'
import { mediaInLog } from './shownMedia.ts'

test('M6 a jam that is taken down withholds what people brought into it too', async () => {
  const jam = new JamDriver(ALICE)
  expect(jam.bring(ALICE)).toBe('ok')
  const { basis } = jam.state
  const entry: Entry = { kind: 'basis', basis }
  const log = new MemoryLog()
  const batch = { jam: jam.state.jam, stream: 'room' as const, first: 1, at: 1, writer: 'n1' as NodeId }
  await log.append({ ...batch, number: 1, bodies: [encodeRoomEntry({ seq: 1, at: 1, textSeq: 0, entry })] })
  expect(await mediaInLog(log, jam.state.jam)).toEqual([PICTURE.hash, PICTURE.thumb.hash])
})
