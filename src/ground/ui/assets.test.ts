import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Asset, asset, assetPath } from './assets.ts'

const latin = 'atkinson-hyperlegible-next-latin-wght-normal.woff2'

describe('assets', () => {
  it('names each file by its content and serves it', () => {
    for (const name of ['stegvis.css', 'elements.js', 'icon.svg', latin]) {
      assert.match(assetPath(name), /^\/assets\/[\w-]+-[A-Z0-9]{8}\.\w+$/)
      assert.ok(served(name).body.length > 100, name)
    }
    assert.equal(served('stegvis.css').type, 'text/css; charset=utf-8')
    assert.equal(served(latin).type, 'font/woff2')
  })

  it('knows nothing of other addresses', () => {
    for (const address of ['/assets/', '/assets/stegvis.css', '/assets/../package.json', '/other']) assert.equal(asset(address), undefined)
    assert.throws(() => assetPath('nothing.css'), /nothing\.css/)
  })

  it('asks for nothing outside the product', () => {
    const css = new TextDecoder().decode(served('stegvis.css').body)
    assert.doesNotMatch(css, /https?:/)
    for (const [, file = ''] of css.matchAll(/url\("?\.?\/?([^")]+)"?\)/g)) assert.ok(asset(`/assets/${file}`), file)
  })

  it('keeps within the budgets', () => {
    const css = gzip('stegvis.css')
    const js = gzip('elements.js')
    const font = served(latin).body.length
    assert.ok(css <= 12_000, `styles: ${css} bytes`)
    assert.ok(js <= 5_000, `scripts: ${js} bytes`)
    assert.ok(css + js + font + served('icon.svg').body.length <= 90_000, 'a first page has 10 kB left for itself')
  })
})

function served(name: string): Asset {
  const found = asset(assetPath(name))
  assert.ok(found, name)
  return found
}

function gzip(name: string): number {
  return served(name).encodings.gzip?.length ?? Number.POSITIVE_INFINITY
}
