import { drawCase } from '#app/residents/draw-case'
import { RESIDENT_EVENTS } from '#app/residents/resident'
import { inventedPeople } from '#locales'
import { parseArguments } from './arguments.ts'
import { refuse } from './report.ts'

/** `npm run --silent households -- --n 100 --seed 1 [--event move-in] [--on 2026-04-03]`: invented residents as case files, a JSON line each. */
function main(): void {
  const args = parseArguments(process.argv.slice(2), ['n', 'seed', 'event', 'on'], [])
  if ('unknown' in args) refuse([{ code: 'option-unknown', params: { detail: args.unknown } }])
  const { n = '10', seed = '1', event, on = '2026-04-03' } = args.values
  const wanted = RESIDENT_EVENTS.find((each) => each === event)
  if (event !== undefined && wanted === undefined)
    refuse([{ code: 'option-wrong', params: { option: '--event', value: event, expected: RESIDENT_EVENTS.join(' ') } }])
  for (const [option, value] of [['--n', n] as const, ['--seed', seed] as const])
    if (!/^\d{1,7}$/.test(value)) refuse([{ code: 'option-wrong', params: { option, value, expected: '0-9999999' } }])
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on))
    refuse([{ code: 'option-wrong', params: { option: '--on', value: on, expected: 'YYYY-MM-DD' } }])
  for (let index = 0; index < Number(n); index += 1)
    process.stdout.write(
      `${JSON.stringify(
        drawCase({
          seed: Number(seed),
          index,
          receivedOn: on,
          words: inventedPeople,
          ...(wanted === undefined ? {} : { event: wanted }),
        }),
      )}\n`,
    )
}

main()
