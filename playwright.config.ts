import { defineConfig } from '@playwright/test'
import { CHROMIUM_ARGS, findChromium } from './scripts/lib/chromium.ts'

const executablePath = findChromium()

/** Scenes in the system's own Chromium: nothing is downloaded, no video is taken (it would need a download). */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.scene.ts',
  outputDir: 'test-results',
  // Every scene has its own server and folder, so two can run side by side; more than two only make each other late.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // A round takes seconds on an idle machine; the limit is for one that is busy with other things.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    headless: true,
    actionTimeout: 20_000,
    trace: { mode: 'retain-on-failure', screenshots: false, sources: false },
    screenshot: 'only-on-failure',
    launchOptions: { args: CHROMIUM_ARGS, ...(executablePath === null ? {} : { executablePath }) },
  },
})
