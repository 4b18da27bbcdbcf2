import { useMutation } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { PostId } from '#shared/ids.ts'
import { sentenceOf } from '../lib/ApiError.ts'
import { api } from '../lib/api.ts'
import { ensureSession } from '../lib/session.ts'
import { toast } from '../ui/toast.ts'
import { fetchJam } from './pages.ts'

/** Opens a new room, from a piece's words if one is given, and goes there. The room's code is fetched while the server answers. */
export function useStartJam() {
  const [, navigate] = useLocation()
  const starting = useMutation({
    mutationFn: async (from?: PostId) => {
      const code = fetchJam()
      await ensureSession()
      const { jam } = await api.startJam(from)
      await code
      return jam
    },
    onSuccess: jam => navigate(`/j/${jam}`),
    onError: error => toast(sentenceOf(error)),
  })
  return { start: (from?: PostId) => starting.mutate(from), busy: starting.isPending }
}
