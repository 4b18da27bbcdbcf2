import { between } from '../brush.ts'
import { curve, oval } from '../shapes.ts'
import type { HandSubject } from './handSubject.ts'

/** Where the crown's clouds of flowers sit, back to front: middle and radius. */
const CLUSTERS = [
  [92, 128, 58],
  [248, 126, 60],
  [170, 84, 70],
  [54, 172, 46],
  [288, 170, 46],
  [128, 160, 56],
  [214, 158, 58],
  [172, 134, 54],
] as const

const blossomTree: HandSubject = {
  name: 'blossomTree',
  words:
    'cherry tree|cherry blossom tree|blossom tree|blossoming tree|sakura tree|plum tree|almond tree|magnolia|magnolia tree|peach tree|flowering tree|cherry blossom',
  stance: 'plant',
  bulk: 1.6,
  box: [340, 360],
  tone: '#f6a8c6',
  draw: (b, random) => {
    const bark = '#6b4338'
    b.round(
      'M146 356Q160 330 156 290Q150 250 128 214L142 206Q160 232 168 250Q174 220 196 198L210 206Q188 232 184 276Q182 330 204 356Q174 346 146 356Z',
      bark,
    )
    b.line(curve(136, 212, 112, 190, 84, 178), bark, 11)
    b.line(curve(204, 202, 232, 184, 262, 176), bark, 11)
    b.line(curve(170, 248, 170, 200, 166, 150), bark, 10)
    const dark = between(b.tone, '#8a3a68', 0.34)
    const light = between(b.tone, '#ffffff', 0.62)
    for (const [x, y, r] of CLUSTERS) {
      const petal = (n: number, lift: number, reach: number, size: number, colour: string) => {
        for (let i = 0; i < n; i++) {
          const angle = random.range(0, Math.PI * 2)
          const way = Math.sqrt(random.next()) * r * reach
          b.fill(
            oval(
              x + Math.cos(angle) * way,
              y - lift + Math.sin(angle) * way * 0.86,
              r * size * random.range(0.7, 1.2),
            ),
            colour,
          )
        }
      }
      petal(16, -r * 0.16, 0.86, 0.26, dark)
      petal(20, 0, 0.8, 0.22, b.tone)
      petal(14, r * 0.24, 0.66, 0.15, between(b.tone, light, 0.5))
      petal(12, r * 0.34, 0.62, 0.08, light)
    }
    for (let i = 0; i < 16; i++)
      b.fill(oval(random.range(40, 300), random.range(238, 352), 4.4, 2.8), i % 2 ? light : b.tone)
  },
}

export const blossomSubjects: readonly HandSubject[] = [blossomTree]
