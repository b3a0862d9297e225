import { linkTo } from '../../ground/base/addresses.ts'
import { addDays, type Day, dayOf } from '../../ground/base/clock.ts'
import { inEach, type Language } from '../../ground/base/language.ts'
import { known, type Question, together } from '../../ground/base/question.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import { workingDayBefore } from '../../ground/base/working-days.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { sidesOf } from '../agreement/store.ts'
import type { Dialogue } from './dialogue.ts'
import { whenInWords } from './dialogue.words.ts'
import { openDialoguesAsked } from './store.ts'
import { approvedAsked, toBookAsked } from './store-waiting.ts'
import { waitingWords } from './waiting.words.ts'

/** Schools to call that are named one by one. */
const mostNamed = 3
/** Days that the other side has to say yes, from when the first did. */
const daysForYes = 14

/** What waits for a person about dialogues: a meeting ahead, a yes when it has been, and for who heads a district the schools to call. */
export function waitingFor({ viewer, today, program }: WaitingAsk): Question<Waiting[]> {
  if (!sightOf(viewer, 'dialogue')) return known([])
  const now = program.clock()
  const calls = sightOf(viewer, 'dialogue booking')
  return together(openDialoguesAsked(viewer, now), approvedAsked(viewer, now), calls ? toBookAsked(calls, now, today) : known([])).map(
    ([dialogues, approved, schools]) => [
      ...dialogues.flatMap((dialogue): Waiting[] => {
        const sides = sidesOf(viewer, dialogue.school)
        const yes = approved.filter(({ dialogue: id }) => id === dialogue.id)
        if (sides.every((side) => yes.some((each) => each.side === side))) return dialogue.state === 'booked' ? [toMeet(dialogue)] : []
        const [first] = yes.map(({ on }) => on).toSorted()
        if (first) return [toApprove(dialogue, first)]
        return [dialogue.state === 'booked' ? toMeet(dialogue) : toFinish(dialogue)]
      }),
      ...toCall(schools),
    ],
  )
}

function toMeet({ id, school, booking }: Dialogue): Waiting {
  return {
    title: say((t) => t.meet(school.name)),
    note: say((_, language) => `${whenInWords(booking, language)}, ${booking.place}`),
    lastDay: dayOf(booking.startsAt),
    letter: true,
    link: { href: linkTo('/dialogues/:id', id), label: say((t) => t.prepare), about: inEach(() => `: ${school.name}`) },
  }
}

/**
 * The other side's yes, which one side alone waits for. Told at another place of the page than the meeting was, so that a mail tells of it though it told of the
 * meeting; with a last day, so that the mail tells of it once more before that and once after.
 */
function toApprove({ id, school }: Dialogue, since: Day): Waiting {
  return {
    title: say((t) => t.approve(school.name)),
    text: say((t) => t.approveText),
    lastDay: workingDayBefore(addDays(since, daysForYes)),
    first: true,
    link: { href: `${linkTo('/dialogues/:id', id)}#closing`, label: say((t) => t.open), about: inEach(() => `: ${school.name}`) },
  }
}

function toFinish({ id, school }: Dialogue): Waiting {
  return {
    title: say((t) => t.finish(school.name)),
    text: say((t) => t.finishText),
    lastDay: null,
    link: { href: linkTo('/dialogues/:id', id), label: say((t) => t.open), about: inEach(() => `: ${school.name}`) },
  }
}

/** The schools to call: a few by name, many as one line that names them where they are told one by one. */
function toCall(schools: readonly { id: string; name: string }[]): Waiting[] {
  const each = schools.map(
    ({ id, name }): Waiting => ({
      title: say((t) => t.book(name)),
      text: say((t) => t.bookText),
      lastDay: null,
      link: { href: linkTo('/schools/:unit/dialogues/new', id), label: say((t) => t.toBook), about: inEach(() => `: ${name}`) },
    }),
  )
  if (each.length <= mostNamed) return each
  return [
    {
      title: say((t) => t.bookMany(each.length)),
      lastDay: null,
      folded: each,
      link: { href: `${linkTo('/dialogues')}?standing=none&order=report`, label: say((t) => t.toList) },
    },
  ]
}

function say(of: (t: (typeof waitingWords)['sv'], language: Language) => string) {
  return inEach((language) => of(waitingWords[language], language))
}
