/** Builds `dist/`: the server as one module, the press's process and every reader's thread as others, and the assets under names that change with their content. */
import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { buildAssets } from '../src/ground/ui/asset-build.ts'

const root = path.resolve(import.meta.dirname, '..')
const dist = path.join(root, 'dist')
const assets = path.join(dist, 'assets')

rmSync(dist, { recursive: true, force: true })
mkdirSync(assets, { recursive: true })

const options = {
  absWorkingDir: root,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  packages: 'external',
  sourcemap: true,
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
