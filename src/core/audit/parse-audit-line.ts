import type { ChainHead } from './audit-chain.ts'
import type { AuditEntry } from './audit-entry.ts'
import { AUDIT_FORMAT, type AuditExportEnd, type AuditExportHeader } from './audit-export.ts'
import { canonical } from './canonical.ts'

type Members = Readonly<Record<string, unknown>>

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isRecordOf = (value: unknown, type: 'string' | 'number'): boolean =>
  isMembers(value) && Object.values(value).every((member) => typeof member === type)

const isHead = (value: unknown): value is ChainHead =>
  isMembers(value) && Number.isSafeInteger(value['seq']) && typeof value['hash'] === 'string'

const hasTexts = (value: Members, ...keys: readonly string[]): boolean =>
  keys.every((key) => typeof value[key] === 'string')

/** A line of an export as data: only one written in the canonical form, so that nothing rides along unseen. */
const parseLine = (line: string): Members | undefined => {
  try {
    const value: unknown = JSON.parse(line)
    return isMembers(value) && canonical(value) === line ? value : undefined
  } catch {
    return undefined
  }
}

/** The first line of an export; undefined when it is none. */
export const parseExportHeader = (line: string): AuditExportHeader | undefined => {
  const value = parseLine(line)
  if (value === undefined || value['format'] !== AUDIT_FORMAT || !hasTexts(value, 'terminal', 'generation'))
    return undefined
  const { after, keys } = value
  const isKeys = Array.isArray(keys) && keys.every((key) => isMembers(key) && hasTexts(key, 'user', 'key'))
  return isHead(after) && isKeys ? (value as unknown as AuditExportHeader) : undefined
}

/** An entry or the end of an export; undefined when the line is neither. */
export const parseExportLine = (
  line: string,
): { readonly entry: AuditEntry } | { readonly end: AuditExportEnd } | undefined => {
  const value = parseLine(line)
  if (value === undefined) return undefined
  if (value['end'] === AUDIT_FORMAT) {
    const whole = hasTexts(value, 'digest', 'user', 'approvedBy', 'key', 'signature') && isHead(value['head'])
    return whole && Number.isSafeInteger(value['entries']) ? { end: value as unknown as AuditExportEnd } : undefined
  }
  const { content } = value
  const whole =
    isHead(value) &&
    hasTexts(value as unknown as Members, 'terminal', 'previous') &&
    isMembers(content) &&
    hasTexts(content, 'action', 'terminal', 'actor', 'timeSource') &&
    typeof content['at'] === 'number' &&
    isRecordOf(content['codes'], 'string') &&
    isRecordOf(content['counts'], 'number')
  return whole ? { entry: value as unknown as AuditEntry } : undefined
}
