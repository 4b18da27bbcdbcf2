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

/** A page that is not ready by now shows its outline first. */
const PATIENCE = 250

const element = document.getElementById('root')
if (!element) throw new Error('The page has no #root.')
const root = createRoot(element)

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
