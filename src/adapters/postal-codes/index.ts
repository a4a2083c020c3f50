export { postalCodes } from './postal-codes.ts'
