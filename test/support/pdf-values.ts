export type Ref = { ref: number }
export type Dict = Map<string, Value>
export type Value = null | boolean | number | string | Uint8Array | Ref | Dict | Value[]

/** Reads the values of a PDF one after the other (ISO 32000-1, section 7.3). */
export class Reader {
  constructor(
    private readonly text: string,
    public at: number,
  ) {}

  ended(): boolean {
    this.skip()
    return this.at >= this.text.length
  }

  /** The operator that comes next; null when a value does. */
  operator(): string | null {
    this.skip()
    const found = /^(?!true\b|false\b|null\b)[A-Za-z'"][\w*]*/.exec(this.text.slice(this.at, this.at + 20))
    if (found) this.at += found[0].length
    return found ? found[0] : null
  }

  value(): Value {
    this.skip()
    const rest = this.text.slice(this.at, this.at + 64)
    if (rest.startsWith('<<')) return this.dict()
    if (rest.startsWith('[')) return this.list()
    if (rest.startsWith('(')) return this.literal()
    const hex = /^<([0-9A-Fa-f\s]*)/.exec(this.text.slice(this.at, this.text.indexOf('>', this.at) + 1 || undefined))
    if (hex) {
      this.at += hex[0].length + 1
      return Buffer.from((hex[1] ?? '').replace(/\s/g, ''), 'hex')
    }
    const ref = /^(\d+) 0 R\b/.exec(rest)
    if (ref) return this.take(ref[0], { ref: Number(ref[1]) })
    const name = /^\/[^\s/<>[\]()]*/.exec(this.text.slice(this.at, this.at + 200))
    if (name) return this.take(name[0], name[0])
    const word = /^(true|false|null)\b/.exec(rest)
    if (word) return this.take(word[0], word[0] === 'null' ? null : word[0] === 'true')
    const number = /^[+-]?\d*\.?\d+/.exec(rest)
    if (number) return this.take(number[0], Number(number[0]))
    throw new Error(`not a PDF value: ${rest}`)
  }

  private take<T>(read: string, value: T): T {
    this.at += read.length
    return value
  }

  private dict(): Dict {
    const dict: Dict = new Map()
    this.at += 2
    for (this.skip(); !this.text.startsWith('>>', this.at); this.skip()) {
      const key = this.value()
      dict.set(String(key).slice(1), this.value())
    }
    this.at += 2
    return dict
  }

  private list(): Value[] {
    const list: Value[] = []
    this.at += 1
    for (this.skip(); this.text[this.at] !== ']'; this.skip()) list.push(this.value())
    this.at += 1
    return list
  }

  private literal(): Uint8Array {
    const bytes: number[] = []
    const escapes: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 }
    let depth = 0
    for (;;) {
      const character = this.text[this.at] ?? ''
      this.at += 1
      if (character === '\\') {
        const octal = /^[0-7]{1,3}/.exec(this.text.slice(this.at, this.at + 3))
        const next = this.text[this.at] ?? ''
        bytes.push(octal ? Number.parseInt(octal[0], 8) : (escapes[next] ?? next.charCodeAt(0)))
        this.at += octal ? octal[0].length : 1
        continue
      }
      if (character === '(') depth += 1
      if (character === ')') depth -= 1
      if (depth === 0 || character === '') return Buffer.from(bytes)
      if (!(character === '(' && depth === 1 && bytes.length === 0)) bytes.push(character.charCodeAt(0))
    }
  }

  private skip(): void {
    for (;;) {
      const space = /^[\s\0]+|^%[^\n\r]*/.exec(this.text.slice(this.at, this.at + 200))
      if (!space) return
      this.at += space[0].length
    }
  }
}
