import { dayOf } from '../../../ground/base/clock.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { moment } from '../moment.ts'
import { coveredWhole, type OutsideFindings, stands } from '../outside-signature.ts'
import type { SignatureFinding } from '../signature-reading.ts'
import { signaturesWords } from './signatures.words.ts'

/** What could be found out about the signatures of a copy, and what was not tried. */
export function Signatures({ language, findings, at }: { language: Language; findings: OutsideFindings; at: Date }) {
  const t = signaturesWords[language]
  return (
    <Section id="signatures" title={t.title} note={t.note(dayOf(at))}>
      <div class="stack">
        <Notice kind={findings.beginsWithOurs ? 'info' : 'warn'}>
          <p>{findings.beginsWithOurs ? t.begins : t.differs}</p>
        </Notice>
        {!coveredWhole(findings) && (
          <Notice kind="warn">
            <p>{t.notCovered}</p>
          </Notice>
        )}
        <ul class="todo" role="list">
          {findings.signatures.map((each, index) => (
            <li key={index} class="stack-s">
              <h3>{each.signer ? t.by(each.signer.name || t.nameless, each.signer.organisation) : t.unknown}</h3>
              <p class="row">
                <Standing {...{ language, each }} />
              </p>
              <ul class="stack-s">
                <li>{t.digest[each.digest]}</li>
                <li>{t.signature[each.signature]}</li>
                <li>{t.covers[each.covers]}</li>
                {each.covers === 'earlier' && each.after !== undefined && <li>{t.after(each.after)}</li>}
                {each.signer && <li>{t.certificate(each.signer.issuer, each.signer.from, each.signer.to)}</li>}
                {each.claimedAt && <li>{t.claimed(moment(new Date(each.claimedAt), language))}</li>}
              </ul>
            </li>
          ))}
        </ul>
        {findings.more && <p>{t.more}</p>}
        <div class="stack-s measure">
          <h3>{t.notTried}</h3>
          <ul class="list">
            {t.untried.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
          <p>{t.tryElsewhere}</p>
        </div>
      </div>
    </Section>
  )
}

/** A signature that holds says something of what it covers and of nothing else: a file that was added to is not unchanged. */
function Standing({ language, each }: { language: Language; each: SignatureFinding }) {
  const t = signaturesWords[language]
  if (!stands(each)) return <Status is="missing">{t.notHeld}</Status>
  return each.covers === 'whole' ? <Status is="done">{t.holds}</Status> : <Status is="missing">{t.holdsEarlier}</Status>
}
