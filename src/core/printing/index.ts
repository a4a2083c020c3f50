export { formatPrintDate } from './format-print-date.ts'
export { ADDRESS_SOURCES, bearsAddress } from './address-sources.ts'
export type { DrawCode } from './compose-code.ts'
export { composePrint } from './compose-print.ts'
export {
  isInRanges,
  rangesFromSorted,
  type CodePointRanges,
  type Coverage,
  type FaceCoverage,
  type FontFileCoverage,
} from './coverage.ts'
export { FormPartSchema, FormSchema } from './form-schema.ts'
export type { Form, FormBox, FormField, FormPart, FormRows } from './form-schema.ts'
export { glyphClusters, nameCodePoints } from './glyph-clusters.ts'
export { fileHolding, holdsCluster } from './holds-cluster.ts'
export { parseCmap, parseFontCoverage } from './parse-cmap.ts'
export type {
  OverlayPage,
  PrintArea,
  PrintCode,
  PrintData,
  PrintJob,
  PrintOption,
  PrintOverlay,
  PrintPage,
  PrintRow,
  PrintRun,
  PrintValue,
} from './print-data.ts'
export type { PrintAdvice, PrintProcedure, PrintUnasked, PrintUnsettled, PrintWindow } from './guide-facts.ts'
export type { PrintDate } from './print-date.ts'
export type {
  PrintCheck,
  PrintedPaper,
  PrintNote,
  PrintFacts,
  PrintHousehold,
  PrintMember,
  PrintRaised,
  PrintSubject,
  PrintTask,
} from './print-facts.ts'
export { refusedCharacters } from './refused-characters.ts'
export { isSourcePath, SOURCES, sourceType, type RowList, type SourcePath, type SourceType } from './sources.ts'
export { oldStockOn, withNumber } from './form-number.ts'
export { checkForm } from './check-form.ts'
export type { FormFinding } from './form-finding.ts'
export { checkStyles } from './check-styles.ts'
export { checkTemplate } from './check-template.ts'
export { prepareBlankJob } from './prepare-blank-job.ts'
export { checkFormWords, preparePrintJob, type FormSheet } from './prepare-print-job.ts'
export { templateWords } from './template-tokens.ts'
export { SITE_FONTS } from './choose-faces.ts'
export { neededFonts, runsOfJob, type NeededFont } from './font-files.ts'
export { breakLines, widthOf } from './break-lines.ts'
export { capacityOf, fitBox, linesOf } from './fit-box.ts'
export { overflowProblems, type MeasuredOverflow } from './overflow-problems.ts'
export { paginate } from './paginate.ts'
export { alignmentJob, type AlignmentWords } from './alignment-job.ts'
export { ALIGNED, checkReadings, type PaperReadings } from './paper-alignment.ts'
