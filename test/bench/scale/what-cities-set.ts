import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

type Pick = <T>(from: readonly T[], n: number) => readonly T[]
type Below = (n: number) => number

const PROCEDURES = resolve(import.meta.dirname, '../../../procedures')

/** What a city can choose, each with all there is. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  'head-change-parent-and-infants': ['not-required', 'required'],
  'head-set-on-death-report': ['city-sets', 'resident-reports'],
  'child-allowance-other-reasons-days': ['fifteen-days', 'month-of-event'],
  'child-allowance-address-change': ['required', 'not-required'],
  'care-insurance-entry-notice': ['required', 'not-required'],
  'dog-microchip-system': ['takes-part', 'does-not-take-part'],
  'late-elderly-address-change': ['required', 'not-required'],
  'public-assistance-certificate-fee': ['charged', 'exempt'],
  'pension-family-register-fee': ['charged', 'exempt'],
}
/** Fees a city sets, in yen. */
const FEES = ['resident-record-fee', 'seal-certificate-fee', 'family-register-fee', 'address-history-fee']

/** `pack.yaml`: two to six choices and one to four fees set otherwise. */
export function settings(of: {
  readonly pack: string
  readonly city: string
  readonly index: number
  readonly isOfWater: boolean
  readonly pick: Pick
  readonly below: Below
}): readonly string[] {
  const { pick, below } = of
  const chosen = pick(Object.entries(CHOICES), 2 + below(5)).map(
    ([id, values]) => `  ${id}: ${pick(values, 1).join('')}`,
  )
  const fees = pick(FEES, 1 + below(4)).map((id) => `  ${id}: "${String(200 + 50 * below(7))}"`)
  const water =
    '  - { id: water-service, label: { ja: 水道の事業者 }, type: choice, values: { city: 市の水道課, enterprise: 県営水道・企業団 }, default: city }'
  return [
    'format: madoguchi/pack@1',
    `id: ${of.pack}`,
    `name: { ja: ${of.city} }`,
    'base: national',
    `municipality: { code: "${String(10_000 + of.index)}", name: ${of.city}, prefecture: 架空県, invented: yes }`,
    ...(of.isOfWater ? ['settings:', water] : []),
    'values:',
    `  care-address-change: ${pick(['required', 'not-required'], 1).join('')}`,
    ...chosen,
    ...fees,
  ]
}

/** `offices.yaml`: the sample city's sections under other window numbers and hours. */
export function offices(city: string, below: Below): readonly string[] {
  const closes = ['17:00', '17:15', '17:30'][below(3)] ?? '17:15'
  return readFileSync(resolve(PROCEDURES, 'mihon-city/offices.yaml'), 'utf8')
    .replaceAll('見本市', city)
    .replaceAll('17:15', closes)
    .replaceAll(/number: "(\d+)"/g, () => `number: "${String(1 + below(60))}"`)
    .trimEnd()
    .split('\n')
}

const DESKS = '[resident-desk, insurance-desk, care-desk, children-desk, one-stop-desk]'
/** National procedures that cities handle at windows of their own choice. */
const HANDLED = ['mail-forwarding', 'voter-roll-move-in', 'dog-death', 'school-transfer-in', 'seal-loss-notification']

/** One to three overrides. */
export function overrides(
  city: string,
  pick: Pick,
  below: Below,
): readonly { readonly id: string; readonly lines: readonly string[] }[] {
  return pick(HANDLED, 1 + below(3)).map((id) => ({
    id,
    lines: [
      'format: madoguchi/override@1',
      `overrides: ${id}`,
      `why: ${city}の窓口の分担による。`,
      `guidance: { ja: ${city}の窓口でご案内します。, ja-easy: まどぐちで あんないします。, en: We tell you at the window of ${city}. }`,
      `routing: [{ authority: ${DESKS}, handling: ${pick(['call-section', 'accept-and-forward'], 1).join('')} }]`,
    ],
  }))
}
