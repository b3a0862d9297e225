// Writes biome.json: the order of the rooms becomes import rules, so that the list in one place is the law in all.
// node scripts/biome-config.mjs
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Top to bottom: a room imports only from those below it. `web` stands above them all. */
export const rooms = [
  'web',
  'demo',
  'home',
  'support',
  'plan',
  'result',
  'assessment',
  'suggestion',
  'round',
  'guide',
  'local-action',
  'framework',
  'access',
  'organisation',
  'membership',
  'post',
  'permission',
  'paper',
  'ui',
  'base',
]

const root = fileURLToPath(new URL('..', import.meta.url))
const theirOwn = "Other rooms' routes and pages are theirs."
const why = 'A room imports only from the rooms below it (ARCHITECTURE.md).'
/** What stands at the top of src and puts the rooms together: no room's to import. */
const top = readdirSync(join(root, 'src'), { withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\./.test(entry.name))
  .map((entry) => entry.name)

/**
 * The rules of one room. No folder inside a room may be called as a room is (a test holds that), so a room's name anywhere in an import says which
 * room is meant, however deep the file lies that imports.
 */
function overrideFor(room, index) {
  const above = rooms.slice(0, index)
  const theirs = rooms.slice(index + 1).filter((each) => !['ui', 'base'].includes(each))
  const patterns = [
    { group: [...above.map((each) => `**/${each}/**`), ...top.map((file) => `**/../${file}`)], message: why },
    ...(theirs.length === 0
      ? []
      : [{ group: theirs.flatMap((each) => [`**/${each}/**/*routes.tsx`, `**/${each}/**/pages/**`]), message: theirOwn }]),
  ]
  return {
    includes: [`src/${room}/**`, `!src/${room}/**/*.test.ts`, `!src/${room}/**/*.test.tsx`],
    linter: { rules: { style: { noRestrictedImports: { level: 'error', options: { patterns } } } } },
  }
}

const config = {
  $schema: './node_modules/@biomejs/biome/configuration_schema.json',
  files: { includes: ['**', '!**/dist', '!**/var', '!**/node_modules', '!package-lock.json', '!content', '!test/fixtures'] },
  formatter: { indentStyle: 'space', indentWidth: 2, lineWidth: 140 },
  javascript: { formatter: { quoteStyle: 'single', semicolons: 'asNeeded', jsxQuoteStyle: 'double' } },
  css: { formatter: { enabled: false }, linter: { enabled: true } },
  json: { formatter: { enabled: false } },
  linter: {
    rules: {
      preset: 'recommended',
      suspicious: { noImportCycles: 'error', noExplicitAny: 'error', noArrayIndexKey: 'off', noEmptyInterface: 'off', noConsole: 'error' },
      a11y: { noRedundantRoles: 'off', noSvgWithoutTitle: 'off', useSemanticElements: 'off', noNoninteractiveTabindex: 'off' },
      correctness: { noUnusedImports: 'error', noUnusedVariables: 'error' },
      style: { noNonNullAssertion: 'error', useImportType: 'error' },
      complexity: { noImportantStyles: 'off' },
    },
  },
  assist: { actions: { source: { organizeImports: 'on' } } },
  overrides: [
    ...rooms.map(overrideFor),
    { includes: ['start.mjs', 'scripts/**', 'test/bench/**'], linter: { rules: { suspicious: { noConsole: 'off' } } } },
    { includes: ['**/*.css'], linter: { rules: { style: { noDescendingSpecificity: 'off' } } } },
  ],
}

/** The whole of biome.json. */
export const text = `${JSON.stringify(config, null, 2)}\n`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const missing = rooms.filter((room) => !existsSync(join(root, 'src', room)))
  if (missing.length > 0) throw new Error(`No such room: ${missing.join(', ')}`)
  if (process.argv.includes('--print')) process.stdout.write(text)
  else writeFileSync(join(root, 'biome.json'), text)
}
