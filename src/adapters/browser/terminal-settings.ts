/** What a terminal remembers of its set-up: which pack it works by and its own name. Nothing of a resident. */
export interface TerminalSettings {
  readonly pack: string
  readonly terminal: string
}

const KEY = 'madoguchi-terminal'

/** The settings in a storage of the browser; undefined while the terminal is not set up or what is there cannot be read. */
export function terminalSettings(storage: Storage): {
  readonly read: () => TerminalSettings | undefined
  readonly keep: (settings: TerminalSettings) => void
} {
  return {
    read: () => {
      try {
        const kept: unknown = JSON.parse(storage.getItem(KEY) ?? 'null')
        if (typeof kept !== 'object' || kept === null || !('pack' in kept) || !('terminal' in kept)) return undefined
        return typeof kept.pack === 'string' && typeof kept.terminal === 'string'
          ? { pack: kept.pack, terminal: kept.terminal }
          : undefined
      } catch {
        return undefined
      }
    },
    keep: (settings) => {
      storage.setItem(KEY, JSON.stringify(settings))
    },
  }
}
