import { toJsonSchema } from '@valibot/to-json-schema'
import type { ConversionConfig } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { CONDITION_REFERENCE } from './condition-schema.ts'
import type { JsonSchema } from './json-schema.ts'
import { DATE, MONTH_DAY, TEXT, YES_NO } from './json-schema.ts'

type Converted = ReturnType<NonNullable<ConversionConfig['overrideSchema']>>

/** What a check by code comes to as a pattern, by its problem code; impossible dates are left to `npm run check`. */
const CHECKS: Readonly<Record<string, JsonSchema>> = { 'not-a-date': DATE, 'not-a-month-day': MONTH_DAY }

/** Numbers as content may hold them: a pattern that one of these fits is one an editor may have read as a number. */
const NUMBERS = ['1', '12', '12345', '1.5']

/** The JSON Schema of a format as its file is written: texts not yet turned into numbers, days and booleans. */
export function schemaOfFormat(format: GenericSchema): JsonSchema {
  const { $schema: _draft, ...schema } = toJsonSchema(format, {
    typeMode: 'input',
    overrideSchema: ({ valibotSchema }) => {
      if (isYesNo(valibotSchema)) return converted(YES_NO)
      if (isRecord(valibotSchema) && 'options' in valibotSchema.key)
        return converted({
          type: 'object',
          propertyNames: { enum: valibotSchema.key.options },
          additionalProperties: schemaOfFormat(valibotSchema.value),
        })
      return undefined
    },
    overrideAction: ({ valibotAction, jsonSchema }) => {
      const message = 'message' in valibotAction ? valibotAction.message : undefined
      if (valibotAction.type === 'check') {
        const shape = CHECKS[String(message)]
        if (shape === undefined) throw new Error(`no JSON Schema for the check ${String(message)}`)
        return converted({ ...jsonSchema, ...shape })
      }
      if (message === 'empty-text') return converted({ ...jsonSchema, ...TEXT })
      if (valibotAction.type === 'regex') return converted(patterned(jsonSchema, valibotAction))
      if (valibotAction.type === 'metadata') {
        const { title, ...untitled } = jsonSchema
        return converted(title === 'condition' ? CONDITION_REFERENCE : untitled)
      }
      return undefined
    },
  })
  return schema as JsonSchema
}

const isYesNo = (schema: object): boolean => 'options' in schema && String(schema.options) === 'yes,no'

const isRecord = (schema: object): schema is { readonly key: object; readonly value: GenericSchema } =>
  'type' in schema && schema.type === 'record'

/** The library's own type of a JSON Schema names every keyword; ours is any plain object. */
const converted = (schema: object): Converted => schema as Converted

function patterned(schema: object, action: object): JsonSchema {
  const { requirement } = action as { readonly requirement: RegExp }
  const numeric = NUMBERS.some((number) => requirement.test(number))
  return { ...schema, ...(numeric ? { type: ['string', 'number'] } : {}), pattern: requirement.source }
}
