import type { SourceFile } from '#app/ports'

/** A mistake that can be put into the files of an overlay, and the code it is found by. */
export interface Mistake {
  readonly code: string
  /** The files with the mistake; undefined where there is nothing in them to be wrong. */
  readonly make: (files: readonly SourceFile[]) => readonly SourceFile[] | undefined
}

const edit =
  (ending: RegExp, from: RegExp | string, to: string) =>
  (files: readonly SourceFile[]): readonly SourceFile[] | undefined => {
    const file = files.find(({ path, text }) => ending.test(path) && text.replace(from, to) !== text)
    return file && files.map((each) => (each === file ? { ...each, text: each.text.replace(from, to) } : each))
  }

const COUPON = /outing-coupon\/definition\.yaml$/

/** One mistake of each class, as somebody could make it. */
export const mistakes: readonly Mistake[] = [
  {
    code: 'setting-value-not-allowed',
    make: edit(/pack\.yaml$/, /care-address-change: .*/, 'care-address-change: maybe'),
  },
  { code: 'unknown-setting', make: edit(/pack\.yaml$/, /^values:/m, 'values:\n  parking-fee: "100"') },
  {
    code: 'verification-setting-read-by-nobody',
    make: edit(
      /pack\.yaml$/,
      'settings:',
      'settings:\n  - { id: parking-fee, label: { ja: 駐車場の料金 }, type: number, default: "100" }',
    ),
  },
  { code: 'yaml-syntax', make: edit(/offices\.yaml$/, 'offices:', 'offices: [') },
  { code: 'unknown-section', make: edit(/offices\.yaml$/, 'section: welfare', 'section: welfair') },
  { code: 'overrides-nothing', make: edit(/overrides\/.*\.yaml$/, /overrides: (.*)/, 'overrides: no-such-$1') },
  {
    code: 'verification-override-changes-nothing',
    make: edit(/overrides\/mail-forwarding\.yaml$/, /handling: [a-z-]+/, 'handling: other-body'),
  },
  { code: 'unknown-key', make: edit(COUPON, 'section:', 'secton:') },
  {
    code: 'unknown-fact',
    make: edit(COUPON, 'needed-when: {', 'needed-when: { fact: person.shoe-size, is: large } #'),
  },
  { code: 'verification-language-missing', make: edit(COUPON, /, en: We hand it out[^}]*/, ' ') },
  {
    code: 'verification-procedure-unreached',
    make: edit(COUPON, /(needed-when: )(\{.*\})/, '$1{ all: [$2, { age-on: event.date, at-least: 119, below: 130 }] }'),
  },
  {
    code: 'verification-always-true',
    make: edit(COUPON, /(needed-when: )(\{.*\})/, '$1{ all: [$2, { event: move-in }] }'),
  },
  {
    code: 'example-differs',
    make: edit(/outing-coupon\/examples\.yaml$/, 'verdict: needed', 'verdict: nothing-to-do'),
  },
  {
    code: 'examples-lack-verdict',
    make: edit(/outing-coupon\/examples\.yaml$/, / {2}- title: 生年月日が分からない[^]*/, ''),
  },
  {
    code: 'examples-missing',
    make: (files) => files.filter(({ path }) => !path.endsWith('outing-coupon/examples.yaml')),
  },
  {
    code: 'leaf-not-seen-both-ways',
    make: edit(
      COUPON,
      /(needed-when: )(\{.*\})/,
      '$1{ all: [$2, { not: { fact: person.residence-status, is: not-covered } }] }',
    ),
  },
]
