/** The source whose rows are visits and no persons (来庁予定), by its id in `imports.yaml`. */
export const ANNOUNCED = 'announced-visits'
