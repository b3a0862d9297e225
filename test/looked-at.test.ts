import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { doubledIds } from './support/browser.ts'
import { LookedAt } from './support/looked-at.ts'

const page = (main: string) => `<!doctype html><html lang="sv"><body class="a"><main id="main">${main}</main></body></html>`
const list = page('<h1>Ett</h1><ul class="list"><li><a href="/a">A</a></li><li><a href="/b">B</a></li></ul>')

describe('a page that is looked at closely', () => {
  it('is one with a part that was not seen before: an element, a class, an attribute, what is around it, whether it says anything', () => {
    const looked = new LookedAt(false)
    assert.ok(looked.isNew(list, '/lists'))
    for (const [what, main] of Object.entries({
      'another element': '<h1>Ett</h1><p>Två</p>',
      'another class': '<h1 class="big">Ett</h1>',
      'another attribute': '<h1 hidden>Ett</h1>',
      'another value of one that tells': '<h1>Ett</h1><p lang="en">Two</p>',
      'and yet another': '<h1>Ett</h1><p lang="fi">Kaksi</p>',
      'something else around it': '<h1>Ett</h1><div><a href="/c">C</a></div>',
      'a link that says nothing': '<h1>Ett</h1><ul class="list"><li><a href="/a"> </a></li></ul>',
      'another order of headings': '<h1>Ett</h1><h3>Tre</h3>',
    })) {
      assert.ok(looked.isNew(page(main), '/lists'), what)
      assert.ok(!looked.isNew(page(main), '/lists'), `${what}, once more`)
    }
  })

  it('is one that says a longer word than was said in that place, where words are asked for', () => {
    const [asked, unasked] = [new LookedAt(false, true), new LookedAt(false)]
    for (const looked of [asked, unasked]) looked.isNew(list, '/lists')
    const longer = list.replace('>A<', '>Om Specialpedagogikkompetensutveckling i år<')
    assert.ok(!unasked.isNew(longer, '/lists'))
    assert.ok(asked.isNew(longer, '/lists'))
    assert.ok(!asked.isNew(longer.replace('kompetens', ' kompetens'), '/lists'), 'shorter words in its place')
  })

  it('is the first of its route, and in the long run each', () => {
    const looked = new LookedAt(false)
    looked.isNew(list, '/lists')
    assert.ok(!looked.isNew(list.replaceAll('/a', '/other').replace('Ett', 'En längre lista > den förra'), '/lists'))
    assert.ok(looked.isNew(list, '/other-lists'))
    assert.ok(new LookedAt(true).isNew(list, '/lists'))
  })
})

describe('the ids of a page', () => {
  it('are named where two elements have one, whatever stands between', () => {
    assert.deepEqual(doubledIds(list), [])
    assert.deepEqual(doubledIds(page('<h1 id="a">Ett</h1><p class="b" id="b"></p><input name="x" id="a"><i data-id="b"></i>')), ['a'])
  })
})
