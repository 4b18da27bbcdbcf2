import { useMutation } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { PostId } from '#shared/ids.ts'
import type { Preset } from '#shared/jam/state.ts'
import { sentenceOf } from '../lib/ApiError.ts'
import { api } from '../lib/api.ts'
import { ensureSession } from '../lib/session.ts'
import { toast } from '../ui/toast.ts'
import { fetchJam } from './pages.ts'

type Beginning = { from?: PostId; preset?: Preset }

/** Opens a new room, from a piece's words or in a preset if one is given, and goes there. The room's code is fetched while the server answers. */
export function useStartJam() {
  const [, navigate] = useLocation()
  const starting = useMutation({
    mutationFn: async (beginning: Beginning) => {
      const code = fetchJam()
      await ensureSession()
      const { jam } = await api.startJam(beginning)
      await code
      return jam
    },
    onSuccess: jam => navigate(`/j/${jam}`),
    onError: error => toast(sentenceOf(error)),
  })
  return { start: (beginning: Beginning = {}) => starting.mutate(beginning), busy: starting.isPending }
}
