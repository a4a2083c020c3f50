export { versionOn } from './catalogue.ts'
export type { Catalogue, EventKind, Office } from './catalogue.ts'
export type {
  Amount,
  DeadlineRule,
  Definition,
  Effective,
  FeeRule,
  FormUse,
  Handling,
  ReceptionCheck,
  RequiredDocument,
  RoutingPattern,
} from './definition.ts'
export { COMPANIONS, CONDITION_KEYS } from './condition-keys.ts'
export type { ConditionKey } from './condition-keys.ts'
export { definitionFormat, overrideFormat } from './formats/definition-format.ts'
export { calendarFormat, deskFormat, documentsFormat, officesFormat, packFormat } from './formats/pack-format.ts'
export type { DeskFile } from './formats/pack-format.ts'
export { charactersFormat } from './formats/characters-format.ts'
export { facilitiesFor } from './facilities.ts'
export type { Facilities, Facility } from './facilities.ts'
export { facilitiesFormat } from './formats/facilities-format.ts'
export { importsFormat } from './formats/imports-format.ts'
export { exportsFormat } from './formats/exports-format.ts'
export { eventsFormat, vocabularyFormat } from './formats/vocabulary-format.ts'
export type {
  ExportEncoding,
  ExportFact,
  ExportField,
  ExportMeaning,
  ExportPart,
  Exports,
  ExportSystem,
} from './exports.ts'
export type {
  ImportColumn,
  ImportFact,
  ImportField,
  ImportLayout,
  ImportPart,
  Imports,
  ImportSource,
} from './imports.ts'
export type { CharacterFamily, CityCharacter, CityCharacters } from './parse-characters.ts'
export { SAYS_NOTHING } from './check-import-field.ts'
export { bytesOfPrivateUse, privateUseOfBytes } from './private-use.ts'
export { isRefusedHeader } from './refused-header.ts'
export { placeOf, problemAt as problemIn, step } from './located.ts'
export type { Located } from './located.ts'
export { nameOfSection } from './name-of-section.ts'
export { packName } from './pack-name.ts'
export { parseCase } from './parse-case.ts'
export type { Case } from './parse-case.ts'
export { parsePacks } from './parse-packs.ts'
export type { ParsedPacks } from './parse-packs.ts'
export type { PackSources } from './pack-sources.ts'
export { examplesFormat, scenarioFormat } from './formats/example-format.ts'
export type { Expectation } from './formats/example-format.ts'
export { parseShape } from './parse-shape.ts'
export type { Localized } from './shape.ts'
export { receivedOn, UNKNOWN_ANSWER, worldOf } from './situation.ts'
export type { Situation, Statement } from './situation.ts'
export type { FactText, Source, Vocabulary } from './vocabulary.ts'
