/** How long a period is; `n` is a whole number from 1. Weeks are written as days, years as months. */
export interface PeriodLength {
  readonly unit: 'day' | 'month'
  readonly n: number
}

/**
 * How a period (期間) runs. `firstDay` is `not-counted` as a rule (初日不算入, 民法140条), `counted` where a law says so (戸籍法43条)
 * or where the period begins at midnight. `rolls`: an end on a closed day of the city moves to the next open day
 * (地方自治法4条の2第4項). Periods counted backwards from a day (…の前日まで) are not of this kind.
 */
export interface PeriodRule {
  readonly length: PeriodLength
  readonly firstDay: 'counted' | 'not-counted'
  readonly rolls: boolean
}
