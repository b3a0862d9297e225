import { readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { type Fault, type LineOf, readFramework } from '../reading.ts'
import type { Framework } from '../schema.ts'
import { byLine, checkFramework } from './check.ts'
import { mappingFaults } from './mapping.ts'

/** What is wrong with a file, by line; and the framework, where the file is whole enough to hold one. */
export type FileCheck = { faults: Fault[]; framework?: Framework }

/**
 * Checks a framework file. From the second version on it needs the version before, from the same folder.
 * @throws the file system's error when the file itself cannot be read
 */
export async function checkFile(file: string): Promise<FileCheck> {
  const read = readFramework(await readFile(file, 'utf8'))
  if (!read.ok) return read
  const { framework, lineOf } = read
  return {
    framework,
    faults: byLine([...nameFaults(file, framework, lineOf), ...checkFramework(read), ...(await versionFaults(file, framework, lineOf))]),
  }
}

async function versionFaults(file: string, framework: Framework, lineOf: LineOf): Promise<Fault[]> {
  if (framework.version === 1) return mappingFaults(framework, lineOf, undefined)
  const previous = await readPrevious(file, framework, lineOf)
  return 'fault' in previous ? [previous.fault] : mappingFaults(framework, lineOf, previous.framework)
}

/** The name of a file says what it holds: loading goes by it. */
function nameFaults(file: string, { key, version }: Framework, lineOf: LineOf): Fault[] {
  const path = resolve(file)
  const wanted = join(key, `${version}.yaml`)
  return join(basename(dirname(path)), basename(path)) === wanted
    ? []
    : [{ line: lineOf(['version']), reason: `this is ${key} version ${version}: its file should be ${wanted}` }]
}

async function readPrevious(
  file: string,
  { key, version }: Framework,
  lineOf: LineOf,
): Promise<{ framework: Framework } | { fault: Fault }> {
  const path = join(dirname(file), `${version - 1}.yaml`)
  const line = lineOf(['mapping'])
  const source = await readFile(path, 'utf8').catch(() => undefined)
  if (source === undefined) return { fault: { line, reason: `the mapping cannot be checked: there is no ${path}` } }
  const read = readFramework(source)
  if (!read.ok)
    return {
      fault: {
        line,
        reason: `the mapping cannot be checked: ${path} has faults of its own, the first at line ${read.faults[0]?.line ?? 1}`,
      },
    }
  if (read.framework.key !== key || read.framework.version !== version - 1) {
    return {
      fault: {
        line,
        reason: `the mapping cannot be checked: ${path} says that it is ${read.framework.key} version ${read.framework.version}`,
      },
    }
  }
  return { framework: read.framework }
}
