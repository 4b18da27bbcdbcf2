import { queryOptions } from '@tanstack/react-query'
import { api } from './api.ts'

/** How a piece is asked for. */
export function postQuery(id: string) {
  return queryOptions({ queryKey: ['post', id], queryFn: ({ signal }) => api.post(id, signal) })
}
