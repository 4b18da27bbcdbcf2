import { QueryClient } from '@tanstack/react-query'
import { ApiError } from '../lib/ApiError.ts'

/** Worth asking again by itself; anything else is an answer. */
const PASSING = new Set<string>(['UNAVAILABLE', 'RESTARTING', 'TIMEOUT', 'INTERNAL'])

/** What the page knows of the server. Failed reads are asked twice more; while offline nothing is asked and the old stays. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      gcTime: 10 * 60_000,
      retry: (count, error) => count < 2 && error instanceof ApiError && PASSING.has(error.reason),
      retryDelay: count => 600 * 2 ** count,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})
