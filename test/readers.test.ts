// Long: every reader of foreign text in one list, so that a missing one is seen.
import { describe, it } from 'node:test'
import { parse as parseCookies } from 'hono/utils/cookie'
import { readYaml } from '../src/content/framework/reading.ts'
import { gapsIn } from '../src/content/guide/information-text.ts'
import { parseMarkdown } from '../src/content/guide/markdown.ts'
import { readActions } from '../src/content/local-action/file.ts'
import { checkFile, plainName } from '../src/cycle/follow-up/file-type.ts'
import { searchWords } from '../src/cycle/follow-up/finding.ts'
import { plainJpeg } from '../src/cycle/follow-up/picture/jpeg.ts'
import { plainPng } from '../src/cycle/follow-up/picture/png.ts'
import { readFindings } from '../src/cycle/history/findings.ts'
import { readMapping } from '../src/cycle/history/mapping.ts'
import { readHistory } from '../src/cycle/history/reading.ts'
import { callerOf, isNetwork, networkOf } from '../src/ground/base/address.ts'
import { harmless, unguarded } from '../src/ground/base/csv.ts'
import { type Body, readForm } from '../src/ground/base/form.ts'
import { preferredLanguage } from '../src/ground/base/language.ts'
import { composed, tidy } from '../src/ground/base/text.ts'
import { readCode } from '../src/people/access/code.ts'
import { describeDevice } from '../src/people/access/device.ts'
import { readClaim } from '../src/people/access/session.ts'
import { safePath } from '../src/people/access/sign-in-routes.tsx'
import { identityNumberIn } from '../src/people/organisation/roster/identity-number.ts'
import { readRoster } from '../src/people/organisation/roster/reading.ts'
import { isAddress } from '../src/people/organisation/roster/row.ts'
import { growsEvenly } from './support/growth.ts'
import { chunk, jpegOf, pngOf } from './support/pictures.ts'
import { workbook } from './support/zip.ts'

function bodyOf(type: string, text: string): Body {
  return { type, bytes: new TextEncoder().encode(text) }
}

const urlencoded = 'application/x-www-form-urlencoded'
const multipart = 'multipart/form-data; boundary=x'
const head = '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n'

/** A reader of texts from outside, and inputs of a size that are hard for it: each is asked for at one size and twice that size. */
type Reader = { reads: string; hard: Record<string, (size: number) => string>; size: number; read(text: string): unknown }

const surveyHeading = 'Omgång;Datum;Skola;Personkod;Påstående;Nivå\n'
const surveyManner = {
  mapping: null,
  questions: { levels: 5, statements: ['kollegium', 'kallkritik'].map((key) => ({ key, audience: 'staff' as const, names: [key] })) },
  places: ['kollegium', 'kallkritik'].map((key) => ({ key, audience: 'staff' as const, area: 'a' })),
  round: null,
  day: null,
  audience: null,
}
const rosterHeading = 'Personid;Förnamn;Efternamn;Skola;Roll'
const marks = (size: number) => `a${'\u0301\u0316'.repeat(size)}`

