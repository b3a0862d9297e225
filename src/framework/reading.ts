import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { type Framework, frameworkSchema } from './schema.ts'

/** What is wrong in a framework file, and where. */
export type Fault = { line: number; reason: string }

/** A framework file as read: the framework with a way to tell an entry's line, or every fault of its form. */
export type Read =
  | { ok: true; framework: Framework; lineOf(path: PropertyKey[]): number }
  | { ok: false; faults: Fault[] }

/** Reads a framework from YAML. Faults of YAML itself and of the schema (unknown keys, missing languages, wrong kinds) come with their line. */
export function readFramework(source: string): Read {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true })
  if (document.errors.length > 0) {
    return { ok: false, faults: document.errors.map((error) => ({ line: lines.linePos(error.pos[0]).line, reason: firstLine(error.message) })) }
  }
  function lineOf(path: PropertyKey[]): number {
    return lineAt(document.contents, path, lines)
  }
  const parsed = frameworkSchema.safeParse(document.toJS())
  if (parsed.success) return { ok: true, framework: parsed.data, lineOf }
  return {
    ok: false,
    faults: parsed.error.issues.map((issue) => ({ line: lineOf(issue.path), reason: `${issue.path.map(String).join('.')}: ${issue.message}` })),
  }
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
  const range = (node as { range?: [number, number, number] } | null)?.range
  return range ? lines.linePos(range[0]).line : undefined
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message
}
