import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import { secretFrom } from '../../ground/base/secret.ts'
import { bodyOf, findingsIn, isSigned, type Kept, keyIdOf, pemOf, type Statement, sealed, sha256, statementIn } from './attest.ts'

const signer = secretFrom(randomBytes(32)).signer('attest')
const keys = new Map([[keyIdOf(signer.publicKey), pemOf(signer.publicKey)]])
const content = Buffer.from('Handlingsplan åäö')

function statement(sequence: number, previous: Buffer | null): Statement {
  return {
    sequence,
    document: {
      number: `NR${sequence}`,
      title: 'Handlingsplan',
      version: 1,
      size: content.length,
      sha256: sha256(content).toString('hex'),
    },
    person: { id: `person ${sequence}`, name: 'Åsa Öberg', title: 'Förvaltningschef', unit: 'Björkköping' },
    part: 'Beslutande',
    sentence: 'Jag godkänner dokumentet.',
    at: `2026-11-0${sequence}T08:00:00.000Z`,
    signIn: { method: 'mail code', to: 'å…@bjorkkoping.se', at: `2026-11-0${sequence}T07:59:00.000Z`, session: 'abc' },
    previous: previous?.toString('hex') ?? null,
  }
}

function chain(length: number): Kept[] {
  const kept: Kept[] = []
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const previous = kept.at(-1)?.hash ?? null
    const said = statement(sequence, previous)
    kept.push({
      ...sealed(said, signer),
      sequence,
      number: said.document.number,
      beside: {
        title: said.document.title,
        version: said.document.version,
        size: said.document.size,
        name: said.person.name,
        post: said.person.title,
        unit: said.person.unit,
        part: said.part,
        sentence: said.sentence,
      },
      person: said.person.id,
      at: new Date(said.at),
      previous,
      documentHash: sha256(content),
      contentHash: sha256(content),
    })
  }
  return kept
}

const headOf = (kept: readonly Kept[]) => {
  const last = kept.at(-1)
  return last ? { sequence: last.sequence, hash: last.hash } : null
}
const faultsWhen = (change: (kept: Kept[]) => Kept[]) => {
  const kept = chain(4)
  return findingsIn(change(structuredCloneOf(kept)), keys, headOf(kept)).map(({ sequence, fault }) => `${sequence} ${fault}`)
}
const structuredCloneOf = (kept: readonly Kept[]) => kept.map((each) => ({ ...each }))
const at = (kept: Kept[], index: number, change: Partial<Kept>) =>
  kept.map((each, place) => (place === index ? { ...each, ...change } : each))

describe('attests', () => {
  it('hold as they were made, the first and the last as well as those between, and none is no fault', () => {
    assert.deepEqual(
      faultsWhen((kept) => kept),
      [],
    )
    assert.deepEqual(findingsIn([], keys, null), [])
  })

  it('tell of any change: a word, a column, a signature, a document, one that is missing, two that changed places', () => {
    const one = chain(4)[1]
    assert.ok(one)
    const body = one.body.replace('Åsa', 'Eva')
    assert.deepEqual(
      faultsWhen((kept) => at(kept, 1, { body })),
      ['2 hash', '2 signature', '2 row'],
    )
    // Whoever hashes anew breaks the chain instead, and cannot sign.
    assert.deepEqual(
      faultsWhen((kept) => at(kept, 1, { body, hash: sha256(body) })),
      ['2 signature', '2 row', '3 chain'],
    )
    assert.deepEqual(
      faultsWhen((kept) => at(kept, 1, { person: 'någon annan' })),
      ['2 row'],
    )
    assert.deepEqual(
      faultsWhen((kept) => at(kept, 1, { number: 'NR9' })),
      ['2 row'],
    )
    assert.deepEqual(
      faultsWhen((kept) => at(kept, 1, { at: new Date('2026-01-01') })),
      ['2 row'],
    )
    assert.deepEqual(
      faultsWhen((kept) => at(kept, 1, { signature: randomBytes(64) })),
      ['2 signature'],
    )
    assert.deepEqual(
      faultsWhen((kept) => at(kept, 1, { keyId: 'en annan' })),
      ['2 key'],
    )
    assert.deepEqual(
      faultsWhen((kept) => at(kept, 1, { contentHash: sha256('annat') })),
      ['2 document'],
    )
    assert.deepEqual(
      faultsWhen((kept) => at(kept, 1, { contentHash: null })),
      ['2 document'],
    )
    assert.deepEqual(
      faultsWhen((kept) => at(kept, 1, { documentHash: sha256('annat'), contentHash: sha256('annat') })),
      ['2 row'],
    )
    assert.deepEqual(
      faultsWhen((kept) => kept.toSpliced(1, 1)),
      ['3 gap'],
    )
    assert.deepEqual(
      faultsWhen((kept) => kept.slice(0, -1)),
      ['4 end'],
    )
    assert.deepEqual(
      faultsWhen((kept) => kept.slice(1)),
      ['2 gap'],
    )
    assert.ok(faultsWhen(([a, b, c, d]) => (a && b && c && d ? [a, c, b, d] : [])).length > 0)
  })

  it('can be held against the public key alone, and not against another', () => {
    const [one] = chain(1)
    assert.ok(one)
    assert.ok(isSigned(one.body, one.signature, pemOf(signer.publicKey)))
    assert.ok(!isSigned(one.body, one.signature, pemOf(secretFrom(randomBytes(32)).signer('attest').publicKey)))
  })

  it('are the same bytes for the same statement, whatever order its fields were given in', () => {
    const said = statement(1, null)
    const { sequence, document, ...rest } = said
    const turned: Statement = { ...rest, document, sequence }
    assert.equal(bodyOf(turned), bodyOf(said))
    assert.deepEqual(statementIn(bodyOf(said))?.person, said.person)
    assert.equal(statementIn(JSON.stringify(turned)), null, 'another text that means the same is not what was signed')
    assert.equal(statementIn('{}'), null)
    assert.equal(statementIn('inte json'), null)
  })

  it('are signed with a key of their own purpose, the same each time', () => {
    const secret = secretFrom(Buffer.alloc(32, 7))
    assert.equal(keyIdOf(secret.signer('attest').publicKey), keyIdOf(secret.signer('attest').publicKey))
    assert.notEqual(keyIdOf(secret.signer('attest').publicKey), keyIdOf(secret.signer('annat').publicKey))
  })
})
