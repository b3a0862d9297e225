import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Checkbox, RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { Hidden, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { Privacy } from '../../../ground/ui/components/privacy/privacy.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { longest } from '../limits.ts'
import { momentInWords, nameWords } from '../names.words.ts'
import { canLeave, stateOf, takesSignups } from '../programme.ts'
import type { SeenSession } from '../store-sessions.ts'
import { sessionPageWords } from './session-page.words.ts'

type Props = {
  language: Language
  now: Date
  session: SeenSession
  /** A refused form as it was sent. */
  sent: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
}

/** The reader's own part in a session: their seat, an offer, their place in line, or how to get one. */
export function SignupPart(props: Props) {
  const { language, now, session } = props
  const t = sessionPageWords[language]
  if (session.cancelled || session.startsAt <= now) return null
  if (session.own.signup) return <Seat {...props} />
  if (session.own.offer && session.own.offer.until > now) return <Offer {...props} />
  if (session.own.waiting) return <InLine {...props} />
  if (now < session.opensAt) return <p>{t.opens(momentInWords(session.opensAt, language))}</p>
  if (!takesSignups(session, now)) return <p>{t.closed}</p>
  if (!session.programme.forAsker) return <Notice>{t.notForYou}</Notice>
  return stateOf(session, now) === 'full' ? <Full {...props} /> : <Free {...props} />
}

function Need({ language, session, sent, errors }: Props) {
  const t = sessionPageWords[language]
  const { leader, own } = session
  if (!leader) return null
  return (
    <>
      {own.signup?.need && !own.signup.heard && <Notice kind="warn">{t.unheard(leader.name)}</Notice>}
      <Hidden values={{ to: leader.id }} />
      <TextInput
        name="need"
        label={t.need}
        hint={t.needHint(leader.name)}
        value={sent.need ?? own.signup?.need ?? ''}
        error={errors.need}
        maxlength={longest.need}
        optional
        wide
      />
    </>
  )
}

function Free(props: Props) {
  const { language, session, sent, errors } = props
  const t = sessionPageWords[language]
  const [only] = session.seats
  const chosen = sent.way ?? session.seats.find(({ free }) => free > 0)?.way
  return (
    <OnceForm class="stack" action={formTo('POST /course-sessions/:id/signup', session.id)}>
      {session.seats.length === 1 && only ? (
        <Hidden values={{ way: only.way }} />
      ) : (
        <RadioGroup
          name="way"
          legend={t.how}
          error={errors.way}
          chosen={chosen}
          choices={session.seats.map(({ way, free }) => ({
            value: way,
            label: nameWords[language].ways[way],
            hint: free > 0 ? t.wayLeft(free) : t.wayFull,
          }))}
        />
      )}
      <Need {...props} />
      <p>
        <Button>{t.signUp}</Button>
      </p>
      <Privacy>{t.seen(momentInWords(session.cancelUntil, language))}</Privacy>
    </OnceForm>
  )
}

function Full({ language, session, errors }: Props) {
  const t = sessionPageWords[language]
  const [only] = session.seats
  return (
    <section class="act stack" aria-labelledby="full">
      <div class="stack-s">
        <h2 id="full">{t.fullTitle}</h2>
        <p>{t.fullText}</p>
        {session.inLine > 0 && <p class="small soft">{nameWords[language].inLine(session.inLine)}</p>}
      </div>
      <OnceForm class="stack" action={formTo('POST /course-sessions/:id/waiting', session.id)}>
        {session.seats.length === 1 && only ? (
          <Hidden values={{ wish: only.way }} />
        ) : (
          <RadioGroup
            name="wish"
            legend={t.wish}
            error={errors.wish}
            chosen="either"
            choices={(['either', 'room', 'link'] as const).map((value) => ({ value, label: nameWords[language].wishes[value] }))}
          />
        )}
        <Checkbox name="direct" label={t.direct} hint={t.directHint} />
        <p>
          <Button variant="secondary">{t.stand}</Button>
        </p>
        <Privacy>{t.seen(momentInWords(session.cancelUntil, language))}</Privacy>
      </OnceForm>
    </section>
  )
}

function Seat(props: Props) {
  const { language, now, session } = props
  const t = sessionPageWords[language]
  const { signup } = session.own
  if (!signup) return null
  return (
    <section class="act stack" aria-labelledby="seat">
      <h2 id="seat">
        <Status is="done">{t.signed(nameWords[language].ways[signup.way])}</Status>
      </h2>
      <p>
        <a class="tap" href={linkTo('/course-sessions/:id/session.ics', session.id)}>
          {t.calendar}
        </a>
      </p>
      {session.leader && (
        <OnceForm class="stack" action={formTo('PUT /course-sessions/:id/need', session.id)}>
          <Need {...props} />
          <p>
            <Button variant="secondary">{t.saveNeed}</Button>
          </p>
        </OnceForm>
      )}
      {canLeave(session, now) ? (
        <OnceForm class="stack-s" action={formTo('DELETE /course-sessions/:id/signup', session.id)}>
          <p class="small soft">{t.until(momentInWords(session.cancelUntil, language))}</p>
          <p>
            <Button variant="quiet">{t.leave}</Button>
          </p>
        </OnceForm>
      ) : (
        <p class="small soft">{t.tooLate}</p>
      )}
    </section>
  )
}

function Offer(props: Props) {
  const { language, session } = props
  const t = sessionPageWords[language]
  const { offer } = session.own
  if (!offer) return null
  return (
    <section class="act stack" aria-labelledby="offer">
      <div class="stack-s">
        <h2 id="offer">{t.offer}</h2>
        <p>{t.offerText(nameWords[language].ways[offer.way], momentInWords(offer.until, language))}</p>
      </div>
      <OnceForm class="stack" action={formTo('PUT /course-sessions/:id/offer', session.id)}>
        <Need {...props} />
        <p class="row">
          <Button name="answer" value="yes">
            {t.yes}
          </Button>
          <Button variant="quiet" name="answer" value="no">
            {t.no}
          </Button>
        </p>
      </OnceForm>
    </section>
  )
}

function InLine({ language, session }: Props) {
  const t = sessionPageWords[language]
  const { waiting } = session.own
  if (!waiting) return null
  return (
    <section class="act stack" aria-labelledby="line">
      <div class="stack-s">
        <h2 id="line">{t.inLine(waiting.ahead + 1)}</h2>
        <p>{t.inLineSince(momentInWords(waiting.since, language))}</p>
        {waiting.direct && <p>{t.isDirect}</p>}
      </div>
      <OnceForm action={formTo('DELETE /course-sessions/:id/waiting', session.id)}>
        <Button variant="quiet">{t.leaveLine}</Button>
      </OnceForm>
    </section>
  )
}
