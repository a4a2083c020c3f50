import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { messages } from '#locales'
import { codesIn } from '../core/definitions/codes-in-source.ts'
import { office } from '../../src/locales/ja/office.ts'

/** What the office names; codes of notices to the section's head have words of their own. */
const codes = codesIn([resolve('src/core/office'), resolve('src/app/office')]).filter(
  (code) => Object.hasOwn(office.problems, code) || !Object.hasOwn(office.notice, code),
)

describe('the problems of the office', () => {
  it('are many', () => {
    expect(codes.length).toBeGreaterThan(50)
  })

  it.each(codes)('%s is worded', (code) => {
    expect(Object.keys(messages.ja.problems)).toContain(code)
  })

  it.each(Object.keys(office.problems))('%s is still there', (code) => {
    expect(codes).toContain(code)
  })
})
