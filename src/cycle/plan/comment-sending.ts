import { z } from 'zod'
import { linkTo } from '../../ground/base/addresses.ts'
import { dayOf } from '../../ground/base/clock.ts'
import { inScope } from '../../ground/base/database.ts'
import type { Tasks, Workbench } from '../../ground/base/jobs.ts'
import { type LetterKind, tenDays } from '../../people/post/letter.ts'
import { handOver } from '../../people/post/store-handing.ts'
import { commentMail } from './comment-mails.ts'
import { commentNews, placeOfComment, type Talker, talkersOf } from './store-comment-mail.ts'

/** Minutes that a mail about comments waits, so that several become one. */
const gathering = 10

const oneMail = z.object({ plan: z.uuid(), person: z.uuid(), since: z.iso.datetime() })
const oneComment = z.object({ authority: z.uuid(), plan: z.uuid(), comment: z.uuid() })

/** A mail about what others have written about a plan since the first of it, to somebody who still sees the talk. */
export const commentLetter: LetterKind = {
  name: 'comment',
  priority: 2,
  hours: tenDays,
  sameBy: ['plan', 'person'],
  async write({ tx, program, authorityName, payload, today }) {
    const { plan, person, since } = oneMail.parse(payload)
    const to = (await talkersOf(tx, plan, today)).find((talker) => talker.person === person)
    const news = await commentNews(tx, plan, person, new Date(since))
    if (!to || !news) return null
    return commentMail(to, news, {
      authorityName,
      link: `${program.config.publicUrl}${linkTo('/plans/:id/comments', plan)}#comment-${news.first}`,
    })
  },
}

declare module '../../ground/base/jobs.ts' {
  interface Jobs {
    'comment-mails': z.output<typeof oneComment>
  }
}

/** Telling by mail that somebody has written about a plan. */
export function commentTasks({ program, db }: Workbench): Pick<Tasks, 'comment-mails'> {
  return {
    async 'comment-mails'(payload) {
      const { authority, plan, comment } = oneComment.parse(payload)
      await inScope(db, { authority }, async (tx) => {
        const place = await placeOfComment(tx, plan, comment)
        if (!place) return
        const told = receivers(place, await talkersOf(tx, plan, dayOf(program.clock())))
        if (told.length === 0) return
        const letters = told.map(({ person }) => ({ plan, person, since: place.at.toISOString() }))
        await handOver(tx, program, commentLetter, { authority, delay: gathering * 60_000, letters })
      })
    },
  }
}

type Place = { by: string | null; role: string; answers: boolean; others: readonly string[] }

/**
 * Who is told of a comment: of an answer those who are in that talk; of a new one those who answer for the plan, and when it is theirs, the coaches to whom
 * the school is open. Nobody of their own.
 */
export function receivers<T extends Pick<Talker, 'person' | 'coach' | 'answersFor'>>(place: Place, talkers: readonly T[]): T[] {
  const answersFor = talkers.some(({ person, answersFor: is }) => is && person === place.by)
  return talkers.filter(({ person, coach, answersFor: is }) => {
    if (person === place.by) return false
    return place.answers ? place.others.includes(person) : is || (coach && answersFor)
  })
}
