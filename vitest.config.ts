import { defineConfig } from 'vitest/config'

/** A sample finishes within seconds; full counts (LONG=1) take as long as they take, an hour at most. */
const testTimeout = process.env.LONG === '1' ? 3_600_000 : 60_000
const shared = { testTimeout, hookTimeout: 30_000 }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'node',
          include: ['server/**/*.test.ts', 'shared/**/*.test.ts', 'scripts/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        test: {
          ...shared,
          name: 'dom',
          include: ['client/src/**/*.test.ts', 'client/src/**/*.test.tsx'],
          environment: 'happy-dom',
        },
      },
    ],
  },
})
