import { createRequire } from 'node:module'
import path from 'node:path'

/** One file to serve under `/assets/`: its plain name, its name with a content hash, and its bytes. */
export interface BuiltAsset {
  name: string
  file: string
  body: Uint8Array
}

const folder = import.meta.dirname

/**
 * Bundles the styles, the browser elements, the fonts and the icon, each under a name that changes with its content.
 * The same function serves development, tests and the production build.
 */
export function buildAssets(minify = true): BuiltAsset[] {
  const esbuild: typeof import('esbuild') = createRequire(import.meta.url)('esbuild')
  const result = esbuild.buildSync({
    absWorkingDir: path.resolve(folder, '../..'),
    entryPoints: {
      stegvis: path.join(folder, 'stegvis.css'),
      elements: path.join(folder, 'elements/elements.ts'),
      icon: path.join(folder, 'icon.svg'),
    },
    outdir: 'assets',
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file', '.svg': 'copy' },
    bundle: true,
    format: 'esm',
    minify,
    target: ['es2022'],
    supported: { nesting: true, 'inset-property': true },
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
  })
  return result.outputFiles.map((output) => {
    const file = path.basename(output.path)
    return { name: file.replace(/-[A-Z0-9]{8}(?=\.)/, ''), file, body: output.contents }
  })
}
