import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { paintBars } from '../lib/theme.ts'
import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/base.css'
import { App } from './App.tsx'
import { fetchAhead } from './pages.ts'
import { queryClient } from './queryClient.ts'
import { keepPlaces } from './useArrival.ts'

/** Whether a browser only says that it did not play a scene change to its end. */
function isEndedTransition(error: unknown): boolean {
  return (
    error instanceof DOMException &&
    ['AbortError', 'InvalidStateError', 'TimeoutError'].includes(error.name) &&
    /transition/i.test(error.message)
  )
}

/** A page that is not ready by now shows its outline first. */
const PATIENCE = 250

const element = document.getElementById('root')
if (!element) throw new Error('The page has no #root.')
// A window that changes its size, or goes to the background, in the middle of a scene change only ends the animation.
const root = createRoot(element, {
  onRecoverableError: error => {
    if (!isEndedTransition(error)) reportError(error)
  },
})

paintBars()
keepPlaces()
// A failure here is met again, and shown, where the page itself asks.
const ready = fetchAhead(location.pathname).catch(() => undefined)
void Promise.race([ready, new Promise(resolve => setTimeout(resolve, PATIENCE))]).then(() =>
  root.render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  ),
)
