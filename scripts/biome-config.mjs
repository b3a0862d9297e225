// The list of wings and rooms, whose order is the law (scripts/layers.mjs), and biome.json, written from it.
// node scripts/biome-config.mjs
import { existsSync, writeFileSync } from 'node:fs'
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
const why = 'A wing imports only from the wings below it (ARCHITECTURE.md).'

/**
 * The rules of one wing, so that an editor shows what breaks the law at its largest; scripts/layers.mjs holds all of it. No folder inside a room may be called as a room or a
 * wing is (a test holds that), so a name anywhere in an import says what is meant, however deep the file lies that imports.
 */
function overrideFor(wing, index, wings) {
  const options = { patterns: [{ group: wings.slice(0, index).map((each) => `**/${each}/**`), message: why }] }
  return {
    includes: [`src/${wing}/**`, `!**/*.test.ts`, `!**/*.test.tsx`],
    linter: { rules: { style: { noRestrictedImports: { level: 'error', options } } } },
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
      suspicious: { noExplicitAny: 'error', noArrayIndexKey: 'off', noEmptyInterface: 'off', noConsole: 'error' },
      a11y: { noRedundantRoles: 'off', noSvgWithoutTitle: 'off', useSemanticElements: 'off', noNoninteractiveTabindex: 'off' },
      correctness: { noUnusedImports: 'error', noUnusedVariables: 'error' },
      style: { noNonNullAssertion: 'error', useImportType: 'error' },
      complexity: { noImportantStyles: 'off' },
    },
  },
  assist: { actions: { source: { organizeImports: 'on' } } },
  overrides: [
    ...Object.keys(house).map(overrideFor).slice(1),
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
