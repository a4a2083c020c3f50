import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { env, getuid } from 'node:process'

/** Whether system packages may be installed here without asking anybody. */
export const isDebianRoot = () => getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** Installs packages with apt-get; true when it worked. The package manager's own output, with its addresses, stays unseen. */
export const fetchDebianPackages = (names) => {
  if (!isDebianRoot()) return false
  console.log(`Installing ${names.join(', ')} from the system's packages ...`)
  return apt('update') && apt('install', '--yes', '--no-install-recommends', ...names)
}

const apt = (...args) =>
  spawnSync('apt-get', ['-qq', '-o', 'Acquire::http::Timeout=20', '-o', 'DPkg::Lock::Timeout=120', ...args], {
    stdio: 'ignore',
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0
