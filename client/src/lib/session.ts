import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Me } from '#shared/protocol/http.ts'
import { api } from './api.ts'

let session: Promise<Me> | null = null

/** Who the server takes you for: asked once a page load, when somebody first needs it; a failure is asked again next time. */
export function ensureSession(): Promise<Me> {
  session ??= api.session().catch(error => {
    session = null
    throw error
  })
  return session
}

const KEY = ['me']

/** Yourself, once the server has said who that is. */
export function useMe(): Me | undefined {
  return useQuery({ queryKey: KEY, queryFn: ensureSession, staleTime: Number.POSITIVE_INFINITY }).data
}

/** Changes your name and colour. */
export function useRename() {
  const learn = useLearnMe()
  return useMutation({ mutationFn: api.rename, onSuccess: learn })
}

/** Takes over what the server says of you in another way than by `useRename`: a jam's order renames too. */
export function useLearnMe(): (me: Me) => void {
  const client = useQueryClient()
  return me => {
    session = Promise.resolve(me)
    client.setQueryData(KEY, me)
  }
}
