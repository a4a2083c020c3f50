export { openVaultWorker, type VaultWorker } from './open-vault-worker.ts'
