export { hasOperation, type Act, type Principal } from './principal.ts'
export { seeAll, type Projection } from './projection.ts'
