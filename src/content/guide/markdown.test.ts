import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { Content } from './content.tsx'
import { gapsIn } from './information-text.ts'
import { type Block, inlinesOf, isSafeHref, plainText, readMarkdown } from './markdown.ts'

function html(source: string): string {
  return renderToString(h(Content, { blocks: readMarkdown(source) }))
}

function wordsOf(blocks: readonly Block[]): string {
  return inlinesOf(blocks)
    .map((part) => plainText([part]))
    .join('')
}

describe('the Markdown of guides', () => {
  it('knows headings, paragraphs, lists, tables, links, bold words and places to fill in', () => {
    const blocks = readMarkdown(
      'Först **viktigt**.\nSedan.\n\n## Så här\n\n- ett [ord](/who-sees-what)\n  och mer\n- två\n\n1. a\n2. b\n\n### Under\n\n| A | B |\n|---|---|\n| 1 | [Fyll i: namn] |',
    )
    assert.deepEqual(
      blocks.map((block) => block.is),
      ['paragraph', 'heading', 'list', 'list', 'heading', 'table'],
    )
    assert.deepEqual(blocks[0], {
      is: 'paragraph',
      text: [
        { is: 'text', text: 'Först ' },
        { is: 'strong', text: 'viktigt' },
        { is: 'text', text: '.' },
        { is: 'break' },
        { is: 'text', text: 'Sedan.' },
      ],
    })
    assert.deepEqual(blocks[2], {
      is: 'list',
      ordered: false,
      items: [
        [
          { is: 'text', text: 'ett ' },
          { is: 'link', text: 'ord', href: '/who-sees-what' },
          { is: 'text', text: ' och mer' },
        ],
        [{ is: 'text', text: 'två' }],
      ],
    })
    assert.deepEqual(blocks[5], {
      is: 'table',
      head: [[{ is: 'text', text: 'A' }], [{ is: 'text', text: 'B' }]],
      rows: [[[{ is: 'text', text: '1' }], [{ is: 'gap', text: 'Fyll i: namn' }]]],
    })
  })

  it('makes no element of what somebody writes', () => {
    const page = html(
      '<script>alert(1)</script> <img src=x onerror=alert(1)>\n\n## <b>x</b>\n\n- [x](javascript:alert(1)) [y](//evil.example) [z](data:text/html,x)',
    )
    assert.doesNotMatch(page, /<script|<img|<a |<b>x/)
    assert.match(page, /&lt;script>/)
    assert.match(page, /\[x]\(javascript:alert\(1\)\)/)
  })

  it('links to pages of ours, to the web and to addresses, and to nothing else', () => {
    for (const href of ['/guides', '/a/b?c=d#e', 'https://www.imy.se', 'mailto:a@b.se']) assert.ok(isSafeHref(href), href)
    for (const href of ['//x.se', '/\\x.se', 'javascript:x', 'JAVASCRIPT:x', 'data:x', ' /x', 'x', '']) assert.ok(!isSafeHref(href), href)
  })

  it('never fails, and never makes a link that is not allowed, whatever is written', () => {
    const piece = fc.constantFrom(
      '#',
      '## ',
      '### ',
      '- ',
      '1. ',
      '|',
      '|---|',
      '\n',
      '\n\n',
      '  ',
      '**',
      '[',
      ']',
      '(',
      ')',
      '/',
      'javascript:',
      'https://',
      'ord',
      '<b>',
      '&',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), (pieces) => {
        const blocks = readMarkdown(pieces.join(''))
        for (const part of inlinesOf(blocks)) if (part.is === 'link') assert.ok(isSafeHref(part.href))
        renderToString(h(Content, { blocks }))
      }),
    )
  })

  it('loses no word', () => {
    const word = fc.stringMatching(/^[a-zåäö]{1,8}$/)
    const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))
    const block = fc.oneof(
      line,
      line.map((text) => `## ${text}`),
      fc.array(line, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
      fc.tuple(line, line).map(([a, b]) => `| ${a} | ${b} |\n|---|---|\n| ${b} | ${a} |`),
    )
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (parts) => {
        const source = parts.join('\n\n')
        const letters = (text: string) => text.replace(/[^a-zåäö]/g, '')
        assert.equal(letters(wordsOf(readMarkdown(source))), letters(source))
      }),
    )
  })

  it('gives every heading an id of its own', () => {
    const ids = readMarkdown('## Åäö\n\n## Åäö\n\n### Main\n\n## !!!').flatMap((block) => (block.is === 'heading' ? [block.id] : []))
    assert.deepEqual(ids, ['aao', 'aao-2', 'main-2', 'del'])
  })

  it('finds what is left to fill in', () => {
    assert.deepEqual(gapsIn('Vänd dig till [Fyll i: namn]. Läs [mer](/protection).\n\n- [datum]'), ['Fyll i: namn', 'datum'])
  })
})
