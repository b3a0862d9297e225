/** Builds `dist/`: the server as one module, the press's process and every reader's thread as others, and the assets under names that change with their content. */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { buildAssets } from '../src/ground/ui/asset-build.ts'

const root = path.resolve(import.meta.dirname, '..')
const dist = path.join(root, 'dist')
const assets = path.join(dist, 'assets')

rmSync(dist, { recursive: true, force: true })
mkdirSync(assets, { recursive: true })

/**
 * Packages that every start loads: they stand in the server's own file, where a thousand small modules would each have a record, a source and a place in the heap. What is loaded when it is
 * asked for, or reads files beside its own code, stays where it was installed.
 */
const inside = new Set([
  '@hono/node-server',
  'd3-scale',
  'fflate',
  'graphile-worker',
  'hono',
  'kysely',
  'mdast-util-from-markdown',
  'mdast-util-gfm-table',
  'micromark-extension-gfm-table',
  'nodemailer',
  'pg',
  'preact',
  'preact-render-to-string',
  'yaml',
  'zod',
])
const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
const outside = Object.keys(dependencies).filter((name) => !inside.has(name))

const options = {
  absWorkingDir: root,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  packages: 'bundle',
  // The last two are asked for by packages above and used by nothing here.
  external: [...outside, 'pg-native', 'graphile-config/loader'],
  // Some of them are older modules, which load Node's own parts by this.
  banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
  sourcemap: true,
  // The text of a module stays in memory as long as it is loaded, at two bytes a character as soon as one of them is no Latin one: a quotation mark in somebody's comment doubled it.
  // Without comments and white space it is plain ASCII and three fifths as long; the names of functions stay, for whoever reads where an error came from.
  charset: 'ascii',
  legalComments: 'external',
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: 240,
  define: { STEGVIS_BUNDLED: 'true' },
  logLevel: 'warning',
}

const server = build({
  ...options,
  entryPoints: { main: 'src/main.ts', 'press-process': 'src/ground/paper/press-process.ts' },
  outdir: 'dist',
})

// What is read in a thread of its own is a module of its own.
const workers = build({
  ...options,
  entryPoints: globSync('src/**/*.worker.ts', { cwd: root }),
  outdir: 'dist/workers',
  entryNames: '[name]',
})

const built = buildAssets()
for (const { file, body } of built) writeFileSync(path.join(assets, file), body)
const manifest = Object.fromEntries(built.map(({ name, file }) => [name, file]))
writeFileSync(path.join(assets, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`)

await Promise.all([server, workers])

// What is left of other letters stands in regular expressions, where their number means the same.
const main = path.join(dist, 'main.mjs')
const text = readFileSync(main, 'utf8')
writeFileSync(
  main,
  text.replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
)
