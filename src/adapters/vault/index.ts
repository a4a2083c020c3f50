export { createKeyring, type Keyring, type KeyringOptions, type OpenedKeys } from './keyring.ts'
export { openVault, type VaultOptions } from './open-vault.ts'
export { FULL_COST, type DerivationCost } from './password-key.ts'
export { PURGE_STEPS, type PurgeStep } from './purge.ts'
