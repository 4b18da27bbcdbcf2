import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vite'

const SERVER = 'http://127.0.0.1:3000'

/** Asks for the fonts together with the page, so that the words are set once. The built names carry a hash, hence a plugin. */
function preloadFonts(): Plugin {
  return {
    name: 'preload-fonts',
    transformIndexHtml: {
      order: 'post',
      handler(_html, context) {
        const fonts = Object.keys(context.bundle ?? {}).filter(name => name.endsWith('.woff2'))
        return fonts.map(name => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${name}`, crossorigin: true },
          injectTo: 'head' as const,
        }))
      },
    },
  }
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), preloadFonts()],
  build: {
    outDir: '../build/client',
    emptyOutDir: true,
    target: 'baseline-widely-available',
    sourcemap: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // The room's libraries seldom change: apart from our own code, a browser keeps them over new versions of Riff.
        codeSplitting: {
          groups: [
            // First, or the next group would take what the two share, and the front page would fetch the editor with it.
            { name: 'live', test: /node_modules\/(socket\.io|engine\.io|@socket\.io)/, priority: 1 },
            {
              name: 'editor',
              test: /node_modules\/(@codemirror|@marijn|crelt|style-mod|w3c-keyname|y-codemirror|yjs|y-|lib0)/,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/api': SERVER,
      '/m': SERVER,
      '/share': SERVER,
      '/socket.io': { target: SERVER, ws: true },
      '/collab': { target: SERVER, ws: true },
    },
  },
})
