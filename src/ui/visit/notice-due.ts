/** The closing notice (30・10・5・1分前) in force with so many minutes left: the smallest not below them; undefined before the first. */
export const noticeDue = (minutes: number | undefined, notices: readonly number[]): number | undefined => {
  if (minutes === undefined) return undefined
  const due = notices.filter((notice) => minutes <= notice)
  return due.length === 0 ? undefined : Math.min(...due)
}
