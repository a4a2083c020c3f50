import { inConditions } from './mutants/in-conditions.ts'
import { inAProcedure } from './mutants/in-a-procedure.ts'
import { aroundProcedures } from './mutants/around-procedures.ts'
import type { Mutant } from './mutants/mutant.ts'

/** The mistakes, by class. */
export const mutants: readonly Mutant[] = [...inConditions, ...inAProcedure, ...aroundProcedures]
