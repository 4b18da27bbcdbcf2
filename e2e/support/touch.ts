import type { Locator } from '@playwright/test'

type Point = { x: number; y: number }

/** Fingers on a touch screen, through the browser's own touch events: taps alone cannot swipe or pinch. */
async function fingers(target: Locator) {
  const page = target.page()
  const line = await page.context().newCDPSession(page)
  const box = await target.boundingBox()
  if (!box) throw new Error('there is nothing to touch')
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) =>
    line.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((at, id) => ({ ...at, id })) })
  return { middle, touch, page }
}

export async function hold(target: Locator): Promise<void> {
  const { middle, touch, page } = await fingers(target)
  await touch('touchStart', [middle])
  await page.waitForTimeout(800)
  await touch('touchEnd', [])
}

/** One finger sideways from the middle, px. */
export async function swipe(target: Locator, by: number): Promise<void> {
  const { middle, touch } = await fingers(target)
  await touch('touchStart', [middle])
  for (let part = 1; part <= 6; part++)
    await touch('touchMove', [{ x: middle.x + (by * part) / 6, y: middle.y + part }])
  await touch('touchEnd', [])
}

/** Two fingers that go apart until they are three times as far from each other. */
export async function pinch(target: Locator): Promise<void> {
  const { middle, touch } = await fingers(target)
  const pair = (half: number) => [
    { x: middle.x - half, y: middle.y },
    { x: middle.x + half, y: middle.y },
  ]
  await touch('touchStart', pair(30).slice(0, 1))
  await touch('touchStart', pair(30))
  for (let half = 40; half <= 90; half += 10) await touch('touchMove', pair(half))
  await touch('touchEnd', [])
}
