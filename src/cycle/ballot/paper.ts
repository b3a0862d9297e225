import type { Secret } from '../../ground/base/secret.ts'
import { type Answers, type Asking, longestLine } from './ballot.ts'

/** Bytes of what is sealed: the ballot's id, and a byte for each question, of which there is room for 32. */
const idLength = 16
const paperLength = idLength + 32
/** Bytes of a line that is sealed: ballot, question, length, and text; more than `longestLine` characters can take. */
const lineLength = 1026
const lineHead = idLength + 3
/** What stands for the answer that is no step. */
const asideByte = 255

/** The choices of one person, sealed: every paper of every ballot has the same length, and says of which ballot it is. */
export function sealPaper(secret: Secret, ballot: string, asking: Asking, answers: Answers): Buffer {
  const bytes = Buffer.alloc(paperLength)
  idBytes(ballot).copy(bytes)
  asking.questions.forEach((question, index) => {
    bytes[idLength + index] = byteOf(question.key, answers)
  })
  return secret.seal('ballot paper', bytes.toString('base64'))
}

/** What a paper says; null for one that the program did not seal for this ballot. */
export function openPaper(secret: Secret, ballot: string, asking: Asking, sealed: Buffer): Answers | null {
  const bytes = opened(secret, ballot, 'ballot paper', sealed, paperLength)
  if (!bytes) return null
  const steps = new Map<string, number>()
  const choices = new Map<string, number[]>()
  asking.questions.forEach((question, index) => {
    const byte = bytes[idLength + index] ?? 0
    if (byte === 0) return
    if (question.kind === 'steps') steps.set(question.key, byte === asideByte ? 0 : byte)
    if (question.kind === 'choices')
      choices.set(
        question.key,
        question.choices.flatMap((_, place) => (byte & (1 << place) ? [place] : [])),
      )
  })
  return { steps, choices, lines: new Map() }
}

/** Each written line by itself, sealed, all of one length: apart from the choices that it came with. */
export function sealLines(secret: Secret, ballot: string, asking: Asking, answers: Answers): Buffer[] {
  return asking.questions.flatMap(({ key }, index) => {
    const text = answers.lines.get(key)
    if (!text) return []
    const bytes = Buffer.alloc(lineLength)
    const written = Buffer.from(text.slice(0, longestLine), 'utf8')
    idBytes(ballot).copy(bytes)
    bytes[idLength] = index
    bytes.writeUInt16BE(written.length, idLength + 1)
    written.copy(bytes, lineHead)
    return [secret.seal('ballot line', bytes.toString('base64'))]
  })
}

/** A line and the question that it answers; null for one that the program did not seal for this ballot. */
export function openLine(secret: Secret, ballot: string, asking: Asking, sealed: Buffer): { key: string; text: string } | null {
  const bytes = opened(secret, ballot, 'ballot line', sealed, lineLength)
  const question = asking.questions[bytes?.[idLength] ?? -1]
  if (!bytes || question?.kind !== 'line') return null
  return { key: question.key, text: bytes.toString('utf8', lineHead, lineHead + bytes.readUInt16BE(idLength + 1)) }
}

function byteOf(key: string, { steps, choices }: Answers): number {
  const step = steps.get(key)
  if (step !== undefined) return step === 0 ? asideByte : step
  return (choices.get(key) ?? []).reduce((bits, place) => bits | (1 << place), 0)
}

function opened(secret: Secret, ballot: string, purpose: string, sealed: Buffer, length: number): Buffer | null {
  const text = secret.unseal(purpose, sealed)
  const bytes = text === null ? null : Buffer.from(text, 'base64')
  return bytes?.length === length && bytes.subarray(0, idLength).equals(idBytes(ballot)) ? bytes : null
}

/** A uuid's 16 bytes. */
export function idBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex')
}
