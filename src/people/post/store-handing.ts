import { sql } from 'kysely'
import type { Program } from '../../ground/base/ask.ts'
import { dayOf } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { enqueue } from '../../ground/base/jobs.ts'
import type { LetterKind } from './letter.ts'
import './tables.ts'

/** What a room hands over: letters of one mailing. */
export type Handing = {
  authority: string
  /** What the mailing is the only one of, among its kind; none for the letters of a day. */
  series?: string
  /** What it is about, to find it again. */
  about?: string
  /** Nothing is told apart: for letters whose receivers say something of somebody's answering. */
  discreet?: boolean
  /** Milliseconds to wait, so that what comes meanwhile goes into the same letter. */
  delay?: number
  /** To whom and about what: two letters with the same are one while the first waits. What is in it is all that the letter is written from. */
  letters: readonly object[]
}

const atOnce = 1000

/**
 * Hands letters to the post office in the caller's transaction. The worker's login only: the web asks for a job.
 * @returns the mailing's id
 */
export async function handOver(tx: Tx, program: Program, kind: LetterKind, handing: Handing): Promise<string> {
  const now = program.clock()
  const { authority, letters, about = null, discreet = false } = handing
  const mailing = await tx
    .insertInto('mailing')
    .values({
      authority_id: authority,
      kind: kind.name,
      series: handing.series ?? dayOf(now),
      about,
      discreet,
      begun_on: dayOf(now),
      half_on: null,
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'kind', 'series']).doUpdateSet({ about }))
    .returning('id')
    .executeTakeFirstOrThrow()
  const due = new Date(now.getTime() + (handing.delay ?? 0))
  const lapses = new Date(due.getTime() + kind.hours * 3_600_000)
  for (let at = 0; at < letters.length; at += atOnce) {
    const rows = letters.slice(at, at + atOnce).map((letter) => {
      const text = JSON.stringify(letter)
      return { name: nameOf(program, mailing.id, kind, letter), sealed: program.secret.seal('letter', text).toString('base64') }
    })
    await sql`
      with added as (
        insert into letter (authority_id, mailing_id, name, sealed, priority, due_at, lapses_at)
        select ${authority}::uuid, ${mailing.id}::uuid, l.name, decode(l.sealed, 'base64'), ${kind.priority}, ${due}, ${lapses}
          from json_to_recordset(${JSON.stringify(rows)}::json) as l (name text, sealed text)
        on conflict do nothing returning 1)
      update mailing set letters = letters + (select count(*) from added) where id = ${mailing.id}`.execute(tx)
  }
  await enqueue(tx, 'post-delivery', {}, { key: 'post-delivery', ...(handing.delay ? { runAt: due } : {}) })
  return mailing.id
}

/** Which of these letters of a mailing still wait. */
export async function stillWaiting<Letter extends object>(
  tx: Tx,
  program: Program,
  authority: string,
  kind: LetterKind,
  series: string,
  letters: readonly Letter[],
): Promise<Letter[]> {
  const { rows } = await sql<{ mailing: string; name: string }>`
    select l.mailing_id as mailing, l.name from letter l join mailing m on m.id = l.mailing_id
     where m.authority_id = ${authority} and m.kind = ${kind.name} and m.series = ${series}`.execute(tx)
  const names = new Set(rows.map(({ name }) => name))
  const mailing = rows[0]?.mailing
  return mailing === undefined ? [] : letters.filter((letter) => names.has(nameOf(program, mailing, kind, letter)))
}

/** Takes back the letters of a mailing that still wait: a later one says the same. */
export async function dropWaiting(tx: Tx, authority: string, kind: LetterKind, series: string): Promise<void> {
  await sql`
    with gone as (
      delete from letter l using mailing m
       where m.id = l.mailing_id and m.authority_id = ${authority} and m.kind = ${kind.name} and m.series = ${series} returning l.mailing_id)
    update mailing set done = letters, dropped = dropped + case when discreet then 0 else (select count(*) from gone) end,
           delivered = delivered + case when discreet then (select count(*) from gone) else 0 end
     where id in (select mailing_id from gone)`.execute(tx)
}

function nameOf(program: Program, mailing: string, { sameBy }: LetterKind, letter: object): string {
  const said = Object.entries(letter).filter(([field]) => sameBy === undefined || sameBy.includes(field))
  return program.secret.fingerprint('letter', `${mailing} ${JSON.stringify(said)}`)
}
