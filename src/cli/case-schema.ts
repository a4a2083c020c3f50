import { CAPACITIES } from '#core/identity'
import type { JsonSchema } from './json-schema.ts'
import { DATE, TEXT, YES_NO } from './json-schema.ts'

const SCALAR: JsonSchema = { type: ['string', 'number', 'boolean'] }
const ANSWER: JsonSchema = { anyOf: [SCALAR, { type: 'array', items: SCALAR }] }
/** A stated fact: one answer, or one before and one after the event. Which facts there are is the vocabulary's. */
const STATED: JsonSchema = {
  anyOf: [ANSWER, { type: 'object', properties: { before: ANSWER, after: ANSWER }, additionalProperties: false }],
}
const FACTS: JsonSchema = { type: 'object', additionalProperties: STATED }
const PERSONS: JsonSchema = { type: 'object', additionalProperties: FACTS }

const part = (properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  type: 'object',
  properties,
  additionalProperties: false,
})

const EVENT: JsonSchema = {
  type: 'object',
  properties: {
    id: TEXT,
    kind: { type: 'string' },
    persons: { type: 'array', minItems: 1, items: TEXT },
    changes: PERSONS,
  },
  required: ['kind', 'persons'],
  additionalProperties: STATED,
}

/** The shape of a case (事例) for editors, as a file of its own or inside an example or a scenario. */
export const caseSchema = (): JsonSchema => ({
  type: 'object',
  properties: {
    format: { const: 'madoguchi/case@1' },
    title: TEXT,
    sample: YES_NO,
    'received-on': { anyOf: [DATE, { type: 'string', minLength: 1 }] },
    clerk: part({ authority: { type: 'string' } }),
    visitor: part({ name: TEXT, contact: TEXT, capacity: { enum: [...CAPACITIES] } }),
    households: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        properties: { roster: { enum: ['complete', 'partial'] } },
        additionalProperties: STATED,
      },
    },
    persons: PERSONS,
    events: { type: 'array', minItems: 1, items: EVENT },
  },
  required: ['received-on', 'persons', 'events'],
  additionalProperties: false,
})
