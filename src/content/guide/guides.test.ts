import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { routes } from '../../app.tsx'
import { languages } from '../../ground/base/language.ts'
import { projectRoot } from '../../ground/base/root.ts'
import { information } from '../../people/access/information.words.ts'
import { limits } from '../../people/access/protection-limits.words.ts'
import { informationText, nextAfter } from './guide.ts'
import { guideTitles } from './guide-link.words.ts'
import { type Block, inlinesOf } from './markdown.ts'
import { guideFolder, readGuides } from './reading.ts'

const guides = [...(await readGuides(guideFolder())).values()]
const none = { title: '', summary: '', source: '', blocks: [] }
const texts = guides.flatMap((guide) => languages.map((language) => ({ name: `${language}/${guide.key}`, ...guide.text[language] })))

/** Whether a page lies at an address. */
function leadsSomewhere(address: string): boolean {
  const [path = ''] = address.split(/[?#]/)
  return routes.some(
    (route) => route.method === 'GET' && new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+').replaceAll('.', '\\.')}$`).test(path),
  )
}

function shapeOf(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    if (block.is === 'heading') return `h${block.level}`
    if (block.is === 'list') return `${block.ordered ? 'ol' : 'ul'} ${block.items.length}`
    return block.is === 'table' ? `table ${block.head.length}×${block.rows.length}` : 'p'
  })
}

describe('the guides', () => {
  it('are there in both languages, for the same people and in the same order', async () => {
    assert.ok(guides.length >= 11)
    const files = (language: string) => readdirSync(join(guideFolder(), language)).sort()
    assert.deepEqual(files('en'), files('sv'))
    assert.equal(new Set(guides.map(({ order }) => order)).size, guides.length, 'two guides have the same order')
    assert.ok(guides.some(({ key }) => key === informationText))
  })

  it('have the titles that links to them say', () => {
    const plain = (text: string) => text.replaceAll("'", '’')
    assert.deepEqual(Object.fromEntries(guides.map(({ key, text }) => [key, { sv: plain(text.sv.title), en: plain(text.en.title) }])), {
      ...guideTitles,
    })
  })

  it('are built alike in both languages', () => {
    for (const { key, text } of guides) assert.deepEqual(shapeOf(text.en.blocks), shapeOf(text.sv.blocks), key)
  })

  it('have headings in order, beginning with the second level', () => {
    for (const { name, blocks } of texts) {
      let before = 1
      for (const block of blocks) {
        if (block.is !== 'heading') continue
        assert.ok(block.level <= before + 1, `${name}: ${block.id}`)
        before = block.level
      }
      assert.ok(before > 1, `${name} has no heading`)
    }
  })

  it('link to pages that there are', () => {
    for (const { name, blocks } of texts) {
      for (const part of inlinesOf(blocks))
        if (part.is === 'link' && part.href.startsWith('/')) assert.ok(leadsSomewhere(part.href), `${name}: ${part.href}`)
    }
  })

  it('leave no mark unread, and nothing to fill in but in the text that is to be adapted', () => {
    for (const { name, blocks } of texts) {
      for (const part of inlinesOf(blocks)) {
        if (part.is === 'text') assert.doesNotMatch(part.text, /\*\*|\]\(|^#|`|<\w/, name)
        if (part.is === 'gap') assert.ok(name.endsWith(informationText), `${name}: [${part.text}]`)
      }
    }
  })

  it('say what the protection cannot do in the words of the page about it and of the threat model', async () => {
    const guide = guides.find(({ key }) => key === 'vad-skyddet-betyder')
    const model = await readFile(join(projectRoot, 'docs/threat-model.md'), 'utf8')
    for (const language of languages) {
      const page = information[language].protection.sections.find(({ id }) => id === 'limits')
      assert.deepEqual(page?.paragraphs, limits[language])
      for (const each of limits[language]) assert.ok(guide?.text[language].source.includes(`- ${each}`), each)
    }
    for (const each of limits.en) assert.ok(model.includes(`- ${each}`), each)
  })
})

describe('what to read after a guide', () => {
  const inOrder = ['a', 'b', 'c', 'd', 'e'].map((key) => ({ key, for: [], order: 0, text: { sv: none, en: none } }))

  it('is the three that follow it, and the first after the last: another three from each', () => {
    const after = (key: string) => nextAfter({ key }, inOrder).map((each) => each.key)
    assert.deepEqual(after('a'), ['b', 'c', 'd'])
    assert.deepEqual(after('d'), ['e', 'a', 'b'])
    assert.deepEqual(after('e'), ['a', 'b', 'c'])
  })
})
