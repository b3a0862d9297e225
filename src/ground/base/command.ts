/** A word of the command line: what it is called with, what it does, what it needs. */
export type Command<Context> = {
  name: string
  usage: string
  summary: string
  run(args: string[], context: Context): Promise<number>
}

/** Thrown by a command for a fault of the one who typed: said without a stack, exit 1. */
export class CommandError extends Error {}

/** Takes `--name` out of the arguments; true when it was there. */
export function takeFlag(args: string[], name: string): boolean {
  const at = args.indexOf(`--${name}`)
  if (at < 0) return false
  args.splice(at, 1)
  return true
}

/** Takes `--name value` (or `--name=value`) out of the arguments. */
export function takeOption(args: string[], name: string): string | undefined {
  const joined = args.findIndex((arg) => arg.startsWith(`--${name}=`))
  if (joined >= 0) return args.splice(joined, 1)[0]?.slice(name.length + 3)
  const at = args.indexOf(`--${name}`)
  if (at < 0) return undefined
  const [, value] = args.splice(at, 2)
  if (value === undefined || value.startsWith('--')) throw new CommandError(`--${name} needs a value.`)
  return value
}

/** Refuses what nobody understood. */
export function refuseRest(args: string[]): void {
  const unknown = args.find((arg) => arg.startsWith('--'))
  if (unknown) throw new CommandError(`There is no option ${unknown}.`)
}
