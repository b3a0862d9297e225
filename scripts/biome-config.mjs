// Writes biome.json: the order of the rooms becomes import rules, so that the list in one place is the law in all.
// node scripts/biome-config.mjs
import { writeFileSync } from 'node:fs'

/** Top to bottom: a room imports only from those below it. */
export const rooms = [
  'demo',
  'home',
  'report',
  'checkin',
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
  'permission',
  'ui',
  'base',
]

const why = 'A room imports only from the rooms below it (ARCHITECTURE.md).'
const top = ['app', 'boot', 'commands', 'main', 'serve', 'tasks', 'root']

/** How files of a room would name another. Components of the interface lie two folders deeper, beside components of the same names. */
function pathsTo(other, room) {
  return room === 'ui' ? [`../../../${other}/**`] : [`../${other}/**`, `../../${other}/**`]
}

function overrideFor(room, index) {
  const above = rooms.slice(0, index)
  return {
    includes: [`src/${room}/**`, `!src/${room}/**/*.test.ts`, `!src/${room}/**/*.test.tsx`],
    linter: {
      rules: {
        style: {
          noRestrictedImports: {
            level: 'error',
            options: {
              patterns: [
                {
                  group: [
                    ...above.flatMap((each) => pathsTo(each, room)),
                    '**/web/**',
                    ...top.flatMap((each) => [`../${each}.ts`, `../../${each}.ts`, `../${each}.tsx`]),
                  ],
                  message: why,
                },
                ...(['ui', 'base'].includes(room)
                  ? []
                  : [
                      {
                        group: rooms
                          .filter((each) => each !== room && each !== 'ui' && each !== 'base')
                          .flatMap((each) => [`../${each}/*routes.tsx`, `../${each}/pages/**`]),
                        message: "Other rooms' routes and pages are theirs.",
                      },
                    ]),
              ],
            },
          },
        },
      },
    },
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

writeFileSync('biome.json', `${JSON.stringify(config, null, 2)}\n`)
