import type { Publishing } from './state.ts'

/** True while a publication is under way that ends by itself in a moment; one that waits for the picture check holds up nobody. */
export function isBeingPublished({ publishing }: { publishing: Publishing | null }): boolean {
  return publishing !== null && !publishing.waits
}
