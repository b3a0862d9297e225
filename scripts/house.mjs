// What the house asks of its files, and no compiler holds: a file is short or says why not, no room is larger than can be seen at once, no two need each other, none is brought in past the layers or by another name, no address is written by hand, no type is claimed without a reason, and no words are kept that no page says.
// node --import tsx scripts/house.mjs [folder]
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { outOfOrder } from './layers.mjs'

const most = 250
/** Lines that a room may have, its tests apart. */
const mostInRoom = 8000
const asked = process.argv[1] === fileURLToPath(import.meta.url)
/** The folder that is looked at: this one, or another that is laid out like it. */
const root = asked && process.argv[2] ? path.resolve(process.argv[2]) : fileURLToPath(new URL('..', import.meta.url))

/**
 * Files that import each other, by types too: neither can be read without the other. What a compiler throws away a reader must still follow.
 * @param files every source, by its path from the root
 */
export function circles(files) {
  const imports = new Map(files.map(({ name, text }) => [name, importsOf(name, text)]))
  const order = new Map()
  const lowest = new Map()
  const waiting = []
  const found = []
  const follow = (name) => {
    order.set(name, order.size)
    lowest.set(name, order.get(name))
    waiting.push(name)
    for (const next of imports.get(name) ?? []) {
      if (!imports.has(next)) continue
      if (!order.has(next)) follow(next)
      if (waiting.includes(next)) lowest.set(name, Math.min(lowest.get(name), lowest.get(next)))
    }
    if (lowest.get(name) !== order.get(name)) return
    const circle = waiting.splice(waiting.indexOf(name))
    if (circle.length > 1 || imports.get(name)?.includes(name)) found.push(`${circle.sort().join(', ')}: these import each other.`)
  }
  for (const name of imports.keys()) if (!order.has(name)) follow(name)
  return found
}

