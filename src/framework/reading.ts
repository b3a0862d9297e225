import { isMap, isNode, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
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
  if (parsed.success) return { ok: true, framework: parsed.data, lineOf }
  return { ok: false, faults: parsed.error.issues.flatMap((issue) => faultsOf(issue, lineOf)) }
}

/** Reads YAML with its lines. Keys that stand twice are faults. */
export function readYaml(source: string): ReadYaml {
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
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true, logLevel: 'error' })
  if (document.errors.length > 0) {
    return {
      ok: false,
      faults: document.errors.map((error) => ({ line: lines.linePos(error.pos[0]).line, reason: firstLine(error.message) })),
    }
  }
  function lineOf(path: PropertyKey[]): number {
    return lineAt(document.contents, path, lines)
  }
  return { ok: true, content: document.toJS(), lineOf }
}

function faultsOf(issue: z.core.$ZodIssue, lineOf: LineOf): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ line: lineOf([...issue.path, key]), reason: `${named([...issue.path, key])}: there is no such key` }))
  }
  const reason = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message
  return [{ line: lineOf(issue.path), reason: `${named(issue.path)}: ${reason}` }]
}

function named(path: PropertyKey[]): string {
  return path.map(String).join('.') || 'the file'
}

/** The line of the deepest node along a path that exists. */
function lineAt(root: Node | null, path: PropertyKey[], lines: LineCounter): number {
  let node: unknown = root
  let line = 1
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(step))
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
  return message.split('\n')[0] ?? message
}
