import { expect, test } from '@playwright/test'
import { openPrintFaces } from '#adapters/fonts'
import { checkForm, checkFormWords, checkStyles, checkTemplate } from '#core/printing'
import { readSite } from '../../src/cli/read-site.ts'
import { FORM_IDS, loadForm } from './load-form.ts'
import { NO_FONTS } from './print-form.ts'

const FACES = ['biz-udmincho', 'biz-udgothic', 'biz-udgothic-bold', 'ipamj-mincho', 'site-fonts']

for (const id of FORM_IDS) {
  test(`${id}: form, template and style sheet are right, and printable with the product's own faces`, async () => {
    const sheet = loadForm(id)
    expect(sheet.form.id).toBe(id)
    expect(checkForm(sheet.form, FACES)).toEqual([])
    expect(checkTemplate('template.html', sheet.template, sheet.form)).toEqual([])
    expect(checkStyles('sheet.css', sheet.css)).toEqual([])
    const { faces } = await openPrintFaces(readSite('dist', NO_FONTS)).installed()
    expect(checkFormWords(sheet, faces, '見本')).toEqual([])
  })
}
