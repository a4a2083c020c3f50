import { register } from 'tsx/esm/api'

// A thread does not inherit the reader of TypeScript that the command was started with.
register()
await import('./overlay-worker.ts')
