import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { paintBars } from '../lib/theme.ts'
import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/base.css'
import { App } from './App.tsx'
import { queryClient } from './queryClient.ts'
import { keepPlaces } from './useArrival.ts'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root.')
paintBars()
keepPlaces()
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)
