import {
  calendarFormat,
  charactersFormat,
  definitionFormat,
  deskFormat,
  documentsFormat,
  eventsFormat,
  examplesFormat,
  exportsFormat,
  facilitiesFormat,
  importsFormat,
  officesFormat,
  overrideFormat,
  packFormat,
  scenarioFormat,
  vocabularyFormat,
} from '#core/definitions'
import { IdentityCaseSchema, IdentitySchema } from '#core/identity'
import { FormPartSchema, FormSchema } from '#core/printing'
import { phrase } from '#locales'
import { caseSchema } from './case-schema.ts'
import { conditionSchema } from './condition-schema.ts'
import type { JsonSchema } from './json-schema.ts'
import { schemaOfFormat } from './schema-of-format.ts'

const CASE_REFERENCE: JsonSchema = { $ref: '#/$defs/case' }

const SHARED: Readonly<Record<string, () => JsonSchema>> = { condition: conditionSchema, case: caseSchema }

/** The JSON Schema of every kind of content file, by the name of its format (`definition` for `madoguchi/definition@1`). */
export function contentSchemas(): Readonly<Record<string, JsonSchema>> {
  const schemas: Readonly<Record<string, JsonSchema>> = {
    pack: schemaOfFormat(packFormat),
    desk: schemaOfFormat(deskFormat),
    vocabulary: schemaOfFormat(vocabularyFormat),
    events: schemaOfFormat(eventsFormat),
    documents: schemaOfFormat(documentsFormat),
    calendar: schemaOfFormat(calendarFormat),
    offices: schemaOfFormat(officesFormat),
    imports: schemaOfFormat(importsFormat),
    exports: schemaOfFormat(exportsFormat),
    characters: schemaOfFormat(charactersFormat),
    facilities: schemaOfFormat(facilitiesFormat),
    definition: schemaOfFormat(definitionFormat),
    override: schemaOfFormat(overrideFormat),
    examples: withCase(schemaOfFormat(examplesFormat)),
    scenario: withCase(schemaOfFormat(scenarioFormat)),
    case: caseSchema(),
    identity: schemaOfFormat(IdentitySchema),
    'identity-case': schemaOfFormat(IdentityCaseSchema),
    form: schemaOfFormat(FormSchema),
    'form-part': schemaOfFormat(FormPartSchema),
  }
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, published(name, schema)]))
}

/** The file a schema is kept in, as text. */
export const schemaText = (schema: JsonSchema): string => `${JSON.stringify(schema, null, 2)}\n`

/** Gives a schema its draft and title, and the shared shapes it refers to. */
function published(name: string, schema: JsonSchema): JsonSchema {
  const text = JSON.stringify(schema)
  const shared = Object.entries(SHARED).filter(([id]) => text.includes(`"#/$defs/${id}"`))
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: phrase('ja', `cli.schemas.${name}`),
    ...schema,
    ...(shared.length === 0 ? {} : { $defs: Object.fromEntries(shared.map(([id, make]) => [id, make()])) }),
  }
}

/** The `case` of an example or scenario, which its format leaves open, by the shape of a case. */
function withCase(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === 'case' && JSON.stringify(value) === '{}' ? CASE_REFERENCE : value,
  ) as JsonSchema
}
