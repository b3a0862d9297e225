// Writes biome.json: the order of the rooms becomes import rules, so that the list in one place is the law in all.
// node scripts/biome-config.mjs
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The house, top to bottom: wings, and the rooms of each. A wing imports only from the wings below it; inside a wing, a room only from the rooms below.
 */
export const house = {
  face: ['web', 'demo', 'reminding', 'home', 'open'],
  development: [
    'decision',
    'account',
    'effect',
    'belonging',
    'offer',
    'showing',
    'news',
    'indicator',
    'frame',
    'authority-plan',
    'funded-time',
    'certificate',
    'working-group',
    'material',
    'evaluation',
    'schedule-import',
    'seminar-day',
    'attendance',
    'programme',
    'funder',
    'outlook',
    'equipment',
  ],
  cycle: [
    'overview',
    'success-factor',
    'help-asked',
    'dialogue',
    'report',
    'agreement',
    'checkin',
    'support',
    'meeting',
    'matter',
    'follow-up',
    'action-choice',
    'plan-paper',
    'plan-page',
    'plan',
    'joint-assessment',
    'ballot',
    'visit',
    'external-view',
    'history',
    'change',
    'result',
    'release',
    'protection',
    'statistics',
    'assessment',
    'round',
    'year',
  ],
  content: ['suggestion', 'guide', 'own-framework', 'local-action', 'framework'],
  people: ['access', 'organisation', 'post', 'membership', 'permission'],
  ground: ['paper', 'ui', 'published', 'base'],
}

/** Every room as wing/room, top to bottom. */
export const rooms = Object.entries(house).flatMap(([wing, inside]) => inside.map((room) => `${wing}/${room}`))

const root = fileURLToPath(new URL('..', import.meta.url))
const theirOwn = "Other rooms' routes and pages are theirs."
const why = 'A room imports only from the rooms below it, a wing from the wings below (ARCHITECTURE.md).'
/** What stands at the top of src and puts the rooms together: no room's to import, under whatever ending. */
const top = readdirSync(join(root, 'src'), { withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\./.test(entry.name))
  .map((entry) => entry.name.replace(/\.tsx?$/, ''))

/**
 * The rules of one room. No folder inside a room may be called as a room or a wing is (a test holds that), so a name anywhere in an import says what is
 * meant, however deep the file lies that imports.
 */
function overrideFor(place, index) {
  const [wing, room] = place.split('/')
  const wings = Object.keys(house)
  const above = [...wings.slice(0, wings.indexOf(wing)), ...house[wing].slice(0, house[wing].indexOf(room))]
  const theirs = rooms.slice(index + 1).map((each) => each.split('/')[1])
  const withPages = theirs.filter((each) => !['ui', 'base', 'paper', 'published'].includes(each))
  const patterns = [
    { group: [...above.map((each) => `**/${each}/**`), `**/../{${top.join(',')}}.*`], message: why },
    ...(withPages.length === 0 ? [] : [{ group: withPages.flatMap(ownOf), message: theirOwn }]),
  ]
  return {
    includes: [`src/${place}/**`, `!src/${place}/**/*.test.ts`, `!src/${place}/**/*.test.tsx`],
    linter: { rules: { style: { noRestrictedImports: { level: 'error', options: { patterns } } } } },
  }
}

function ownOf(room) {
  return [`**/${room}/**/*routes.*`, `**/${room}/**/pages/**`]
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
