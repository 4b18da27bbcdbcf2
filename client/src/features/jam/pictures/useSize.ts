import { useCallback, useState } from 'react'
import type { Size } from './fitGrid.ts'

/** The size of an element's inside, and the ref that measures it. */
export function useSize(): [Size | null, (element: HTMLElement | null) => (() => void) | undefined] {
  const [size, setSize] = useState<Size | null>(null)
  const measure = useCallback((element: HTMLElement | null) => {
    if (!element) return
    const read = () => {
      const { clientWidth: width, clientHeight: height } = element
      setSize(before => (before?.width === width && before.height === height ? before : { width, height }))
    }
    const observer = new ResizeObserver(read)
    observer.observe(element)
    read()
    return () => observer.disconnect()
  }, [])
  return [size, measure]
}
