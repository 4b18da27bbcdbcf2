import { lazy } from 'react'

/** Fetches the live room's chunk; called ahead when somebody is about to enter one. */
export const loadJam = () => import('../features/jam/JamPage.tsx')
const loadPost = () => import('../features/post/PostPage.tsx')

export const JamPage = lazy(async () => ({ default: (await loadJam()).JamPage }))
export const PostPage = lazy(async () => ({ default: (await loadPost()).PostPage }))
