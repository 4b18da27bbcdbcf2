import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { kept, type Point, swiped, WHOLE, type Zoom, zoomedAt } from './zoom.ts'

type Size = { width: number; height: number }

/** Two presses of one kind enlarge so much. */
const CLOSER = 2.5

export type Zooming = {
  zoom: Zoom
  /** Closer where the picture is whole, whole where it is not. */
  toggle: () => void
  by: (factor: number) => void
}

/**
 * Wheel, pinch, drag and double press over one frame. While the picture is whole a sideways swipe calls `onSwipe` with 1 (on) or
 * -1 (back). `picture` is what lies in the frame; another one lies whole at first.
 */
export function useZoom(
  frame: RefObject<HTMLElement | null>,
  picture: Size & { hash: string },
  onSwipe: (by: 1 | -1) => void,
): Zooming {
  const [zoom, setZoom] = useState(WHOLE)
  const latest = useRef({ zoom, picture, onSwipe })
  latest.current = { zoom, picture, onSwipe }

  // biome-ignore lint/correctness/useExhaustiveDependencies: another picture begins whole
  useLayoutEffect(() => setZoom(WHOLE), [picture.hash])

  const set = (next: Zoom) => {
    const element = frame.current
    if (!element) return
    const size = { width: element.clientWidth, height: element.clientHeight }
    const held = kept(next, size, latest.current.picture)
    latest.current.zoom = held
    setZoom(held)
  }
  const setter = useRef(set)
  setter.current = set

  useEffect(() => {
    const element = frame.current
    if (!element) return
    const fingers = new Map<number, Point>()
    let start: Point | null = null
    let isPinch = false
    const now = () => latest.current.zoom
    const place = (event: { clientX: number; clientY: number }): Point => {
      const box = element.getBoundingClientRect()
      return { x: event.clientX - box.left - box.width / 2, y: event.clientY - box.top - box.height / 2 }
    }
    const wheel = (event: WheelEvent) => {
      event.preventDefault()
      setter.current(zoomedAt(now(), Math.exp(-event.deltaY / (event.ctrlKey ? 100 : 400)), place(event)))
    }
    const down = (event: PointerEvent) => {
      if (event.button !== 0) return
      element.setPointerCapture(event.pointerId)
      fingers.set(event.pointerId, place(event))
      isPinch = fingers.size > 1
      start = isPinch ? null : place(event)
    }
    const move = (event: PointerEvent) => {
      const before = fingers.get(event.pointerId)
      if (!before) return
      const after = place(event)
      const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1]
      fingers.set(event.pointerId, after)
      const { scale, x, y } = now()
      if (other) {
        const grown = zoomedAt(
          now(),
          apart(after, other) / Math.max(1, apart(before, other)),
          middle(before, other),
        )
        const to = middle(after, other)
        const from = middle(before, other)
        setter.current({ ...grown, x: grown.x + to.x - from.x, y: grown.y + to.y - from.y })
      } else if (scale > 1) setter.current({ scale, x: x + after.x - before.x, y: y + after.y - before.y })
    }
    const up = (event: PointerEvent) => {
      const from = start
      if (!fingers.delete(event.pointerId) || isPinch || !from || now().scale > 1) return
      start = null
      const turned = swiped(from, place(event), getComputedStyle(element).direction)
      if (turned !== 0) latest.current.onSwipe(turned)
    }
    const cancel = (event: PointerEvent) => {
      fingers.delete(event.pointerId)
      start = null
    }
    const double = (event: MouseEvent) =>
      setter.current(now().scale > 1 ? WHOLE : zoomedAt(now(), CLOSER, place(event)))
    element.addEventListener('wheel', wheel, { passive: false })
    element.addEventListener('pointerdown', down)
    element.addEventListener('pointermove', move)
    element.addEventListener('pointerup', up)
    element.addEventListener('pointercancel', cancel)
    element.addEventListener('dblclick', double)
    return () => {
      element.removeEventListener('wheel', wheel)
      element.removeEventListener('pointerdown', down)
      element.removeEventListener('pointermove', move)
      element.removeEventListener('pointerup', up)
      element.removeEventListener('pointercancel', cancel)
      element.removeEventListener('dblclick', double)
    }
  }, [frame])

  const by = (factor: number) => set(zoomedAt(latest.current.zoom, factor, { x: 0, y: 0 }))
  return { zoom, by, toggle: () => (latest.current.zoom.scale > 1 ? set(WHOLE) : by(CLOSER)) }
}

const apart = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y)
const middle = (one: Point, other: Point): Point => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 })
