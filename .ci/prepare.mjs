// Makes a bare checkout able to run: plain Node, no dependencies. Asks nothing, says in one line what it does.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { chdir, env, exit, argv, versions } from 'node:process'
import { fileURLToPath } from 'node:url'
import { fetchDebianPackages, isDebianRoot } from './debian.mjs'
import { copySystemFont, systemFont } from './site-fonts.mjs'

chdir(dirname(dirname(fileURLToPath(import.meta.url))))

const [major = 0, minor = 0] = versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or newer is needed; this is ${versions.node}.`)
  exit(1)
}

installLibraries()
if (argv.includes('--for-tests')) prepareTests()
if (argv.includes('--for-start')) prepareStart()

function installLibraries() {
  if (libraries() === libraries('node_modules/.package-lock.json')) return
  console.log('Installing the libraries of package-lock.json ...')
  const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (run.status === 0) return
  console.error('The libraries could not be installed. Is a package registry within reach? Try: npm ci')
  exit(1)
}

/** Name and version of every library that must be there on any platform, or '' where the file is absent. */
function libraries(lock = 'package-lock.json') {
  if (!existsSync(lock)) return ''
  return Object.entries(JSON.parse(readFileSync(lock, 'utf8')).packages)
    .filter(([path, entry]) => path !== '' && !entry.optional && !entry.devOptional)
    .map(([path, entry]) => `${path}@${entry.version}`)
    .sort()
    .join('\n')
}

function prepareTests() {
  const chromium = env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
  const needed = [
    ['chromium', existsSync(chromium)],
    ['poppler-utils', existsSync('/usr/bin/pdftotext')],
    ['fonts-ipamj-mincho', existsSync(systemFont)],
  ]
  const absent = needed.filter(([, there]) => !there).map(([name]) => name)
  if (absent.length > 0 && !fetchDebianPackages(absent)) {
    console.error(
      `Not installed: ${absent.join(', ')}. On Debian, as root: apt-get install ${absent.join(' ')}. ` +
        'A Chromium elsewhere can be named by CHROMIUM_PATH. The tests that need them will fail.',
    )
  }
  copySystemFont()
}

function prepareStart() {
  if (copySystemFont()) return
  // A convenience: the first screen names what would print blank without it.
  if (isDebianRoot()) fetchDebianPackages(['fonts-ipamj-mincho'])
  if (!copySystemFont()) {
    console.log(
      'IPAmj Mincho is not here: rare name characters will be refused on paper. On Debian: apt-get install fonts-ipamj-mincho',
    )
  }
}
