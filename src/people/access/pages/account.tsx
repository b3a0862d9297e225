import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import type { Origin, Viewer } from '../../../ground/base/viewer.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import type { OwnAddresses } from '../../organisation/own-address.ts'
import { roleNames } from '../../permission/permission.words.ts'

import { deviceName } from '../device.ts'
import type { Device } from '../store.ts'
import type { IssuedTicket } from '../ticket.ts'
import { accountWords } from './account.words.ts'

type Props = {
  language: Language
  viewer: Viewer
  addresses: OwnAddresses
  devices: Device[]
  issued: IssuedTicket[]
}

/** One's own details, devices, and every sign-in that somebody else made. */
export function AccountPage({ language, viewer, addresses, devices, issued }: Props) {
  const { account: t } = accountWords[language]
  const { origin } = viewer
  const { eppn, earlier, ownEmail } = addresses
  return (
    <>
      <PageHead title={t.title} />
      {earlier.email !== null ? (
        <Readdressed language={language} email={viewer.email} earlier={earlier.email} />
      ) : (
        isByOthers(origin) && <Unconfirmed language={language} by={origin} email={viewer.email} />
      )}
      {eppn !== null && earlier.eppn !== null && <Renamed language={language} name={eppn} earlier={earlier.eppn} askedAt={ownEmail} />}
      <Section id="about" title={t.about} note={t.aboutNote}>
        <dl class="events">
          <div>
            <dt>{t.name}</dt>
            <dd>
              {viewer.givenName} {viewer.familyName}
            </dd>
          </div>
          <div>
            <dt>{t.email}</dt>
            <dd>
              {viewer.email ?? t.none}
              {viewer.email && (
                <>
                  {' '}
                  <a href={linkTo('/reminders')}>{t.reminders}</a>
                </>
              )}
            </dd>
          </div>
          {eppn !== null && (
            <div>
              <dt>{t.school}</dt>
              <dd>{eppn}</dd>
            </div>
          )}
          <div>
            <dt>{t.duties}</dt>
            <dd>
              <ul role="list">
                {viewer.duties.map((duty) => (
                  <li key={`${duty.role}${duty.unit}`}>{dutyInWords(duty, language)}</li>
                ))}
              </ul>
            </dd>
          </div>
        </dl>
      </Section>
      <Section id="devices" title={t.devices} note={t.devicesNote}>
        <Table
          caption={t.devices}
          captionHidden
          stack
          columns={[t.device, t.since, t.lastUsed, { label: t.revoke, hidden: true }]}
          rows={devices.map((device) => [
            device.id === viewer.session ? `${deviceName(device.device, language)} (${t.thisOne})` : deviceName(device.device, language),
            formatDay(device.createdOn, language),
            t.week(formatDay(device.seenWeek, language)),
            <form key={device.id} method="post" action={formTo('DELETE /account/devices/:session', device.id)} novalidate>
              <Button variant="quiet" about={t.revokeAbout(deviceName(device.device, language))}>
                {t.revoke}
              </Button>
            </form>,
          ])}
        />
      </Section>
      <Section id="issued" title={t.issued} note={t.issuedNote}>
        {issued.length === 0 ? (
          <p>{t.noneIssued}</p>
        ) : (
          <Table
            caption={t.issued}
            captionHidden
            stack
            columns={[t.on, t.kind.slip, t.by, t.state]}
            rows={issued.map((ticket) => [
              formatDay(ticket.issuedOn, language, true),
              t.kind[ticket.kind],
              ticket.by ?? (ticket.kind === 'operator' ? t.operator : t.unknown),
              stateOf(ticket, language),
            ])}
          />
        )}
      </Section>
    </>
  )
}

/** Somebody changed the address: it is confirmed from the earlier one, if there was one. */
function Readdressed({ language, email, earlier }: { language: Language; email: string | null; earlier: string }) {
  const { address: t, account } = accountWords[language]
  return (
    <Notice kind="warn">
      <div class="stack-s">
        <p>{t.changed(email ?? account.none, earlier)}</p>
        {email && earlier && (
          <OnceForm action={formTo('POST /account/address-confirmation')}>
            <Button variant="secondary" icon="mail">
              {t.ask(earlier)}
            </Button>
          </OnceForm>
        )}
        <p>
          <a href={linkTo('/assessments/return-code')}>{account.confirmByCode}</a>
        </p>
      </div>
    </Notice>
  )
}

/** Somebody changed the name that the school's sign-in knows the person by: it is confirmed from the person's own e-mail. */
function Renamed({
  language,
  name,
  earlier,
  askedAt,
}: {
  language: Language
  name: string
  earlier: string | null
  askedAt: string | null
}) {
  const { school: t } = accountWords[language]
  return (
    <Notice kind="warn">
      <div class="stack-s">
        <p>{t.changed(name, earlier ?? '')}</p>
        {askedAt === null ? (
          <p>{t.noAddress}</p>
        ) : (
          <OnceForm action={formTo('POST /account/school-confirmation')}>
            <Button variant="secondary" icon="mail">
              {t.ask(askedAt)}
            </Button>
          </OnceForm>
        )}
      </div>
    </Notice>
  )
}

type ByOthers = Exclude<Origin, 'mail' | 'school' | 'demo'>

function isByOthers(origin: Origin): origin is ByOthers {
  return origin !== 'mail' && origin !== 'school' && origin !== 'demo'
}

function Unconfirmed({ language, by, email }: { language: Language; by: ByOthers; email: string | null }) {
  const { account: t } = accountWords[language]
  return (
    <Notice kind="warn">
      <div class="stack-s">
        <p>{`${t.signedInBy[by]} ${t.unconfirmed}`}</p>
        {email && (
          <OnceForm action={formTo('POST /sign-in-links')}>
            <input type="hidden" name="email" value={email} />
            <Button variant="secondary" icon="mail">
              {t.confirmByMail}
            </Button>
          </OnceForm>
        )}
        <p>
          <a href={linkTo('/assessments/return-code')}>{t.confirmByCode}</a>
        </p>
      </div>
    </Notice>
  )
}

function dutyInWords(duty: Viewer['duties'][number], language: Language): string {
  const place = [duty.unitName, duty.unitKind === 'team' ? duty.schoolName : null].filter(Boolean).join(', ')
  return `${roleNames[language][duty.role]}, ${place}${duty.home && duty.unitKind === 'team' ? ` (${accountWords[language].account.home})` : ''}`
}

function stateOf(ticket: IssuedTicket, language: Language): string {
  const { account: t } = accountWords[language]
  if (ticket.usedOn) return t.used(formatDay(ticket.usedOn, language))
  return ticket.withdrawnOn ? t.withdrawn : t.unused
}