const importing = /(?:\bfrom|\bimport|\brequire)(?:\s|\(|\/\*[\s\S]*?\*\/|\/\/[^\n]*\n)*(['"])(\.[^'"]*)\1/g

function importsOf(name, text) {
  return [...text.matchAll(importing)].map(([, , to]) => path.posix.join(path.posix.dirname(name), to))
}

/** Ways to say a file of ours that are no path to it from the file that imports: whole, by an alias, by the name of the program or its folders. */
const roundabout = /(?:\bfrom|\bimport)\s*\(?\s*(['"])((?:[/#]|(?:file|data|https?):|(?:src|test|scripts|stegvis)(?:\/|\1))[^'"]*)/g

/**
 * Imports of our own files under another name than they have: without an ending or with the one they get when they are built (`./plan`, `./plan.js`), by a folder, from
 * elsewhere than here. They run, and the rules of layers and circles see other files than those.
 * @param exists whether there is a file at a path from the root
 */
export function misnamed(files, exists = (name) => existsSync(path.join(root, name)) && statSync(path.join(root, name)).isFile()) {
  return files.flatMap(({ name, text }) => [
    ...importsOf(name, text).flatMap((to) =>
      exists(to) ? [] : [`${name}: there is no file ${to}. Import it as it is called, with its ending.`],
    ),
    ...[...text.matchAll(roundabout)].map(([, , to]) => `${name}: ${to} is a way around. Import the file by its path from here.`),
  ])
}

/** What brings another file in and is no import that Biome's rules of layers look at: types of an import, files for workers, modules that are loaded or added to by name. */
const unseen =
  /\btypeof import\(\s*['"`](\.[^'"`]+)|\bimport\(\s*['"](\.[^'"]+)['"]\s*\)\s*\.\s*[A-Z]|\b(?:require|createRequire\([^()]*\))\(\s*['"`](\.[^'"`]+)|\bnew URL\([^)]*?['"`](\.[^'"`]+\.tsx?)['"`]|\bdeclare module ['"](\.[^'"]+)/g
/** What brings a file in by a comment that a compiler reads. */
const unspoken = /^\s*\/\/\/\s*<reference\s+path=|@jsx(?:ImportSource|Runtime)?\s/m
/** An import of what is not said until it runs. */
const unsaid = /\bimport\s*\((?!\s*(['"])[^'"`\n\\]*\1\s*[,)])/

/**
 * Ways around the layers: a file of another room that is brought in so that no rule of imports sees it. What every room declares of its own (tables, jobs, events) it adds to the
 * modules of `ground/base`, below them all.
 */
export function broughtInUnseen(files) {
  return files.flatMap(({ name, text }) => {
    const room = roomOf(name)
    if (!room || /\.test\.tsx?$/.test(name)) return []
    const code = text.replace(/\/\*[\s\S]*?\*\/|(?<!['"`\w:\\/])\/\/.*/g, '')
    const elsewhere = [...code.matchAll(unseen)].filter(([said, ...found]) => {
      const to = roomOf(path.posix.join(path.posix.dirname(name), found.find(Boolean)))
      return to !== room && !(said.startsWith('declare') && to === 'ground/base')
    })
    const faults = elsewhere.map(
      ([said]) => `${name}: ${said} brings in a file of another room where no rule of layers sees it. Import it.`,
    )
    if (unspoken.test(text)) faults.push(`${name}: brings a file in by a comment. Import it.`)
    if (unsaid.test(code)) faults.push(`${name}: imports what is not said until it runs. Say which file it is.`)
    return faults
  })
}

function roomOf(name) {
  return /^src\/([^/]+\/[^/]+)\//.exec(name)?.[1]
}

/** What an address may stand in: the call that fills it, and the route that serves it. */
const typed = /(?:\b(?:linkTo|formTo)\(|'(?:GET|POST|PUT|DELETE)',)\s*(?:path: )?$/
/** A link, a form, an answer that sends on: whatever address stands there leads somewhere, or nowhere. */
const leading = /(?:\b(?:href|action|formaction|formAction)(?:=\{?|: )|\bredirect\()\s*$/
/** A text put together of an address and a rest. */
const addressIn = /(?:^|\b)(?:linkTo|formTo)\(|(?:^|\.)\w*(?:[pP]ath|[pP]lace|[aA]ddress|[lL]ink|[hH]ref|[uU]rl)(?:Of)?(?:\([^{}]*\))?$/

/**
 * Addresses that are written by hand, whole or a rest after one that is not: nothing holds that they lead anywhere. What a name, a file or a fraction has after a
 * stroke is none: only what some address of ours is called there.
 * @param files every source but the examples of components
 * @param addresses those of the program, as `GET /plans/:id`
 */
export function writtenByHand(files, addresses) {
  const parts = addresses.map((each) => each.slice(each.indexOf('/') + 1).split('/'))
  const firsts = new Set(parts.map(([first]) => first))
  const laters = new Set(parts.flatMap(([, ...later]) => later))
  return files.flatMap(({ name, text }) => {
    const code = text.replace(/\/\*[\s\S]*?\*\/|(?<!['"`\w:\\/])\/\/.*/g, '')
    const whole = [...code.matchAll(/(['"`])(\/[^'"`\s]*)\1/g)].filter((each) => {
      const before = code.slice(Math.max(0, each.index - 80), each.index)
      if (typed.test(before)) return false
      const [first = ''] = each[2].slice(1).split(/[/?#]/)
      return leading.test(before) || (firsts.has(first) && !each[2].endsWith('/')) || first.startsWith('${')
    })
    const rests = [...code.matchAll(/\$\{((?:[^{}`]|`[^`]*`|\{[^{}]*\})*)\}\/([\w-]*)/g)].filter(
      ([, of, next]) => addressIn.test(of) || laters.has(next) || (firsts.has(next) && next !== ''),
    )
    const joined = [...code.matchAll(/[\w)\]'"`] \+ (?:['"`])\/|\/['"`] \+ |[?&]_method=/g)]
    return [...whole, ...rests, ...joined].map(([said]) => `${name}: ${said.trim()} is written by hand. Say it with linkTo or formTo.`)
  })
}

/** What is no code: comments, texts, and what imports and exports call by another name. */
const noCode =
  /\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\b(?:import|export)\s+(?:type\s+)?(?:\w+,\s*)?(?:\{[^}]*\}|\* as \w+)/g

/** Types that are claimed, not known (`x as Y`), with no comment in the line or the one above that says why it holds. `as const` claims nothing. */
export function baseCasts(files) {
  return files.flatMap(({ name, text }) => {
    const lines = text.split('\n')
    const code = text.replace(noCode, (said) => said.replace(/[^\n]/g, ' ')).split('\n')
    return code.flatMap((line, at) =>
      /[\w)\]}>] +as (?!const\b)(?=[A-Z{([]|(?:unknown|never|string|number|boolean|object|keyof|typeof|readonly)\b)/.test(line) &&
      !/\/\/ \S|\*\/$/.test(lines[at]) &&
      !/^\s*\/\/ \S|\*\/$/.test(lines[at - 1] ?? '')
        ? [`${name}:${at + 1}: claims a type with "as". Let the compiler know it, or say beside it why it holds.`]
        : [],
    )
  })
}

/** Files with more lines than are read at one go, whose first line does not begin with `// Long:` and a reason. */
export function tooLong(files) {
  return files
    .map(({ name, text }) => ({ name, lines: text.split('\n').length - 1, says: /^\/\/ Long: \S/.test(text) }))
    .filter(({ lines, says }) => lines > most && !says)
    .map(({ name, lines }) => `${name}: ${lines} lines, at most ${most}. Make it two, or begin it with "// Long: " and why it is one.`)
}

/** Rooms with more lines, their tests apart, than anybody can have in mind at once. */
export function tooLarge(files) {
  const lines = new Map()
  for (const { name, text } of files) {
    const room = roomOf(name)
    if (room && !/\.test\.tsx?$/.test(name)) lines.set(room, (lines.get(room) ?? 0) + text.split('\n').length - 1)
  }
  return [...lines]
    .filter(([, count]) => count > mostInRoom)
    .map(
      ([room, count]) =>
        `${room}: ${count} lines without tests, at most ${mostInRoom}. Make it two rooms, along a seam that data crosses one way.`,
    )
}

/**
 * Keys of words that stand nowhere else in the sources, not even as a text to look them up by.
 * @param trees the exported words of each file in one language, by its name
 * @param files every source that is no test; a file of words does not count for its own keys
 */
export function unusedWords(trees, files) {
  const places = placesOf(files)
  return trees.flatMap(({ name, tree }) => {
    const others = { has: (word) => places.has(word) && places.get(word) !== name }
    const own = files.find((file) => file.name === name)?.text ?? ''
    return leaves(tree)
      .filter(([key]) => !/^\d+$|\[/.test(key) && !key.split(/\s+/).every((part) => others.has(part)) && !looksUp(own, key))
      .map(([, at]) => `${name}: ${at} is said nowhere`)
  })
}

/** Each word of the sources with the file that it stands in, or null where it stands in several: every file is read once, however many trees there are. */
function placesOf(files) {
  const places = new Map()
  for (const { name, text } of files)
    for (const [word] of text.matchAll(/[\p{L}\p{N}_$-]+/gu)) places.set(word, places.has(word) && places.get(word) !== name ? null : name)
  return places
}

/** A file of words may say some of its own words within others. */
function looksUp(own, key) {
  return new RegExp(`(\\.|\\['|')${key.replace(/[^\w ]/g, '\\$&')}\\b(?!'?\\s*:)`).test(own)
}

function leaves(tree, at = '') {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? leaves(value, `${at}${key}.`) : [[key, `${at}${key}`]],
  )
}

/**
 * Files of words that do not lie as they should: called `<page>.words.ts`, beside the page or file that says them, or, where several files of a room say
 * them, under a name of what they are about; and gathering no other file's words.
 */
export function misplacedWords(files) {
  const spoken = files.filter(({ name }) => name.startsWith('src/') && !/\.test\.tsx?$/.test(name))
  const imports = spoken.map(({ name, text }) => ({ name, of: new Set(importsOf(name, text)) }))
  return spoken.flatMap(({ name, text }) => {
    const reason = /\.words\.ts$/.test(name) ? misplaced(name, text, imports) : hasWords(name, text)
    return reason ? [`${name}: ${reason}`] : []
  })
}

/** The list of languages itself is no words. */
const theList = 'src/ground/base/languages.ts'

function hasWords(name, text) {
  if (name === theList) return null
  if (/(?:^|(?<!-in)[-./])(?:messages|words|wording)(?:\.tsx?$|\/)/.test(name)) return 'words are called <page>.words.ts'
  return /^const sv\b|^(?:export )?const \w+(?:: .*)? = \{\n? *sv\b/m.test(text)
    ? 'has words of its own, which lie beside it in a .words.ts'
    : null
}

/** Beside its sayer, under its name; a sayer with much to say has `<page>-<part>.words.ts`. */
function isBeside(page, sayer) {
  const from = sayer.replace(/\.tsx?$/, '')
  return page === from || page.startsWith(`${from}-`)
}

function misplaced(name, text, imports) {
  const sayers = imports.filter(({ of }) => of.has(name)).map((each) => each.name)
  const page = name.replace(/\.words\.ts$/, '')
  const [only] = sayers
  if (only === undefined) return 'nothing says these words'
  if (sayers.length === 1 && !isBeside(page, only)) return `said by ${only} alone, and not beside it under its name`
  const named = [...text.matchAll(/^import \{([^}]*)\} from '[^']*\.words\.ts'/gm)].flatMap(([, names]) =>
    names.split(',').map((each) => each.trim()),
  )
  const gathered = named.filter((each) => new RegExp(`\\.\\.\\.${each}\\b|: ${each}(?:\\.\\w+|\\[\\w+\\]),?$`, 'm').test(text))
  return gathered.length > 1 ? `gathers ${gathered.join(', ')}` : null
}

/** Files that ask which language it is, in place of looking up by it: with a third language they would say the wrong one. */
export function askedLanguages(files) {
  const asked = /(?:[=!]== ?'(?:sv|en)'|\bcase '(?:sv|en)'|'sv' ?\| ?'en')/
  return files
    .filter(({ name, text }) => /^src\//.test(name) && !/\.test\.tsx?$/.test(name) && asked.test(text))
    .map(({ name }) => `${name}: asks which language it is, in place of looking up by it`)
}

async function wordsOf(name) {
  const module = await import(pathToFileURL(path.join(root, name)).href)
  return Object.values(module)
    .filter((value) => typeof value === 'object' && value !== null && 'sv' in value && 'en' in value)
    .map(({ sv }) => ({ name, tree: sv }))
}

function sources(folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(root, name), 'utf8') }))
}

if (asked) {
  const all = [...sources('src'), ...sources('test')]
  const spoken = all.filter(({ name }) => name.startsWith('src/') && !/\.test\.tsx?$/.test(name))
  const named = spoken.filter(({ name }) => /\.words\.ts$/.test(name))
  const { addresses } = await import('../src/ground/base/addresses.ts')
  const linking = spoken.filter(({ name }) => !/examples\.tsx$/.test(name) && name !== 'src/ground/base/addresses.ts')
  const trees = []
  for (const { name } of named) trees.push(...(await wordsOf(name)))
  const faults = [
    ...tooLong(all),
    ...tooLarge(all),
    ...outOfOrder(all),
    ...circles(all),
    ...misnamed(spoken),
    ...broughtInUnseen(all),
    ...writtenByHand(linking, addresses),
    ...baseCasts(all),
    ...misplacedWords(all),
    ...askedLanguages(all),
    ...unusedWords(trees, spoken),
  ]
  for (const fault of faults) process.stdout.write(`${fault}\n`)
  process.stdout.write(`${all.length} files, ${trees.length} trees of words, ${faults.length} faults.\n`)
  process.exit(faults.length === 0 ? 0 : 1)
}
