import { type PointerEvent, useRef } from 'react'
import { type Point, swiped } from './zoom.ts'

/** Handlers for what scrolls up and down by itself and is turned by a finger that goes sideways. */
export function useSwipe(onSwipe: (by: 1 | -1) => void) {
  const start = useRef<Point | null>(null)
  const at = (event: PointerEvent): Point => ({ x: event.clientX, y: event.clientY })
  return {
    onPointerDown: (event: PointerEvent) => {
      start.current = event.isPrimary && event.pointerType === 'touch' ? at(event) : null
    },
    onPointerUp: (event: PointerEvent) => {
      const from = start.current
      start.current = null
      const turned = from && swiped(from, at(event), getComputedStyle(event.currentTarget).direction)
      if (turned) onSwipe(turned)
    },
    onPointerCancel: () => {
      start.current = null
    },
  }
}
