import { expect, test } from '@playwright/test'
import { killVisit, type Kill } from '../faults/kill/kill-visit.ts'
import { openTerminal } from '../faults/kill/open-terminal.ts'
import { MORNING } from './desk/open-desk.ts'

// Killed at 25 points of a visit, nothing that was confirmed is lost and nothing is half there. test/faults has them all.

const KILLS: readonly Kill[] = [
  { command: 'open', cut: 'half-written', victim: 'renderer' },
  { command: 'open', cut: 'durable', victim: 'renderer' },
  { command: 'visitor', cut: 'begun', victim: 'renderer' },
  { command: 'visitor', cut: 'told', victim: 'renderer' },
  { command: 'protection', cut: 'unaudited', victim: 'renderer' },
  { command: 'protection', cut: 'durable', victim: 'browser' },
  { command: 'event', cut: 'half-written', victim: 'browser' },
  { command: 'event', cut: 'unaudited', victim: 'renderer' },
  { command: 'event', cut: 'told', victim: 'renderer' },
  { command: 'person', cut: 'half-written', victim: 'renderer' },
  { command: 'person', cut: 'durable', victim: 'browser' },
  { command: 'answer', cut: 'half-written', victim: 'renderer' },
  { command: 'answer', cut: 'durable', victim: 'renderer' },
  { command: 'identity', cut: 'durable', victim: 'renderer' },
  { command: 'check', cut: 'unaudited', victim: 'renderer' },
  { command: 'print', cut: 'begun', victim: 'renderer' },
  { command: 'print', cut: 'durable', victim: 'browser' },
  { command: 'confirm', cut: 'half-written', victim: 'renderer' },
  { command: 'reprint', cut: 'told', victim: 'renderer' },
  { command: 'void', cut: 'durable', victim: 'renderer' },
  { command: 'suspend', cut: 'durable', victim: 'renderer' },
  { command: 'resume', cut: 'half-written', victim: 'browser' },
  { command: 'protection-again', cut: 'told', victim: 'renderer' },
  { command: 'disposition', cut: 'unaudited', victim: 'renderer' },
  { command: 'close', cut: 'durable', victim: 'renderer' },
]

test('a visit killed at 25 points goes on where it stood', async ({ launchOptions, baseURL }, info) => {
  // A browser begun anew 25 times: three minutes and a half on a slow machine.
  test.setTimeout(600_000)
  const terminal = await openTerminal(info.outputPath('profile'), {
    ...launchOptions,
    baseURL: baseURL ?? '',
    time: MORNING,
  })
  try {
    await killVisit(terminal, KILLS)
    expect([...terminal.durabilities]).toEqual(['strict'])
  } finally {
    await terminal.close()
  }
})