const readers: Reader[] = [
  {
    reads: 'a text that may hold a personal identity number',
    size: 20_000,
    hard: {
      'what nearly begins one, over and over': (size) => '19 90 01 '.repeat(size / 9),
      'days without end': (size) => '900101-'.repeat(size / 7),
      'signs alone': (size) => '-'.repeat(size),
      marks,
    },
    read: identityNumberIn,
  },
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
  {
    reads: 'YAML',
    size: 8000,
    hard: {
      'many keys': (size) => Array.from({ length: size }, (_, i) => `k${i}: 1`).join('\n'),
      'one key many times': (size) => 'a: 1\n'.repeat(size),
      'many anchors': (size) => '- &a x\n'.repeat(size),
      'many aliases': (size) => `- &a x\n${'- *a\n'.repeat(size)}`,
      brackets: (size) => '['.repeat(size),
      'lists in lists': (size) => '- '.repeat(size),
      'keys after keys': (size) => 'a: '.repeat(size),
      'nothing but faults': (size) => 'a: b: c\n'.repeat(size / 2),
      'a long text': (size) => `a: ${'b\n  '.repeat(size)}`,
      tags: (size) => '- !!x y\n'.repeat(size / 4),
    },
    read: (text) => {
      const read = readYaml(text)
      if (read.ok) for (let i = 0; i < 8000; i++) read.lineOf([`k${i}`])
    },
  },
  {
    reads: 'a file of actions',
    size: 4000,
    hard: {
      'keys that do not exist': (size) => Array.from({ length: size }, (_, i) => `k${i}: 1`).join('\n'),
      'actions without anything': (size) => `framework: a\nactions:\n${'- {}\n'.repeat(size / 4)}`,
    },
    read: (text) => readActions(text, []),
  },
  {
    reads: 'an earlier survey as text',
    size: 40_000,
    hard: {
      'rows of answers': (size) =>
        `${surveyHeading}${Array.from({ length: size / 40 }, (_, i) => `A;2023-11-05;${i % 40};p${i >> 1};${i % 2 ? 'kollegium' : 'kallkritik'};3`).join('\n')}`,
      'rows of faults': (size) =>
        `${surveyHeading}${Array.from({ length: size / 40 }, (_, i) => `A;dag ${i};${i};p${i};fråga ${i};bra ${i}`).join('\n')}`,
      'schools after schools': (size) =>
        `${surveyHeading}${Array.from({ length: size / 40 }, (_, i) => `A;2023-11-05;skola ${i};p${i};kollegium;3`).join('\n')}`,
      'rounds after rounds': (size) =>
        `${surveyHeading}${Array.from({ length: size / 40 }, (_, i) => `omgång ${i};2023-11-05;1;p${i};kollegium;3`).join('\n')}`,
      'one person everywhere': (size) =>
        `${surveyHeading}${Array.from({ length: size / 80 }, (_, i) => `A;2023-11-05;skola ${i};p;kollegium;3`).join('\n')}`,
      quotes: (size) => `${surveyHeading}${'"'.repeat(size)}`,
      'many headings': (size) => 'Skola;'.repeat(size / 6),
      marks: (size) => `${surveyHeading}A;2023-11-05;${marks(size)};p;kollegium;3`,
    },
    read: (text) => readHistory({ bytes: new TextEncoder().encode(text), manner: surveyManner }),
  },
  {
    reads: 'what an earlier survey’s file has that a mapping names',
    size: 60_000,
    hard: {
      'many headings': (size) => `${Array.from({ length: size / 8 }, (_, at) => `r${at}`).join(';')}\nA;B`,
      'many words': (size) => `Skola;Svar\n${Array.from({ length: size / 10 }, (_, at) => `A;ord ${at}`).join('\n')}`,
    },
    read: (text) => readFindings({ bytes: new TextEncoder().encode(text), columns: [{ heading: 'Svar', role: 'level' }] }),
  },
  {
    reads: 'how an earlier survey is to be read',
    size: 40_000,
    hard: {
      statements: (size) => `name: A\nlevels: 4\nstatements:\n${'  - { in_file: a, text: b }\n'.repeat(size / 26)}`,
      answers: (size) => `name: A\nlevels: 4\nanswers:\n${Array.from({ length: size / 10 }, (_, i) => `  a${i}: 1`).join('\n')}`,
    },
    read: readMapping,
  },
  {
    reads: 'a staff list as text',
    size: 60_000,
    hard: {
      'rows without cells': (size) => `${rosterHeading}\n${'\n'.repeat(size / 5)}`,
      'rows of faults': (size) => `${rosterHeading}\n${'=1;x;y\n'.repeat(size / 20)}`,
      quotes: (size) => `${rosterHeading}\n${'"'.repeat(size)}`,
      'one long cell': (size) => `${rosterHeading}\n${'a'.repeat(size)}`,
      'a heading without end': (size) => ';'.repeat(size),
      'many headings': (size) => 'Roll;'.repeat(size / 10),
      marks: (size) => `${rosterHeading}\n${marks(size)};a;b`,
      'garbled letters': (size) => `${rosterHeading}\n${'a'.repeat(size)}Ã¤`,
      spaces: (size) => `${rosterHeading}\na${' '.repeat(size)}b;c`,
      'numbers that might be somebody’s': (size) => `${rosterHeading};Not\n1;a;b;s;Lärare;${'8001122384 '.repeat(size / 11)}`,
      'digits without end': (size) => `${rosterHeading};Not\n1;a;b;s;Lärare;${'19'.repeat(size / 2)}`,
      'schools after schools': (size) => `Personid;Namn;Skolor;Roll\n1;a b;${'s,'.repeat(size / 10)};Lärare`,
      'a path without end': (size) => `Personid;Namn;Organisation;Roll\n1;a b;${'s / '.repeat(size / 10)};Lärare`,
      'columns of no name': (size) => `${rosterHeading}\n${`${';1'.repeat(50)}\n`.repeat(size / 101)}`,
      'roles after roles': (size) => `${rosterHeading}\n1;a;b;s;${'lärare/'.repeat(size / 10)}`,
    },
    read: (text) => readRoster(new TextEncoder().encode(text)),
  },
  {
    reads: 'a picture',
    size: 300_000,
    hard: {
      'beginnings of markers': (size) => jpegOf([Buffer.alloc(size, 0xff)]).toString('latin1'),
      'segments without anything': (size) => `\xff\xd8${'\xff\xe1\0\x02'.repeat(size / 4)}`,
      'a scan of escapes': (size) =>
        jpegOf()
          .toString('latin1')
          .replace('\x3f', '\xff\0'.repeat(size / 2)),
      'scans after scans': (size) => `\xff\xd8${'\xff\xda\0\x02a'.repeat(size / 5)}`,
      'chunks without anything': (size) =>
        pngOf(Array.from({ length: size / 12 }, () => chunk('tEXt', Buffer.alloc(0)))).toString('latin1'),
    },
    read: (text) => [plainJpeg, plainPng].map((plain) => plain(Buffer.from(text, 'latin1'))),
  },
  {
    reads: 'a staff list as a workbook',
    size: 20_000,
    hard: {
      'cells without end': (size) => '<c '.repeat(size),
      'cells in cells': (size) => '<c r="A1">'.repeat(size),
      'cells with errors': (size) => '<c r="A1" t="e">'.repeat(size),
      'cells one after the other': (size) => '<c r="A1"><v>1</v></c>'.repeat(size / 2),
      'spaces in a cell': (size) => `<c r="A1"${' '.repeat(size)}><v>1</v></c>`,
      'what is no tag': (size) => '<'.repeat(size),
      comments: (size) => '<!-- '.repeat(size),
      'elements in elements': (size) => '<a xmlns:x="y">'.repeat(size / 2),
      attributes: (size) => `<c ${Array.from({ length: size / 4 }, (_, i) => `a${i}="b"`).join(' ')}/>`,
    },
    read: (text) => readRoster(workbook(text)),
  },
  {
    reads: 'what a browser says in headers and addresses',
    size: 60_000,
    hard: {
      semicolons: (size) => 'a; '.repeat(size),
      commas: (size) => 'sv,'.repeat(size),
      weights: (size) => 'sv;q=0.1;'.repeat(size / 4),
      addresses: (size) => '203.0.113.9, '.repeat(size / 8),
      colons: (size) => `2001${':'.repeat(size)}`,
      slashes: (size) => '/'.repeat(size),
      dots: (size) => `a@${'a.'.repeat(size)}`,
      spaces: (size) => `a${' '.repeat(size)}b`,
      equals: (size) => `stegvis=${'='.repeat(size)}`,
    },
    read: (text) => [
      parseCookies(text),
      readClaim(text),
      preferredLanguage(text),
      describeDevice(text),
      callerOf(['10.0.0.0/8'], '10.0.0.1', text),
      networkOf(text),
      isNetwork(text),
      safePath(text),
      readCode(text, 'slip'),
      isAddress(text),
      searchWords(text),
      [harmless(text), unguarded(text)],
    ],
  },
  {
    reads: 'a file that is added to an action, and its name',
    size: 60_000,
    hard: {
      'a name of dots': (size) => '.'.repeat(size),
      'a name of spaces': (size) => `a${' '.repeat(size)}b.txt`,
      'a text of spaces': (size) => `${' '.repeat(size)}a`,
      'a picture of parts without length': (size) => `\x89PNG\r\n\x1a\n${'\0\0\0\0tEXt\0\0\0\0'.repeat(size / 8)}IEND\xae\x42\x60\x82`,
      'a photo of marks': (size) => `\xff\xd8\xff${'\xff\xe1\x00\x02'.repeat(size / 4)}\xff\xd9`,
      'a photo of nothing but marks': (size) => `\xff\xd8${'\xff'.repeat(size)}`,
      'an archive without end': (size) => `PK\x03\x04${'PK\x05\x06'.repeat(size)}`,
    },
    read: (text) => {
      const content = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
      return [plainName(text), ...['a.txt', 'a.png', 'a.jpg', 'a.docx', 'a.pdf'].map((name) => checkFile(name, content))]
    },
  },
]

describe('twice the input costs at most three times the work', () => {
  for (const { reads, hard, size, read } of readers)
    for (const [kind, inputOf] of Object.entries(hard)) it(`when ${reads} is read: ${kind}`, () => growsEvenly(inputOf, size, read))
})
