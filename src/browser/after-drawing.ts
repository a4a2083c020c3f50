import type { Desk } from '#app/desk/open-desk'

/** A page out of sight draws nothing: then it is not waited for any longer than this, in milliseconds. */
const PATIENCE = 50

/** Resolves once what has changed on the screen is drawn. */
const untilDrawn = (): Promise<void> =>
  new Promise((resolve) => {
    const waited = setTimeout(resolve, PATIENCE)
    requestAnimationFrame(() => {
      clearTimeout(waited)
      // Behind the frame that is about to be drawn, not before it.
      setTimeout(resolve)
    })
  })

/**
 * A desk that works out nothing before the screen shows what was pressed: a key is answered in the next frame, however long that
 * takes which follows from it. What it says of the moment (`state`, `content`) it says at once.
 */
export function afterDrawing(desk: Desk, drawn: () => Promise<void> = untilDrawn): Desk {
  const then =
    <Given extends readonly unknown[], Answer>(ask: (...given: Given) => Promise<Answer>) =>
    async (...given: Given): Promise<Answer> => {
      await drawn()
      return ask(...given)
    }
  return {
    ...desk,
    execute: then(desk.execute),
    visit: then(desk.visit),
    visits: then(desk.visits),
    sheets: then(desk.sheets),
    preview: then(desk.preview),
    explain: then(desk.explain),
    entryData: then(desk.entryData),
    entryFile: then(desk.entryFile),
    doubts: then(desk.doubts),
    interrupted: then(desk.interrupted),
  }
}
