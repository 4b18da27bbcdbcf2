/** How a picture lies in its frame: enlarged about the middle, then moved, in pixels of the frame. */
export type Zoom = { scale: number; x: number; y: number }
export type Point = { x: number; y: number }
type Size = { width: number; height: number }

export const WHOLE: Zoom = { scale: 1, x: 0, y: 0 }
/** A picture of a thousand pixels is then larger than its own pixels on any screen. */
export const CLOSEST = 8

/** Enlarges by a factor so that what is under the point stays there; the point counts from the frame's middle. */
export function zoomedAt(zoom: Zoom, factor: number, at: Point): Zoom {
  const scale = Math.min(CLOSEST, Math.max(1, zoom.scale * factor))
  const by = scale / zoom.scale
  return { scale, x: at.x - (at.x - zoom.x) * by, y: at.y - (at.y - zoom.y) * by }
}

/** The same, moved so far back that no edge of the picture leaves the frame while the picture could fill it. */
export function kept({ scale, x, y }: Zoom, frame: Size, picture: Size): Zoom {
  const fit = Math.min(frame.width / picture.width, frame.height / picture.height)
  const most = (side: number, room: number) => Math.max(0, (side * fit * scale - room) / 2)
  const within = (value: number, limit: number) => Math.min(limit, Math.max(-limit, value)) || 0
  return {
    scale,
    x: within(x, most(picture.width, frame.width)),
    y: within(y, most(picture.height, frame.height)),
  }
}

/** A finger that moved this far sideways, and hardly up or down, turned the page, px. */
const SWIPE = 56

/** Where a finger turned that went from one point to the other: 1 on, -1 back, 0 nowhere. Pages that read to the left turn the other way. */
export function swiped(from: Point, to: Point, direction: string): 1 | -1 | 0 {
  const sideways = to.x - from.x
  if (Math.abs(sideways) <= SWIPE || Math.abs(sideways) <= 1.5 * Math.abs(to.y - from.y)) return 0
  return sideways < 0 === (direction !== 'rtl') ? 1 : -1
}
