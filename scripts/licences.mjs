// Every package that an installation runs has a licence that lets us ship it. Prints those that have not, and ends with 1.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)
const allowed = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'OFL-1.1',
  'PostgreSQL',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Python-2.0',
  'MPL-2.0',
  'Zlib',
  'EUPL-1.2',
])

const packages = installedForProduction()
const refused = packages.filter(({ licence }) => !isAllowed(licence))
for (const { name, licence } of refused) console.error(`${name}: ${licence}`)
console.log(`${packages.length} packages, ${refused.length} without a licence on the list.`)
process.exitCode = refused.length === 0 ? 0 : 1

/** Packages of other platforms stand in the lock file too, but are not installed here. */
function installedForProduction() {
  const lock = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8'))
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && !entry.dev)
    .map(([path]) => ({ path, file: fileURLToPath(new URL(`${path}/package.json`, root)) }))
    .filter(({ file }) => existsSync(file))
    .map(({ path, file }) => ({ name: path.replace(/^.*node_modules\//, ''), licence: licenceIn(JSON.parse(readFileSync(file, 'utf8'))) }))
}

function licenceIn({ license, licenses }) {
  if (typeof license === 'string') return license
  if (typeof license?.type === 'string') return license.type
  return Array.isArray(licenses) ? licenses.map(({ type }) => type).join(' OR ') : 'none given'
}

/** An SPDX expression: one choice of an OR is enough, every part of an AND is needed. */
function isAllowed(expression) {
  const text = expression.trim().replace(/^\((.*)\)$/, '$1')
  const choices = split(text, ' OR ')
  if (choices.length > 1) return choices.some(isAllowed)
  const parts = split(text, ' AND ')
  if (parts.length > 1) return parts.every(isAllowed)
  return allowed.has(text.split(' WITH ')[0])
}

/** Splits where no parenthesis is open. */
function split(text, by) {
  const found = ['']
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    if (depth === 0 && text.startsWith(by, at)) {
      found.push('')
      at += by.length - 1
      continue
    }
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth -= 1
    found[found.length - 1] += text[at]
  }
  return found
}
