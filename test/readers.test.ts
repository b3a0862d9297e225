import { describe, it } from 'node:test'
import { type Body, readForm } from '../src/base/form.ts'
import { composed, tidy } from '../src/base/text.ts'
import { gapsIn } from '../src/guide/information-text.ts'
import { parseMarkdown } from '../src/guide/markdown.ts'
import { growsEvenly } from './support/growth.ts'

function bodyOf(type: string, text: string): Body {
  return { type, bytes: new TextEncoder().encode(text) }
}

const urlencoded = 'application/x-www-form-urlencoded'
const multipart = 'multipart/form-data; boundary=x'
const head = '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n'

/** A reader of texts from outside, and inputs of a size that are hard for it: each is asked for at one size and twice that size. */
type Reader = { reads: string; hard: Record<string, (size: number) => string>; size: number; read(text: string): unknown }

const marks = (size: number) => `a${'\u0301\u0316'.repeat(size)}`

const readers: Reader[] = [
  {
    reads: 'a form',
    size: 900,
    hard: {
      'one name many times': (size) => 'a&'.repeat(size),
      'many names': (size) => Array.from({ length: size }, (_, i) => `n${i}=v`).join('&'),
      'names of what every object has': (size) => '__proto__=a&constructor=b&'.repeat(size / 2),
    },
    read: (text) => readForm(bodyOf(urlencoded, text)),
  },
  {
    reads: 'a long form',
    size: 60_000,
    hard: {
      'more fields than are taken': (size) => 'a&'.repeat(size),
      percent: (size) => `a=${'%'.repeat(size)}`,
      'broken letters': (size) => `a=${'%C3'.repeat(size)}`,
      marks: (size) => `a=${encodeURIComponent(marks(size))}`,
    },
    read: (text) => readForm(bodyOf(urlencoded, text)),
  },
  {
    reads: 'a form with files',
    size: 900,
    hard: {
      'many parts': (size) => `${`${head}v\r\n`.repeat(size)}--x--`,
      'parts without anything': (size) => '--x\r\n\r\n'.repeat(size),
    },
    read: (text) => readForm(bodyOf(multipart, text)),
  },
  {
    reads: 'a long form with files',
    size: 200_000,
    hard: {
      'what is nearly the end of a part': (size) => `${head}${'\r\n--'.repeat(size)}\r\n--x--`,
      'headers without end': (size) => `--x\r\n${'x-a: b\r\n'.repeat(size)}`,
      'a long name': (size) => `--x\r\ncontent-disposition: form-data; name="${'%22'.repeat(size)}"\r\n\r\nv\r\n--x--`,
    },
    read: (text) => readForm(bodyOf(multipart, text)),
  },
  {
    reads: 'what somebody wrote',
    size: 30_000,
    hard: { marks, spaces: (size) => `a${' '.repeat(size)}b`, 'line ends': (size) => `a${'\r\n\r'.repeat(size)}b` },
    read: (text) => [tidy(text), composed(text, 'NFD')],
  },
  {
    reads: 'Markdown',
    size: 9000,
    hard: {
      'brackets that open': (size) => '['.repeat(size),
      'brackets that close': (size) => '['.repeat(size / 2) + ']'.repeat(size / 2),
      links: (size) => '[a]('.repeat(size / 4),
      'bold words': (size) => 'a**'.repeat(size / 3),
      'marks of two kinds': (size) => '*a_'.repeat(size / 3),
      'a heading with spaces': (size) => `## a${' '.repeat(size)}b`,
      'headings of one name': (size) => '## a\n'.repeat(size / 5),
      'lists in lists on a line': (size) => '- '.repeat(size / 2),
      'lists in lists': (size) => Array.from({ length: Math.sqrt(size) }, (_, depth) => `${'  '.repeat(depth)}- - a`).join('\n'),
      'a long list': (size) => '- a\n'.repeat(size / 4),
      tables: (size) => '|a|\n|-|\n'.repeat(size / 8),
      'empty lines': (size) => '\n'.repeat(size),
    },
    read: (text) => [parseMarkdown(text), gapsIn(text)],
  },
]

describe('twice the input costs at most three times the work', () => {
  for (const { reads, hard, size, read } of readers)
    for (const [kind, inputOf] of Object.entries(hard)) it(`when ${reads} is read: ${kind}`, () => growsEvenly(inputOf, size, read))
})
