// The law of the rooms, held of every path that a file says: what a room imports lies below it.
import path from 'node:path'
import { house, rooms } from './biome-config.mjs'

const order = 'A room imports only from the rooms below it, a wing from the wings below (ARCHITECTURE.md).'
const theirOwn = "Other rooms' routes and pages are theirs (ARCHITECTURE.md)."
const inRoom = 'What lies in a wing lies in a room that is on the list (scripts/biome-config.mjs).'
/** The rooms that everybody draws with: what lies in folders of theirs called pages is no page. */
const drawnWith = ['ground/ui', 'ground/base', 'ground/paper', 'ground/published']

/** A path from here, in whatever quotes and whatever is done with it: imported, passed on, required, loaded later, handed to a worker, its type taken. */
const said = /(['"`])(\.{1,2}(?:\/[^'"`\n]*)?)\1/g
/** A path that is not said as it is: `\x2e` is a dot. */
const disguised = /\b(?:from\s*|import\s*\(?\s*|require\s*\(\s*)(['"`])[^'"`\n]*\\[^\n]*?\1|(['"`])\.{1,2}\/[^'"`\n]*\\[^\n]*?\2/g

/**
 * What breaks the law of the rooms, each with its file, its line and the sentence that it breaks: a path to a room above, to the top of the sources, to the pages or routes
 * of another room, to a test. It asks where a path leads, not how it is brought in, so that it does not matter whether it is imported, passed on, required or handed to a worker. Nobody who wants to hide a path
 * behind an escape inside `new URL` is stopped: it is a law for those who would keep it. Tests are free.
 * @param files sources, by their path from the root
 */
export function outOfOrder(files) {
  return files.flatMap(({ name, text }) => {
    if (!name.startsWith('src/') || isTest(name)) return []
    const place = placeOf(name)
    if (!place) return []
    if (!rooms.includes(place)) return [`${name}:1: lies in ${place}. ${inRoom}`]
    const faults = [...text.matchAll(said)].map((each) => [
      each.index,
      each[2],
      broken(place, path.posix.join(path.posix.dirname(name), each[2])),
    ])
    const hidden = [...text.matchAll(disguised)].map((each) => [each.index, each[0], 'A path is said as it is, without "\\".'])
    return [...faults, ...hidden]
      .filter(([, , sentence]) => sentence)
      .map(([index, to, sentence]) => `${name}:${text.slice(0, index).split('\n').length}: ${to} is out of order. ${sentence}`)
  })
}

/** The sentence that a path from a room to a file breaks, if it does. */
function broken(from, to) {
  if (/^(?:test|scripts)\//.test(to) || isTest(to)) return 'No source imports a test or a script.'
  if (/^src\/[^/]+$/.test(to) && !(to.slice('src/'.length) in house)) return order
  const place = placeOf(to)
  if (!place || place === from) return undefined
  if (rooms.indexOf(place) <= rooms.indexOf(from)) return order
  const inside = to.split('/').slice(3)
  const own = inside.includes('pages') || /routes(?:\.[^.]+)*$/.test(inside.at(-1) ?? '')
  return own && !drawnWith.includes(place) ? theirOwn : undefined
}

/** The wing and room that a path leads into, on the list or not; none at the top of the sources. */
function placeOf(to) {
  return /^src\/([^/]+\/[^/]+)/.exec(to)?.[1]
}

function isTest(name) {
  return /\.test(?:\.[jt]sx?)?$/.test(name)
}
