import type { Plugin, Rolldown } from 'vite'
import { weighFirstLoad, type BuiltFile } from './first-load.ts'

/** Screens that must be light to reach, and how many bytes (brotli) all they need at once may take. */
export interface Budget {
  readonly name: string
  readonly sources: readonly string[]
  readonly limit: number
}

const builtOf = (file: Rolldown.OutputAsset | Rolldown.OutputChunk): BuiltFile =>
  file.type === 'asset'
    ? { file: file.fileName, content: file.source }
    : {
        file: file.fileName,
        content: file.code,
        source: file.facadeModuleId ?? undefined,
        imports: file.imports,
        css: [...(file.viteMetadata?.importedCss ?? [])],
      }

/** Says after each build what the budgets come to; one that is spent over stops the build and names its files. */
export const loadBudget = (budgets: readonly Budget[]): Plugin => ({
  name: 'load-budget',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const built = Object.values(bundle).map(builtOf)
      for (const { name, sources, limit } of budgets) {
        const weighed = weighFirstLoad(built, sources)
        const total = weighed.reduce((sum, { bytes }) => sum + bytes, 0)
        const said = `${name}: ${String(total)} of ${String(limit)} bytes (brotli) in ${String(weighed.length)} files`
        if (total <= limit) this.info(said)
        else this.error([said, ...weighed.map(({ file, bytes }) => `  ${String(bytes)} ${file}`)].join('\n'))
      }
    },
  },
})
