import { readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { bundled } from '../base/root.ts'
import { buildAssets } from './asset-build.ts'

/** A served file. Its name carries a hash of the content, so it may be cached for ever. */
export interface Asset {
  body: Uint8Array
  type: string
  encodings: { br?: Uint8Array; gzip?: Uint8Array }
}

const prefix = '/assets/'
const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}
let loaded: { names: Map<string, string>; bodies: Map<string, Uint8Array> } | undefined
const ready = new Map<string, Asset>()

/**
 * The address of an asset by its plain name: `assetPath('stegvis.css')` → `/assets/stegvis-1A2B3C4D.css`.
 * Throws when there is none of that name.
 */
export function assetPath(name: string): string {
  const file = load().names.get(name)
  if (!file) throw new Error(`There is no asset named ${name}`)
  return prefix + file
}

/** The file at an address that `assetPath` gave, ready to send; undefined when there is none. */
export function asset(address: string): Asset | undefined {
  if (!address.startsWith(prefix)) return undefined
  const file = address.slice(prefix.length)
  const known = ready.get(file)
  if (known) return known
  const body = load().bodies.get(file)
  if (!body) return undefined
  const made = { body, type: types[path.extname(file).slice(1)] ?? 'application/octet-stream', encodings: compressed(file, body) }
  ready.set(file, made)
  return made
}

function load() {
  loaded ??= bundled ? readBuilt() : buildNow()
  return loaded
}

function readBuilt() {
  const folder = path.join(import.meta.dirname, 'assets')
  const manifest: Record<string, string> = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'))
  const files = Object.entries(manifest)
  return {
    names: new Map(files),
    bodies: new Map(files.map(([, file]) => [file, readFileSync(path.join(folder, file))] as const)),
  }
}

function buildNow() {
  const built = buildAssets()
  return {
    names: new Map(built.map((item) => [item.name, item.file])),
    bodies: new Map(built.map((item) => [item.file, item.body])),
  }
}

function compressed(file: string, body: Uint8Array): Asset['encodings'] {
  if (file.endsWith('.woff2')) return {}
  return {
    br: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
    gzip: gzipSync(body, { level: 9 }),
  }
}
