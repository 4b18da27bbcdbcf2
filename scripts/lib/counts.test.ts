import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { closingLine, countPlaywright, countVitest } from './counts.ts'

function written(report: object): string {
  const path = join(mkdtempSync(join(tmpdir(), 'riff-counts-')), 'report.json')
  writeFileSync(path, JSON.stringify(report))
  return path
}

test('the closing line names skipped tests only where there are some', () => {
  expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed')
  expect(closingLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped')
})

test('a test file that cannot be loaded counts as a failure', () => {
  const report = written({
    numPassedTests: 2,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 0,
    testResults: [{ status: 'failed', assertionResults: [] }],
  })
  expect(countVitest(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 1 })
})

test('a missing report and a bad exit without a failed test count as a failure', () => {
  expect(countVitest('/nowhere.json', 0).failed).toBe(1)
  const report = written({ stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 } })
  expect(countPlaywright(report, 1)).toEqual({ passed: 4, failed: 1, skipped: 0 })
})

test('a flaky scene counts as failed', () => {
  const report = written({ stats: { expected: 4, unexpected: 0, flaky: 1, skipped: 1 } })
  expect(countPlaywright(report, 0)).toEqual({ passed: 4, failed: 1, skipped: 1 })
})
