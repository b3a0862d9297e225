import { type Document, isMap, isNode, isSeq, LineCounter, type Node, type Pair, parseDocument, visit, type YAMLMap } from 'yaml'
import type { z } from 'zod'
import { isLanguage, type Language } from '../../ground/base/language.ts'
import { firstLanguage } from '../../ground/base/languages.ts'
import { type Framework, frameworkSchema } from './schema.ts'

/** What is wrong in a framework file, and where. Lines count from 1. */
export type Fault = { line: number; reason: string }

/** The line of an entry, or of its nearest ancestor that exists. */
export type LineOf = (path: PropertyKey[]) => number

/** A framework file as read: the framework with a way to tell an entry's line, or every fault of its form. */
export type Read = { ok: true; framework: Framework; lineOf: LineOf } | { ok: false; faults: Fault[] }

/** YAML as read: its content with a way to tell an entry's line, or its own faults. */
export type ReadYaml = { ok: true; content: unknown; lineOf: LineOf } | { ok: false; faults: Fault[] }

/** Reads a framework from YAML. Faults of YAML itself and of the schema (unknown keys, missing languages, wrong kinds) come with their line. */
export function readFramework(source: string): Read {
  const read = readYaml(source)
  if (!read.ok) return read
  const { content, lineOf } = read
  const parsed = frameworkSchema.safeParse(content, { error: (issue) => (issue.input === undefined ? 'is missing' : undefined) })
  if (!parsed.success) return { ok: false, faults: parsed.error.issues.flatMap((issue) => faultsOf(issue, lineOf)).slice(0, mostFaults) }
  const missing = missingIn(content, [], languagesOf(content))
  if (missing.length === 0) return { ok: true, framework: parsed.data, lineOf }
  return { ok: false, faults: missing.slice(0, mostFaults).map((path) => ({ line: lineOf(path), reason: `${named(path)}: is missing` })) }
}

/** The languages that a framework is written in: those of its name. Each of its texts is in every one of them. */
function languagesOf(content: unknown): Language[] {
  const name = typeof content === 'object' && content !== null && 'name' in content ? content.name : null
  return typeof name === 'object' && name !== null ? Object.keys(name).filter(isLanguage) : []
}

/** Where texts lack one of these languages. */
function missingIn(value: unknown, path: PropertyKey[], wanted: readonly Language[]): PropertyKey[][] {
  if (Array.isArray(value)) return value.flatMap((each, index) => missingIn(each, [...path, index], wanted))
  if (typeof value !== 'object' || value === null) return []
  if (firstLanguage in value) return wanted.filter((language) => !(language in value)).map((language) => [...path, language])
  return Object.entries(value).flatMap(([key, each]) => missingIn(each, [...path, key], wanted))
}

/** Characters that a YAML file may have: ten times the largest framework of ours. */
const longestSource = 2 * 1024 * 1024

/** Keys and entries of lists that a file may have, and faults that are told of it. */
const mostNodes = 100_000
const mostFaults = 200

/** Reads YAML with its lines, in time that grows with its length. Keys that stand twice are faults. */
export function readYaml(source: string): ReadYaml {
  if (source.length > longestSource) return { ok: false, faults: [{ line: 1, reason: 'the file is too long' }] }
  try {
    return readDocument(source)
  } catch (error) {
    // The parser throws for what it cannot even hold: an alias to nothing, an alias bomb, a thousand brackets.
    return {
      ok: false,
      faults: [{ line: 1, reason: `cannot be read as YAML: ${firstLine(error instanceof Error ? error.message : String(error))}` }],
    }
  }
}

function readDocument(source: string): ReadYaml {
  const lines = new LineCounter()
  // The parser compares every key with all before it; here each is looked up.
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: false, prettyErrors: false, logLevel: 'error' })
  if (document.errors.length > 0) {
    return {
      ok: false,
      faults: document.errors
        .slice(0, mostFaults)
        .map(({ message, pos }) => ({ line: lines.linePos(pos[0]).line, reason: firstLine(message) })),
    }
  }
  const faults = outlineFaults(document, lines)
  if (faults.length > 0) return { ok: false, faults }
  const places = new WeakMap<YAMLMap, Map<string, Pair>>()
  const lineOf = (path: PropertyKey[]) => lineAt(document.contents, path, lines, places)
  return { ok: true, content: document.toJS(), lineOf }
}

/** Keys that stand twice in one place, and more entries than a file may have. */
function outlineFaults(document: Document, lines: LineCounter): Fault[] {
  const faults: Fault[] = []
  let nodes = 0
  visit(document, {
    Node(_, node) {
      if (++nodes <= mostNodes) return undefined
      faults.push({ line: startOf(node, lines) ?? 1, reason: `there are more than ${mostNodes} entries` })
      return visit.BREAK
    },
    Map(_, map) {
      if (++nodes > mostNodes) return undefined
      const seen = new Set<string>()
      for (const { key } of map.items) {
        const name = String(key)
        if (seen.has(name) && faults.length < mostFaults)
          faults.push({ line: startOf(key, lines) ?? 1, reason: `${name}: the key stands twice` })
        seen.add(name)
      }
      return undefined
    },
  })
  return faults
}

function faultsOf(issue: z.core.$ZodIssue, lineOf: LineOf): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys
      .slice(0, mostFaults)
      .map((key) => ({ line: lineOf([...issue.path, key]), reason: `${named([...issue.path, key])}: there is no such key` }))
  }
  const reason = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message
  return [{ line: lineOf(issue.path), reason: `${named(issue.path)}: ${reason}` }]
}

function named(path: PropertyKey[]): string {
  return path.map(String).join('.') || 'the file'
}

/** The line of the deepest node along a path that exists. */
function lineAt(root: Node | null, path: PropertyKey[], lines: LineCounter, places: WeakMap<YAMLMap, Map<string, Pair>>): number {
  let node: unknown = root
  let line = 1
  for (const step of path) {
    if (isMap(node)) {
      const pairs = places.get(node) ?? new Map(node.items.map((item) => [String(item.key), item]))
      places.set(node, pairs)
      const pair = pairs.get(String(step))
      if (!pair) break
      line = startOf(pair.key, lines) ?? line
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      line = startOf(node, lines) ?? line
    } else break
  }
  return line
}

function startOf(node: unknown, lines: LineCounter): number | undefined {
  return isNode(node) && node.range ? lines.linePos(node.range[0]).line : undefined
}

function firstLine(message: string): string {
  return /call stack/i.test(message) ? 'too much inside one another' : (message.split('\n')[0] ?? message)
}
