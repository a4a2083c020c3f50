export {
  ACTS,
  operationsOf,
  reaches,
  scopesOf,
  type Matrix,
  type OperationRule,
  type Scope,
  type Target,
} from './matrix.ts'
export { hasOperation, type Act, type Principal } from './principal.ts'
