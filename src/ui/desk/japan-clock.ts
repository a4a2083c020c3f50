/** Minutes by which clocks are ahead of UTC in Japan: what holds while no desk is open. */
export const JAPAN = 540
