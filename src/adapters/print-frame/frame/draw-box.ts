import type { PrintOption, PrintRun, PrintValue } from '#core/printing'

/** Draws a finished value into markup. */
export type DrawBox = (value: PrintValue) => string

/**
 * How a value is drawn in its box: its lines, then its choices, in what the sheets' style sheet calls them. `escaped` makes a text safe
 * in markup. Written out, since a form has hundreds of boxes: as a template of its own it took four times as long.
 */
export const boxDrawer = (escaped: (text: string | number) => string): DrawBox => {
  const run = ({ text, face, hand }: PrintRun): string =>
    `<span class="face-${escaped(face)}${hand ? ' hand-written' : ''}">${escaped(text)}</span>`
  const runs = (all: readonly PrintRun[]): string => all.map(run).join('')
  const option = ({ ring, on, tick, runs: words }: PrintOption): string =>
    ring
      ? `<span class="option ring${on ? ' on' : ''}">${runs(words)}</span>`
      : `<span class="option"><span class="tick">${runs(tick)}</span>${runs(words)}</span>`
  return ({ field, width, height, size, lines, options }) =>
    [
      `<div class="box" data-field="${escaped(field)}" style="width:${escaped(width)}mm;height:${escaped(height)}mm;font-size:${escaped(size)}pt">`,
      `<div class="set">${lines.map((line) => `<div class="line">${runs(line.runs)}</div>`).join('')}`,
      `<div class="options">${options.map(option).join('')}</div></div></div>`,
    ].join('')
}
