import { COMPANIONS, CONDITION_KEYS } from '#core/definitions'
import type { ConditionKey } from '#core/definitions'
import type { JsonSchema } from './json-schema.ts'
import { DATE, whole, YES_NO } from './json-schema.ts'

/** Where a schema keeps the shape of a condition. */
export const CONDITION_REFERENCE: JsonSchema = { $ref: '#/$defs/condition' }

const NAMES: JsonSchema = {
  anyOf: [
    { type: 'string', minLength: 1 },
    { type: 'array', minItems: 1, items: { type: 'string' } },
  ],
}
const FACT: JsonSchema = {
  type: 'string',
  pattern: '^(person|household|event|visit)\\.[a-z0-9-]+(@(before|after))?$',
}
const FACT_OR_DATE: JsonSchema = { anyOf: [FACT, DATE] }
const SPAN_DATE: JsonSchema = {
  anyOf: [
    FACT,
    DATE,
    {
      type: 'object',
      properties: { date: FACT, 'months-before': whole('^\\d{1,6}$') },
      required: ['date', 'months-before'],
      additionalProperties: false,
    },
  ],
}
const SIGNED = whole('^-?\\d{1,6}$')
const COUNT = whole('^\\d{1,6}$')
const CONDITIONS: JsonSchema = { type: 'array', minItems: 1, items: CONDITION_REFERENCE }

const members = (more: Readonly<Record<string, JsonSchema>> = {}): JsonSchema => ({
  type: 'object',
  properties: {
    ...more,
    of: { type: 'string', pattern: '^[a-z.-]+(@(before|after))?$' },
    'such-that': CONDITION_REFERENCE,
  },
  required: [...Object.keys(more), 'of', 'such-that'],
  additionalProperties: false,
})

const BODIES: Readonly<Record<ConditionKey, JsonSchema>> = {
  all: CONDITIONS,
  any: CONDITIONS,
  not: CONDITION_REFERENCE,
  some: members(),
  every: members(),
  'at-least-of': members({ n: COUNT }),
  event: NAMES,
  concerned: { const: 'yes' },
  setting: { type: 'string' },
  fact: FACT,
  number: FACT,
  'age-on': FACT_OR_DATE,
  'through-fiscal-year-of-age': COUNT,
  days: {
    type: 'object',
    properties: { from: SPAN_DATE, to: SPAN_DATE },
    required: ['from', 'to'],
    additionalProperties: false,
  },
  changed: FACT,
}

const COMPANION_BODIES: Readonly<Record<string, JsonSchema>> = {
  is: NAMES,
  on: FACT_OR_DATE,
  birth: FACT,
  counted: { enum: ['by-law', 'by-birthday'] },
  rolls: YES_NO,
  'at-least': SIGNED,
  'at-most': SIGNED,
  below: SIGNED,
}

const BOUNDS = ['at-least', 'at-most', 'below']
/** Companions a kind cannot do without, besides one bound where it has bounds. */
const NEEDED = ['is', 'on']

/** The shape of a condition (案内条件) for editors: one alternative for each kind, with the keys it may carry. */
export const conditionSchema = (): JsonSchema => ({ type: 'object', anyOf: CONDITION_KEYS.map(kindSchema) })

function kindSchema(kind: ConditionKey): JsonSchema {
  const companions = COMPANIONS[kind]
  const bounds = companions.filter((key) => BOUNDS.includes(key))
  return {
    type: 'object',
    properties: {
      [kind]: BODIES[kind],
      ...Object.fromEntries(companions.map((key) => [key, companionSchema(key)])),
      law: { type: 'string' },
    },
    required: [kind, ...companions.filter((key) => NEEDED.includes(key))],
    ...(bounds.length === 0 ? {} : { anyOf: bounds.map((key) => ({ required: [key] })) }),
    additionalProperties: false,
  }
}

function companionSchema(key: string): JsonSchema {
  const schema = COMPANION_BODIES[key]
  if (schema === undefined) throw new Error(`no JSON Schema for the key ${key} of a condition`)
  return schema
}
