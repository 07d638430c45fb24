import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'

/**
 * What tests need beside npm's packages: a program or folder that shows that it is there, and Debian's packages for it. `unless`: where this
 * is there, it is done without.
 */
const needs = [
  { what: 'Chromium', found: ['/usr/bin/chromium'], packages: ['chromium'] },
  { what: 'the IMAP server Dovecot', found: ['/usr/sbin/dovecot'], packages: ['dovecot-imapd'] },
  { what: 'its POP3 server', found: ['/usr/lib/dovecot/pop3'], packages: ['dovecot-pop3d'] },
  {
    what: 'the mail server OpenSMTPD',
    found: ['/usr/sbin/smtpd'],
    packages: ['opensmtpd'],
    optional: true,
    // Debian has one mail server at a time; nobody's own is taken away for tests.
    unless: '/usr/sbin/sendmail',
  },
  {
    what: 'the virus scanner clamd',
    found: ['/usr/sbin/clamd'],
    packages: ['clamav-daemon'],
    optional: true,
  },
  {
    what: 'fonts of all languages',
    found: ['/usr/share/fonts/truetype/noto', '/usr/share/fonts/opentype/noto'],
    packages: ['fonts-noto-core', 'fonts-noto-cjk'],
    optional: true,
  },
  {
    what: 'a PostgreSQL of its own',
    found: ['/usr/lib/postgresql'],
    packages: ['postgresql'],
    optional: true,
  },
]

const isMissing = ({ found, unless }) =>
  !found.every(path => existsSync(path)) && !(unless && existsSync(unless))

/**
 * Installs what is missing where that can be done: on Debian, as root. Elsewhere says what is missing and how to get it.
 * @returns whether every test that must run can.
 */
export const ensureSystemPackages = () => {
  const missing = needs.filter(isMissing)
  if (missing.length === 0) return true
  const packages = missing.flatMap(need => need.packages)
  if (canInstall()) install(packages)
  const still = missing.filter(isMissing)
  if (still.length === 0) return true
  const required = still.filter(need => !need.optional)
  const left = required.length > 0 ? 'The tests need' : 'Some tests will be skipped without'
  const names = still.map(need => need.what).join(', ')
  const command = `sudo apt-get install ${still.flatMap(need => need.packages).join(' ')}`
  console.error(`${left} ${names}: on Debian install with "${command}", elsewhere by the system's own means.`)
  return required.length === 0
}

const canInstall = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

const install = packages => {
  console.log(`Installing ${packages.join(', ')} for the tests …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  withoutServices(() => {
    const run = (...args) =>
      spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
    if (!run('update', '-q')) return
    run('install', '-q', '-y', '--no-install-recommends', ...packages)
  })
}

const policy = '/usr/sbin/policy-rc.d'

/** Debian starts the services that it installs, unless this file says no; the tests start their own. */
const withoutServices = act => {
  if (existsSync(policy)) return act()
  writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    act()
  } finally {
    rmSync(policy)
  }
}
