export { routeFor } from './route.ts'
export type { Route } from './route.ts'
