import { sql } from 'kysely'
import { z } from 'zod'
import { linkTo } from '../../ground/base/addresses.ts'
import type { Language } from '../../ground/base/language.ts'
import { type LetterKind, tenDays } from '../../people/post/letter.ts'
import { chargeLetterWords } from './charge-letter.words.ts'
import { nameWords } from './names.words.ts'
import type { ChargePart } from './programme.ts'
import './tables.ts'

/** Somebody was put in charge of a programme (`person`), and who is told (`to`): themselves, or who runs it with them. */
export const chargeLetterShape = z.object({ programme: z.uuid(), person: z.uuid(), to: z.uuid() })

declare module '../../ground/base/jobs.ts' {
  interface Jobs {
    'charge-mails': { authority: string; letters: z.output<typeof chargeLetterShape>[] }
  }
}

type Told = { title: string; part: ChargePart; name: string; own: boolean; given: string; email: string; language: Language }

/** Tells who was put in charge of a programme, and those who run it. Written from what holds when it is sent: who was taken off again is told of to nobody. */
export const chargeLetter: LetterKind = {
  name: 'programme-charge',
  priority: 2,
  hours: tenDays,
  async write({ tx, program, authorityName, payload }) {
    const { programme, person, to } = chargeLetterShape.parse(payload)
    const { rows } = await sql<Told>`
      select p.title, c.part, app.person_name(n) as name, n.id = r.id as own, r.given_name as given, r.email, r.language
        from programme_charge c join programme p on p.id = c.programme_id join person n on n.id = c.person_id join person r on r.id = ${to}
       where c.programme_id = ${programme} and c.person_id = ${person} and r.email is not null`.execute(tx)
    const [told] = rows
    if (!told) return null
    const { language, title, name, own } = told
    const t = chargeLetterWords[language]
    const part = nameWords[language].parts[told.part].toLowerCase()
    return {
      to: told.email,
      subject: own ? t.yours(title) : t.others(name, title),
      text: `${[
        t.hello(told.given),
        own ? t.youAre(part, title) : t.theyAre(name, part, title),
        ...(told.part === 'trainer' ? [] : [own ? t.yourPart : t.theirPart]),
        t.open(`${program.config.publicUrl}${linkTo('/programmes/:id', programme)}`),
        t.sender(authorityName),
      ].join('\n\n')}\n`,
    }
  },
}
