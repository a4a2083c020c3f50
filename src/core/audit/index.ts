export { auditAct, UNKNOWN_USER, type AuditCircumstances } from './audit-act.ts'
export type { AuditAct, AuditActs } from './audit-acts.ts'
export { CHAIN_START, chainEntries, type ChainHead, type Digest } from './audit-chain.ts'
export type { AuditContent } from './audit-content.ts'
export type { AuditEntry } from './audit-entry.ts'
export {
  AUDIT_FORMAT,
  exportBody,
  exportEnd,
  exportText,
  type AuditExportHeader,
  type AuditKey,
} from './audit-export.ts'
export { auditFor, recordReference, type Commit } from './audit-for.ts'
export { canonical } from './canonical.ts'
export { chainByTerminal, terminalsOf } from './chain-by-terminal.ts'
export { checkChain } from './check-chain.ts'
export { CHECKPOINT_EVERY, checkpointText } from './checkpoint.ts'
export { exportVerifier, type ExportFinding, type ExportWorld } from './export-verifier.ts'
export { markOfChain } from './mark-of-chain.ts'
export { parseExportHeader } from './parse-audit-line.ts'
export { projectAudit, type AuditLine, type AuditPerson } from './project-audit.ts'
